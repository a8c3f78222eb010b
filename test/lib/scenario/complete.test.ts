import {expect, test} from "vitest";
import {parseClasses} from "../../../src/lib/scenario/classes.js";
import {versionsOf, withoutVoid} from "../../../src/lib/scenario/complete.js";
import {providers} from "../../../src/lib/scenario/fields.js";

test("withoutVoid(input) leaves out what classes have of their own", () => {
  const classes = parseClasses("edge:36:1:0:0");
  expect(
    withoutVoid({classes, clusters: 60, machines: 90, controlPlaneMachines: 1, machineDeployments: 2, rttMs: 5})
  ).toEqual({classes, rttMs: 5});
  expect(withoutVoid({classes: [], clusters: 60, machines: 90})).toEqual({classes: [], clusters: 60, machines: 90});
  expect(withoutVoid({})).toEqual({});
});

test("withoutVoid(input) puts the version of another provider back to the newest, and clears nothing else", () => {
  expect(withoutVoid({provider: "metal3", providerVersion: "v1.13"})).toEqual({
    provider: "metal3",
    providerVersion: "v1.13"
  });
  expect(withoutVoid({providerVersion: "v1.13", capiVersion: "v1.9"})).toEqual({capiVersion: "v1.9"});
  expect(withoutVoid({provider: "aws", providerVersion: "v1.9"})).toEqual({provider: "aws"});
});

test("versionsOf(provider) begins with newest for every provider", () => {
  expect(providers.map((provider) => versionsOf(provider)[0])).toEqual(providers.map(() => "newest"));
  expect(versionsOf("in-memory")).toEqual(["newest"]);
});
