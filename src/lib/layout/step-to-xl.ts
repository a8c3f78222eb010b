import type {Catalog} from "../catalog/tables.js";
import {formatCount, formatNumber} from "../format.js";
import {completeScenario} from "../scenario/complete.js";
import {fields, type Scenario, type ScenarioInput} from "../scenario/fields.js";
import {numbers} from "../sizing/calculus.js";
import {type Plan, plan} from "../sizing/plan.js";
import {residencyOf} from "../sizing/residency.js";
import {atClusters} from "../sizing/sweep.js";
import {tierFor} from "../sizing/tier.js";
import {billMeasures, difference} from "./compare.js";
import {type Feasibility, feasibilityOf} from "./feasibility.js";

/** A side of the step: the scenario, its plan and what limits say of it. */
export interface StepSide {
  readonly input: Scenario;
  readonly plan: Plan;
  readonly feasibility: Feasibility;
}

/** The step from large to XL: one workload cluster more, and what it changes; beside it, the same with one cluster. */
export interface StepToXl {
  readonly before: StepSide;
  readonly after: StepSide;
  /** The fleet after the step, still with a single management cluster. */
  readonly single: StepSide;
  readonly change: ReturnType<typeof billMeasures>;
  readonly singleInstead: ReturnType<typeof billMeasures>;
  /** Components that come with the step, such as the fleet layer. */
  readonly added: readonly string[];
  readonly messages: readonly string[];
}

/**
 * What changes where a fleet grows from large to XL at its machines per cluster, with layout and number of management
 * clusters left to follow. Undefined where one cluster alone is XL.
 */
export function stepToXl(input: ScenarioInput, catalog: Catalog): StepToXl | undefined {
  const scenario = {...completeScenario(input, catalog), layout: "auto", managementClusters: "auto"} as const;
  const first = firstXl(scenario, catalog);
  if (first === undefined) return undefined;
  const side = (at: Scenario): StepSide => {
    const planned = plan(at, catalog);
    return {input: at, plan: planned, feasibility: feasibilityOf(planned, residencyOf(planned, numbers), catalog)};
  };
  const [before, after] = [side(atClusters(scenario, first - 1)), side(atClusters(scenario, first))];
  const single = side({...after.input, layout: "single"});
  const bill = {before: billMeasures(before.plan), after: billMeasures(after.plan), single: billMeasures(single.plan)};
  const known = new Set(before.plan.bill.map(({component}) => component));
  const added = [...new Set(after.plan.bill.map(({component}) => component))].filter((each) => !known.has(each));
  return {
    before,
    after,
    single,
    change: difference(bill.after, bill.before),
    singleInstead: difference(bill.single, bill.after),
    added,
    messages: [stepMessage(before.plan, after.plan), singleMessage(single)]
  };
}

/** The least number of clusters above one that is XL where one fewer is not; tiers only grow with the fleet. */
function firstXl(scenario: Scenario, catalog: Catalog): number | undefined {
  const rank = (clusters: number) => {
    const fleet = atClusters(scenario, clusters);
    return tierFor(fleet.clusters, fleet.machines, catalog).rank;
  };
  const xl = catalog.tiers.find(({id}) => id === "xl")?.rank ?? 0;
  let [under, over]: [number, number] = [1, fields.clusters.max];
  if (rank(under) >= xl || rank(over) < xl) return undefined;
  while (over - under > 1) {
    const middle = Math.floor((under + over) / 2);
    if (rank(middle) >= xl) over = middle;
    else under = middle;
  }
  return over;
}

function stepMessage(before: Plan, after: Plan): string {
  const told = ({management, totals}: Plan) =>
    `${formatCount(management.clusters, "management clusters")}, ${formatCount(totals.nodes.plan, "nodes")} and ${formatNumber(totals.vcpu.plan)} vCPU`;
  return (
    `${formatCount(before.scenario.clusters, "clusters")} need ${told(before)}; one cluster more needs ${told(after)}. ` +
    (after.management.clusters > 1
      ? "The guide plans XL with a management cluster in each region, a layer above them and federated metrics."
      : "In one region it stays one management cluster, sized by the guide's larger rows.")
  );
}

function singleMessage({plan: {totals}, feasibility}: StepSide): string {
  const one = `With one management cluster it is ${formatCount(totals.nodes.plan, "nodes")} and ${formatNumber(totals.vcpu.plan)} vCPU`;
  const {hard, advice} = feasibility;
  if (!feasibility.feasible) return `${one}, which does not do. ${hard.words.join(" ")}`;
  if (hard.status === "over") return `${one}, if flags raise what is over. ${hard.words.join(" ")}`;
  if (advice.status === "over") return `${one}; no hard limit is over, but advice is. ${advice.words.join(" ")}`;
  return `${one}, and no hard or advised limit is over: staying single is possible.`;
}
