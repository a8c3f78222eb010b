import {expect, test} from "vitest";
import {rollout} from "../../../src/lib/rollout/rollout.js";
import {rolloutHeadline} from "../../../src/lib/rollout/rollout-headline.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";

function headline(input: ScenarioInput): string {
  const planned = plan(input, catalog);
  return rolloutHeadline(planned, rollout(planned, catalog));
}

test("rolloutHeadline() says how long creating takes, and whether the upgrade window holds", () => {
  expect(headline({clusters: 300})).toMatchInlineSnapshot(
    `"300 clusters take 10 h to create: controllers 37 min (Metal3 with raised limits), at least 19 min by the rate limits of v1.14; provider 10 h for 6,000 machines. The upgrade window of 8 h does not hold: an upgrade takes at least 10 h."`
  );
  expect(headline({clusters: 60, capiVersion: "v1.12"})).toMatchInlineSnapshot(
    `"60 clusters take 2 h to create: controllers 5 min (Metal3 with raised limits), at least 19 min by the rate limits of v1.12; provider 2 h for 1,200 machines. An upgrade in 8 h runs 30 clusters at once with 60 surge machines."`
  );
  expect(headline({clusters: 60, upgradeWindowHours: 4})).toMatchInlineSnapshot(
    `"60 clusters take 2 h to create: controllers 5 min (Metal3 with raised limits), at least 4 min by the rate limits of v1.14; provider 2 h for 1,200 machines. The upgrade window of 4 h may hold: an upgrade takes at least 2.3 h to 5 h."`
  );
  expect(headline({clusters: 1, machines: 1})).toMatchInlineSnapshot(
    `"1 cluster takes less than 1 min to create: controllers less than 1 min (Metal3 with raised limits), less than 1 min by the rate limits of v1.14; provider less than 1 min for 1 machine. An upgrade in 8 h runs 1 cluster at once with 1 surge machine."`
  );
  expect(headline({clusters: 1_800, machines: 45_000})).toMatchInlineSnapshot(
    `"600 clusters of the largest management cluster take 25 h to create: controllers 1.8 h (Metal3 with raised limits), at least 46 min by the rate limits of v1.14; provider 25 h for 15,000 machines. The upgrade window of 8 h does not hold: an upgrade takes at least 25 h."`
  );
  expect(headline({clusters: 3_000, machines: 3_000, layout: "single"})).toMatchInlineSnapshot(
    `"3,000 clusters take 32 h to create: controllers 32 h (Metal3 with raised limits, extrapolated), at least 40 min by the rate limits of v1.14; provider 5 h for 3,000 machines. An upgrade in 8 h runs 70 clusters at once with 70 surge machines."`
  );
});
