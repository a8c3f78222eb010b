import {expect, test} from "vitest";
import {measuredRanges} from "../../../src/lib/measurements/ranges.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";

const rangesAt = (clusters: number) => {
  const planned = plan({clusters, machines: clusters, layout: "single"}, catalog);
  return {planned, ranges: measuredRanges(planned, catalog)};
};
const beyondAt = (clusters: number, id: string) =>
  rangesAt(clusters).ranges.find(({constant}) => constant.id === id)?.beyond;

test("measuredRanges(plan, catalog) is beyond a range from the first cluster after its end", () => {
  expect([999, 1_000, 1_001].map((clusters) => beyondAt(clusters, "core-memory-per-cluster"))).toEqual([
    false,
    false,
    true
  ]);
  expect(beyondAt(50_000, "etcd-page-cache")).toBe(false);
});

test("measuredRanges(plan, catalog) takes the largest management cluster, and names its number in the plan", () => {
  const planned = plan(
    {
      clusters: 1_800,
      machines: 45_000,
      regions: [
        {name: "a", share: 0.4},
        {name: "b", share: 0.6}
      ]
    },
    catalog
  );
  for (const {constant, here} of measuredRanges(planned, catalog)) {
    expect([constant.id, here === null]).toEqual([constant.id, constant.measuredUnit === null]);
    if (here?.path) expect(explain(planned, catalog, here.path).value).toBeCloseTo(here.value, 9);
  }
  const most = Math.max(...planned.demand.managementClusters.map(({clusters}) => clusters));
  const core = measuredRanges(planned, catalog).find(({constant}) => constant.id === "core-memory-per-cluster");
  expect(core?.here?.value).toBe(most);
});
