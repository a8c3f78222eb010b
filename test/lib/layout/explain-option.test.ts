import {expect, test} from "vitest";
import {layoutMeasureViews, type MeasuredLayout} from "../../../src/lib/components/layout-measures.js";
import {formatMinutes, formatNumber, formatPercent} from "../../../src/lib/format.js";
import {compareLayouts} from "../../../src/lib/layout/compare.js";
import {explainOption} from "../../../src/lib/layout/explain-option.js";
import {failoverOf} from "../../../src/lib/layout/failover.js";
import {layoutsOf} from "../../../src/lib/layout/layouts-of.js";
import {regionalSweep} from "../../../src/lib/layout/regional-sweep.js";
import {stepToXl} from "../../../src/lib/layout/step-to-xl.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {evaluate} from "../../../src/lib/sizing/explanation.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

const regions = ["us", "eu", "ap"].map((name) => ({name, share: 1 / 3}));
const inputs: readonly ScenarioInput[] = [
  {clusters: 300},
  {clusters: 1_500, machines: 30_000, regions, priceBook: "aws", residency: ["eu"]}
];

const written = (value: number, unit: string) => {
  if (unit === "ratio") return formatPercent(value);
  if (unit === "min") return formatMinutes(value);
  return formatNumber(unit.startsWith("USD") ? Math.round(value) : value);
};

test("explainOption(plan) explains every number of the comparison as it is shown", async () => {
  for (const input of inputs) {
    const priced = await pricedCatalog(input.priceBook ?? "onprem");
    const current = plan(input, priced);
    const options = layoutsOf(input, priced);
    const comparisons = compareLayouts(options);
    const measured = options.map((option, index): MeasuredLayout => {
      const comparison = comparisons[index];
      if (!comparison) throw new Error(`${option.id} is not compared`);
      return {option, comparison, isBase: option.isCurrent};
    });
    const views = measured.flatMap((layout) => layoutMeasureViews.map(({view}) => view(layout)));
    const shown = views.flatMap(({text, path, ends = []}) => [...(path ? [{text, path}] : []), ...ends]);
    expect(shown.length).toBeGreaterThan(80);
    for (const {text, path} of shown) {
      const explanation = explainOption(current, priced, path);
      expect([path, written(explanation.value, explanation.unit)]).toEqual([path, text]);
      expect(evaluate(explanation)).toBeCloseTo(explanation.value, 6);
    }
  }
});

test("explainOption(plan) explains failures, numbers of regions and sides of the step, and leaves the rest to the plan", () => {
  const input = {clusters: 300, regions};
  const current = plan(input, catalog);
  const regional = layoutsOf(input, catalog).find(({id}) => id === "regional");
  const [four] = regionalSweep(current.scenario, catalog, [4]);
  const step = stepToXl(current.scenario, catalog);
  if (!regional || !four || !step) throw new Error("nothing to explain");
  const [first] = failoverOf(regional, catalog).regions;
  const value = (path: string) => explainOption(current, catalog, path).value;
  expect(value("layouts.regional.failover.regions.0.short.vcpu")).toBe(first?.short.vcpu);
  expect(value("layouts.regional-4.totals.vcpu.plan")).toBe(four.plan.totals.vcpu.plan);
  expect(value("layouts.regional-4.blast.region.clusterShare")).toBe(four.blast.region.clusterShare);
  expect(value("step.after.totals.nodes.plan")).toBe(step.after.plan.totals.nodes.plan);
  expect(value("step.single.totals.vcpu.high")).toBe(step.single.plan.totals.vcpu.high);
  expect(value("totals.nodes.plan")).toBe(current.totals.nodes.plan);
});

test("explainOption(plan) names a layout, a side or a number that is not there", () => {
  const current = plan({}, catalog);
  expect(() => explainOption(current, catalog, "layouts.round.totals.vcpu.plan")).toThrowErrorMatchingInlineSnapshot(
    `[Error: layouts.round: is not a layout; there are single, sharded, multi, regional, hierarchical]`
  );
  expect(() => explainOption(current, catalog, "step.later.totals.vcpu.plan")).toThrowErrorMatchingInlineSnapshot(
    `[Error: step.later: is not a side of the step to XL]`
  );
  expect(() => explainOption(current, catalog, "layouts.single.blast.moon")).toThrow("blast.moon");
});
