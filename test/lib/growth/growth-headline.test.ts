import {expect, test} from "vitest";
import type {GrowthInput} from "../../../src/lib/growth/fields.js";
import {growthHeadline} from "../../../src/lib/growth/growth-headline.js";
import {growthOf} from "../../../src/lib/growth/growth-of.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {catalog} from "../../library.js";

const said = (scenario: ScenarioInput, input: GrowthInput) =>
  growthHeadline(growthOf(scenario, input, catalog, "2026-11-22"));

test("growthHeadline(ahead) says what is over when, and what to order by when, by hand", () => {
  // 10,000 Machine objects are 500 clusters of 20: 300 and 10 a month pass them with 510, 21 months after December 2026
  const grows = said({clusters: 300}, {mode: "linear", per: "month", clustersNumber: 10, horizon: 24, leadMonths: 2});
  expect(grows).toMatch(/^300 clusters in December 2026 become 540 by December 2028\. /);
  expect(grows).toContain("Over first: 10,000 Machine objects (advice), from September 2028.");
  expect(grows).toContain("Next step: tier XL from September 2028.");
  expect(grows).toMatch(/ Order .+ by \d+ \w+ \d{4}, for \w+ \d{4}\.$/);
});

test("growthHeadline(ahead) says so where nothing happens, or did already", () => {
  expect(said({clusters: 60}, {clustersPercent: 0, horizon: 12})).toBe(
    "60 clusters in December 2026 stay as many to December 2027. No limit is over by December 2027. None gets tight. Nothing has to be bought until then."
  );
  expect(said({clusters: 400}, {clustersPercent: 0, horizon: 12})).toContain(
    "No limit is over by December 2027. Tight first: 10,000 Machine objects (advice), from the start."
  );
  expect(said({clusters: 60}, {clustersPercent: 0, machinesPercent: 100, horizon: 12})).toMatch(
    /^1,200 machines in December 2026 become 2,400 by December 2027\./
  );
  const late = said({clusters: 495}, {mode: "linear", per: "month", clustersNumber: 6, step: 1, horizon: 1});
  // XL begins with 501 clusters on 1 January 2027, whose hardware had to be ordered three months before
  expect(late).toMatch(/ Late: .+, to be ordered by 1 October 2026\.$/);
});
