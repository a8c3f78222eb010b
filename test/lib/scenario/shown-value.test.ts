import {expect, test} from "vitest";
import {parseClasses} from "../../../src/lib/scenario/classes.js";
import {shownValue} from "../../../src/lib/scenario/shown-value.js";

test("shownValue(key, input) reads as a person would say it", () => {
  expect(shownValue("clusters", {clusters: 1_200})).toBe("1,200");
  expect(shownValue("rttMs", {rttMs: 12.5})).toBe("12.5 ms");
  expect(shownValue("prometheusRetentionDays", {prometheusRetentionDays: 1})).toBe("1 day");
  expect(shownValue("ipAddresses", {ipAddresses: "none"})).toBe("none");
  expect(shownValue("centraliseMetrics", {centraliseMetrics: true})).toBe("yes");
  expect(shownValue("provider", {provider: "gcp"})).toBe("Google Cloud");
  expect(shownValue("layout", {layout: "sharded"})).toBe("sharded");
  expect(shownValue("regions", {regions: [{name: "eu", share: 1}]})).toBe("eu");
  expect(shownValue("classes", {classes: parseClasses("edge:3600:1:0:0,standard:18:3:17")})).toBe(
    "3,600 edge (1 machine) and 18 standard (20 machines)"
  );
});
