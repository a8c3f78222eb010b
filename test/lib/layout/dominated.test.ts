import {expect, test} from "vitest";
import {dominatorOf} from "../../../src/lib/layout/dominated.js";
import {type LayoutOption, layoutsOf} from "../../../src/lib/layout/layouts-of.js";
import {catalog} from "../../library.js";

const [base] = layoutsOf({clusters: 60}, catalog) as [LayoutOption];

/** An option of which only what it is judged by is of interest. */
function option(vcpu: number, cluster: number, region: number, more: Partial<LayoutOption> = {}): LayoutOption {
  const {plan, blast} = base;
  return {
    ...base,
    plan: {...plan, totals: {...plan.totals, vcpu: {low: vcpu, plan: vcpu, high: vcpu}}},
    blast: {
      ...blast,
      managementCluster: {...blast.managementCluster, clusterShare: cluster},
      region: {...blast.region, clusterShare: region}
    },
    ...more
  };
}

test("dominatorOf(option) is one that is no worse in anything and better in something", () => {
  const [cheap, safe, poor] = [option(100, 1, 1), option(200, 0.5, 0.5), option(200, 0.5, 1)];
  const all = [cheap, safe, poor];
  expect(all.map((each) => dominatorOf(each, all))).toEqual([undefined, undefined, safe]);
  expect(dominatorOf(cheap, [cheap, option(100, 1, 1)])).toBeUndefined();
});

test("dominatorOf(option) is never infeasible and never in regions that the fleet does not have", () => {
  const poor = option(200, 1, 1);
  const infeasible = option(100, 0.5, 0.5, {feasibility: {...base.feasibility, feasible: false}});
  const elsewhere = option(100, 0.5, 0.5, {hypothetical: true});
  expect(dominatorOf(poor, [poor, infeasible, elsewhere])).toBeUndefined();
  expect(dominatorOf(elsewhere, [elsewhere, option(50, 0.1, 0.1)])).toBeDefined();
});
