import type {Catalog} from "../catalog/tables.js";
import {notIncluded} from "../cost/own-costs.js";
import {formatCount, formatList, formatPercent} from "../format.js";
import {blastOf, type LossOfManagementOf} from "../layout/blast.js";
import {feasibilityOf} from "../layout/feasibility.js";
import {changedFields} from "../scenario/complete.js";
import {type FieldKey, fieldKeys, fields} from "../scenario/fields.js";
import {shownValue} from "../scenario/shown-value.js";
import {numbers} from "../sizing/calculus.js";
import {limitUsed} from "../sizing/limits/limit-words.js";
import type {Plan} from "../sizing/plan.js";
import {residencyOf} from "../sizing/residency.js";
import type {Compared} from "./compare.js";
import {inWords} from "./differences.js";
import {mixedDates, priceDates} from "./mixed-dates.js";
import {pricedBy} from "./priced-by.js";
import {type SharedNotice, sharedNotices} from "./shared-notices.js";

/** A scenario with what a decision is made by. */
export interface MemoOption extends Compared {
  readonly letter: string;
  /** What it risks, one sentence each, the gravest first. */
  readonly risks: readonly string[];
  /** Whose prices, of which dates. */
  readonly prices: string;
}

/** A field that differs from its default in some option, with its value in each. */
export interface Assumption {
  readonly label: string;
  readonly byDefault: string;
  readonly values: readonly string[];
}

/** Everything that stands in a decision memo. */
export interface Memo {
  readonly title: string;
  /** The day it is made, as 2026-11-22. */
  readonly date: string;
  readonly fleet: string;
  readonly options: readonly MemoOption[];
  readonly assumptions: readonly Assumption[];
  readonly changedPrices: readonly string[];
  readonly notices: readonly SharedNotice[];
  readonly notIncluded: readonly string[];
  readonly dataVersion: string;
}

interface MemoInput extends Compared {
  readonly letter: string;
}

/** A memo on two to five scenarios, as of a day. */
export function memo(compared: readonly MemoInput[], catalog: Catalog, today: Date): Memo {
  const plans = compared.map(({plan}) => plan);
  const mixed = mixedDates(compared);
  const all = [...plans.keys()];
  return {
    title: titleOf(plans),
    date: today.toISOString().slice(0, 10),
    fleet: formatList([...new Set(plans.map(fleetOf))]),
    options: compared.map((each) => ({...each, risks: risksOf(each.plan, catalog), prices: pricesOf(each.plan)})),
    assumptions: assumptionsOf(plans, catalog),
    changedPrices: changedPricesOf(plans),
    notices: [...sharedNotices(plans), ...(mixed ? [{...mixed, of: all}] : [])],
    notIncluded: notIncludedOf(plans, catalog),
    dataVersion: catalog.version
  };
}

function titleOf([first]: readonly Plan[]): string {
  const name = first?.scenario.name;
  return name ? `Decision memo: ${name}` : "Decision memo: management plane of the fleet";
}

function fleetOf({scenario: {clusters, machines, regions}}: Plan): string {
  const where = regions.length > 1 ? ` in ${formatCount(regions.length, "regions")}` : "";
  return `${formatCount(clusters, "workload clusters")} with ${formatCount(machines, "machines")}${where}`;
}

/** What stands against a plan: what makes it impossible, what a failure takes, the first limit, and what nobody measured. */
function risksOf(plan: Plan, catalog: Catalog): string[] {
  const {feasible, hard} = feasibilityOf(plan, residencyOf(plan, numbers), catalog);
  const {managementCluster, region} = blastOf(plan, numbers);
  const several = plan.management.regions.filter(({managementClusters}) => managementClusters > 0).length > 1;
  const [first] = plan.limits;
  const over = plan.limits.filter(({status}) => status === "over").length;
  const beyond = plan.notices.some(({code, level}) => code === "extrapolated" && level === "warning");
  return [
    ...(feasible ? [] : [`Not feasible: ${hard.words.join(" ")}`]),
    `Losing ${lost("its largest management cluster", managementCluster)}.`,
    ...(several ? [`Losing ${lost(`region ${region.id}`, region)}.`] : []),
    ...(first ? [`First limit: ${limitUsed(first)}.`] : []),
    ...(over > 1 ? [`${over} limits are over.`] : []),
    ...(beyond ? ["Outside of what anybody measured: its demand is extrapolated."] : [])
  ];
}

function lost(what: string, {clusters, clusterShare}: LossOfManagementOf): string {
  return `${what} leaves ${formatCount(clusters, "clusters")} (${formatPercent(clusterShare)}) without management`;
}

function pricesOf({cost}: Plan): string {
  return cost ? `${pricedBy(cost)}, prices of ${priceDates(cost)}` : "not loaded";
}

/** Fields of their own places in the memo. */
const elsewhere: readonly FieldKey[] = ["name", "prices", "clusters", "machines"];

function assumptionsOf(plans: readonly Plan[], catalog: Catalog): Assumption[] {
  const changed = new Set(plans.flatMap(({scenario}) => Object.keys(changedFields(scenario, catalog))));
  const keys = fieldKeys.filter((key) => changed.has(key) && !elsewhere.includes(key));
  const words = inWords(
    keys,
    plans.map(({scenario}) => scenario)
  );
  return words.map(({key, label, values}) => {
    const {default: usual} = fields[key];
    return {label, values, byDefault: shownValue(key, {[key]: usual}) || "none"};
  });
}

function changedPricesOf(plans: readonly Plan[]): string[] {
  const prices = plans.flatMap(({scenario}) => Object.entries(scenario.prices));
  return [...new Set(prices.map(([id, usd]) => `${id}: ${usd}`))];
}

/** What no option's cost has; where somebody gives an own figure for it, it is in the cost of that option. */
function notIncludedOf(plans: readonly Plan[], catalog: Catalog): string[] {
  const given = plans.map(({scenario}) => new Set(Object.keys(scenario.ownCosts)));
  const [base] = plans;
  if (!base) return [];
  return notIncluded(base.scenario, catalog)
    .filter(({id}) => !given.every((own) => own.has(id)))
    .map(({item}) => item);
}
