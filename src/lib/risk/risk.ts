import type {LimitRow} from "../catalog/demand-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {type LimitClass, limitClasses, type TierId, tierIds} from "../catalog/vocabulary.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {type Plan, plan} from "../sizing/plan.js";
import {type DrawnPlans, drawPlans, type ResultKey} from "./draw-plans.js";
import {type Marks, type Parameter, parametersOf, uncertainOnes} from "./parameters.js";
import {type Sample, sampleOf} from "./sample.js";
import {type Chance, chanceOf, chancesOf, type Summary, summaryOf} from "./summary.js";

/** How uncertain a plan is taken to be. */
export interface Uncertainty {
  readonly marks: Marks;
  readonly draws: number;
  readonly seed: number;
}

export const certainAsData: Uncertainty = {marks: {}, draws: 5_000, seed: 1};

export const summarised = [
  "nodes",
  "vcpu",
  "memoryGiB",
  "storageGB",
  "objectTB",
  "month"
] as const satisfies readonly ResultKey[];

/** A limit over all draws. */
export interface LimitRisk {
  readonly id: string;
  readonly label: string;
  readonly class: LimitClass;
  /** The plan's own utilisation. */
  readonly plan: number;
  readonly utilisation: Summary;
  /** The chance that it is exceeded. */
  readonly over: number;
  /** The chance that it is the one that binds. */
  readonly binding: number;
}

/** What a plan comes to when what it rests on is not known for sure. */
export interface Risk {
  readonly schema: "headroom.risk/1";
  readonly dataVersion: string;
  readonly draws: number;
  readonly seed: number;
  readonly plan: Plan;
  /** The parameters that are drawn and that plans rest on. */
  readonly parameters: readonly Parameter[];
  /** USD a month is missing where no price book is at hand. */
  readonly results: Readonly<Partial<Record<(typeof summarised)[number], Summary>>>;
  /** In the order of the plan's limits, the fullest first. */
  readonly limits: readonly LimitRisk[];
  readonly tiers: readonly Chance<TierId>[];
  readonly managementClusters: readonly Chance<number>[];
  /** The chance of another tier, and of another number of management clusters, than the plan's. */
  readonly otherTier: number;
  readonly otherManagementClusters: number;
  /** The chance that limits of a class ask for more management clusters than the plan has. */
  readonly needMore: Readonly<Record<LimitClass, number>>;
  /** The share of draws whose cost lacks something that has no price. */
  readonly incomplete: number;
}

/** The plan with the draws that a risk is made of, for further questions. */
export interface RiskRun {
  readonly risk: Risk;
  readonly plans: DrawnPlans;
  readonly sample: Sample;
}

/** Draws a plan's parameters and plans each draw. The same input, catalogue and seed give the same risk. */
export function riskOf(input: ScenarioInput, catalog: Catalog, uncertainty: Uncertainty = certainAsData): RiskRun {
  const planned = plan(input, catalog);
  const parameters = uncertainOnes(parametersOf(planned, catalog, uncertainty.marks));
  const sample = sampleOf(parameters, uncertainty.draws, uncertainty.seed);
  const plans = drawPlans(input, catalog, sample);
  return {risk: riskFrom(planned, plans, sample, catalog), plans, sample};
}

function riskFrom(planned: Plan, plans: DrawnPlans, {parameters, seed}: Sample, catalog: Catalog): Risk {
  const {results, needed, count} = plans;
  const tiers = chancesOf(results.tier).map(({value, chance}) => ({value: tierIds[value] as TierId, chance}));
  const managementClusters = chancesOf(results.managementClusters);
  const summaries = summarised.flatMap((key) => {
    const summary = summaryOf(results[key]);
    return summary ? [[key, summary]] : [];
  });
  const more = (name: LimitClass) => chanceOf(needed[name], (value) => value > planned.management.clusters);
  return {
    schema: "headroom.risk/1",
    dataVersion: catalog.version,
    draws: count,
    seed,
    plan: planned,
    parameters: parameters.filter((_, index) => plans.used.has(index)),
    results: Object.fromEntries(summaries),
    limits: limitRisks(planned, plans, catalog),
    tiers,
    managementClusters,
    otherTier: 1 - (tiers.find(({value}) => value === planned.tier.id)?.chance ?? 0),
    otherManagementClusters:
      1 - (managementClusters.find(({value}) => value === planned.management.clusters)?.chance ?? 0),
    needMore: Object.fromEntries(limitClasses.map((name) => [name, more(name)])) as Record<LimitClass, number>,
    incomplete: plans.incomplete / count
  };
}

/** The plan's limits first, then those that only other draws have. */
function limitRisks({limits}: Plan, plans: DrawnPlans, catalog: Catalog): LimitRisk[] {
  const own = limits.map(({id}) => id);
  const others = [...plans.utilisation.keys()].filter((id) => !own.includes(id));
  const bindings = chancesOf(plans.binding);
  return [...own, ...others].flatMap((id) => {
    const values = plans.utilisation.get(id);
    const row = catalog.limits.find((other) => other.id === id) as LimitRow;
    const utilisation = values && summaryOf(values);
    if (!values || !utilisation) return [];
    const place = plans.limitIds.indexOf(id);
    return [
      {
        id,
        label: row.label,
        class: row.class,
        plan: limits.find((limit) => limit.id === id)?.utilisation ?? Number.NaN,
        utilisation,
        over: chanceOf(values, (value) => value > 1),
        binding: bindings.find(({value}) => value === place)?.chance ?? 0
      }
    ];
  });
}
