import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {explain} from "../sizing/explain.js";
import type {Explanation} from "../sizing/explanation.js";
import {type Plan, plan} from "../sizing/plan.js";
import {explainLayout} from "./explain-layout.js";
import {layoutInput, withRegions} from "./layout-input.js";
import {comparedLayouts} from "./layouts-of.js";
import {stepToXl} from "./step-to-xl.js";

const figures = new Set(["blast", "move", "etcd", "fleetRtt", "rtt", "failover"]);

/**
 * Explains a number of the plan, or of the same fleet planned in another way: `layouts.single.totals.vcpu.plan`,
 * `layouts.regional.blast.region.clusterShare`; `layouts.regional-4.` over so many equal regions; `step.before.`,
 * `step.after.` and `step.single.` at the step to XL.
 *
 * @throws Error that names the part of the path that leads nowhere.
 */
export function explainOption(current: Plan, catalog: Catalog, path: string): Explanation {
  const [head, name = "", ...rest] = path.split(".");
  if (head === "layouts") return explainPlanned(layoutNamed(name, current, catalog), rest, catalog);
  if (head === "step") return explainPlanned(sideNamed(name, current, catalog), rest, catalog);
  return explain(current, catalog, path);
}

interface Planned {
  readonly input: ScenarioInput;
  readonly plan: Plan;
}

function explainPlanned({input, plan}: Planned, keys: readonly string[], catalog: Catalog): Explanation {
  const path = keys.join(".");
  return figures.has(keys[0] ?? "") ? explainLayout({input, plan}, path, catalog) : explain(plan, catalog, path);
}

function layoutNamed(name: string, current: Plan, catalog: Catalog): Planned {
  const [, count] = /^regional-(\d+)$/.exec(name) ?? [];
  if (count !== undefined) {
    const input = withRegions(current.scenario, Number(count));
    return {input, plan: plan(input, catalog)};
  }
  const layout = comparedLayouts.find((each) => each === name);
  if (!layout) throw new Error(`layouts.${name}: is not a layout; there are ${comparedLayouts.join(", ")}`);
  return layoutInput(layout, current, current.scenario, catalog);
}

function sideNamed(name: string, {scenario}: Plan, catalog: Catalog): Planned {
  const step = stepToXl(scenario, catalog);
  const side = name === "before" || name === "after" || name === "single" ? step?.[name] : undefined;
  if (!side) throw new Error(`step.${name}: is not a side of the step to XL`);
  return side;
}
