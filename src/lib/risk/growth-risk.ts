import type {Catalog} from "../catalog/tables.js";
import type {Band, GrowthBands} from "../growth/bands.js";
import {type GrowthSettings, growthFields} from "../growth/fields.js";
import type {Growth} from "../growth/growth.js";
import {growthAt, scenarioAt} from "../growth/growth-at.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {plan} from "../sizing/plan.js";
import {type DrawnPlans, type Draws, drawPlans} from "./draw-plans.js";
import {type GrowthRate, growthRates, type Marks, type Parameter, parametersOf, uncertainOnes} from "./parameters.js";
import type {Uncertainty} from "./risk.js";
import {type Sample, sampleOf} from "./sample.js";
import {chanceOf, summaryOf} from "./summary.js";

/** Months that are drawn at most: those between follow the ones beside them closely. */
const MOST_MONTHS = 25;

/** A limit of a growing fleet: the chance that it has been over by a month. */
export interface OverBy {
  readonly id: string;
  readonly label: string;
  /** Chances by month, which never fall. */
  readonly by: readonly {readonly month: number; readonly chance: number}[];
}

/** What growth brings where neither the model nor the growth is known for sure. */
export interface GrowthRisk {
  readonly draws: number;
  readonly seed: number;
  /** The months that were drawn, the first and the last among them. */
  readonly months: readonly number[];
  readonly bands: GrowthBands;
  /** Limits that are over in any draw, the likeliest at the horizon first. */
  readonly over: readonly OverBy[];
  /** The chance that the tier has changed by the horizon. */
  readonly otherTier: number;
}

/** The growth as parameters, which are sure until they are marked. */
export function growthParameters({settings}: Growth, marks: Marks): Parameter[] {
  const used = ratesOf(settings);
  return used.map((key) => {
    const value = Number(settings[key]);
    const {label, unit} = growthFields[key];
    const spread = marks[`growth/${key}`] ?? ({kind: "pert", low: value, likely: value, high: value} as const);
    const enters = {way: "growth", field: key} as const;
    return {
      id: `growth/${key}`,
      kind: "growth",
      label,
      unit,
      spread,
      source: "growth",
      section: "",
      why: "",
      whole: false,
      enters
    };
  });
}

/** The rates that the growth goes by; those that follow another are not among them. */
function ratesOf({mode, ...settings}: GrowthSettings): GrowthRate[] {
  if (mode === "milestones") return [];
  const own = mode === "compound" ? growthRates.slice(0, 2) : growthRates.slice(2);
  return own.filter((key) => settings[key] !== "auto");
}

/**
 * Draws the months of a growth. A parameter has the same draws in every month, so that a draw is one course of things:
 * a rate of growth that is high stays high.
 */
export function growthRisk(
  input: ScenarioInput,
  growth: Growth,
  catalog: Catalog,
  {marks, draws, seed}: Uncertainty
): GrowthRisk {
  const months = drawnMonths(growth.settings.horizon);
  const fleets = fleetSample(growth, catalog, {marks, draws, seed});
  const plans = months.map((month) => {
    const scenario = {...input, ...scenarioAt(growth.scenario, growthAt(month, growth))};
    const own = parametersOf(plan(scenario, catalog), catalog, marks);
    const others = uncertainOnes(own.filter(({id}) => id !== "input/clusters" && id !== "input/machines"));
    const sample = sampleOf(others, draws, seed);
    return drawPlans(scenario, catalog, fleets ? withFleet(sample, own, fleets(month)) : sample);
  });
  const [first] = plans;
  const last = plans.at(-1);
  const moved = last?.results.tier.map((tier, draw) => (tier === first?.results.tier[draw] ? 0 : 1));
  return {
    draws,
    seed,
    months,
    bands: bandsOf(months, plans),
    over: oversOf(months, plans, catalog),
    otherTier: moved ? chanceOf(moved, Boolean) : 0
  };
}

/** Up to 25 months, evenly between the start and the horizon. */
function drawnMonths(horizon: number): number[] {
  const count = Math.min(horizon, MOST_MONTHS - 1);
  return [...new Set(Array.from({length: count + 1}, (_, index) => Math.round((horizon * index) / count)))];
}

/** Clusters and machines of every draw in a month. */
type Fleets = (month: number) => {readonly clusters: Float64Array; readonly machines: Float64Array};

/** Draws the start and the rates of growth, where either is uncertain; classes grow for sure. */
function fleetSample(growth: Growth, catalog: Catalog, {marks, draws, seed}: Uncertainty): Fleets | undefined {
  const start = parametersOf(plan(growth.scenario, catalog), catalog, marks).filter(
    ({id}) => id === "input/clusters" || id === "input/machines"
  );
  const uncertain = uncertainOnes([...start, ...growthParameters(growth, marks)]);
  if (!uncertain.length || growth.scenario.classes.length) return undefined;
  const sample = sampleOf(uncertain, draws, seed);
  const density = growth.scenario.machines / growth.scenario.clusters;
  return (month) => {
    const [clusters, machines] = [new Float64Array(draws), new Float64Array(draws)];
    for (let draw = 0; draw < draws; draw++) {
      const value = (id: string, plain: number) => {
        const place = uncertain.findIndex((parameter) => parameter.id === id);
        return place < 0 ? plain : (sample.valuesOf(place)[draw] as number);
      };
      const clustersNow = value("input/clusters", growth.scenario.clusters);
      const machinesNow = Math.max(clustersNow, value("input/machines", Math.round(density * clustersNow)));
      const rates = ratesOf(growth.settings).map((key) => [key, value(`growth/${key}`, Number(growth.settings[key]))]);
      const drawn = {
        ...growth,
        scenario: {...growth.scenario, clusters: clustersNow, machines: machinesNow},
        settings: {...growth.settings, ...Object.fromEntries(rates)}
      };
      const fleet = growthAt(month, drawn);
      clusters[draw] = fleet.clusters;
      machines[draw] = fleet.machines;
    }
    return {clusters, machines};
  };
}

/** A sample with the fleets of a month as drawn inputs. */
function withFleet(sample: Sample, all: readonly Parameter[], fleet: ReturnType<Fleets>): Draws {
  const inputs = all.filter(({id}) => id === "input/clusters" || id === "input/machines");
  const {length} = sample.parameters;
  return {
    count: sample.count,
    parameters: [...sample.parameters, ...inputs],
    valuesOf: (index) => {
      if (index < length) return sample.valuesOf(index);
      return inputs[index - length]?.id === "input/clusters" ? fleet.clusters : fleet.machines;
    }
  };
}

function bandsOf(months: readonly number[], plans: readonly DrawnPlans[]): GrowthBands {
  const band = (values: (plans: DrawnPlans) => Float64Array | undefined): Band[] =>
    plans.flatMap((drawn, index) => {
      const summary = summaryOf(values(drawn) ?? new Float64Array(0));
      if (!summary) return [];
      const {p10, p50, p90} = summary;
      return [{month: months[index] as number, p10, p50, p90}];
    });
  const spent = spentOf(months, plans);
  const ids = new Set(plans.flatMap(({utilisation}) => [...utilisation.keys()]));
  return {
    cost: band(({results}) => results.month),
    spent: band((drawn) => spent.get(drawn)),
    limits: Object.fromEntries([...ids].map((id) => [id, band(({utilisation}) => utilisation.get(id))]))
  };
}

/**
 * What each draw has spent before a month, on the way to which costs between two drawn months lie on a straight line.
 *
 * @param months rising, the first of them 0
 */
function spentOf(months: readonly number[], plans: readonly DrawnPlans[]): Map<DrawnPlans, Float64Array> {
  let total = new Float64Array(plans[0]?.count ?? 0);
  return new Map(
    plans.map((drawn, index) => {
      const before = plans[index - 1]?.results.month;
      if (before) {
        const gap = (months[index] as number) - (months[index - 1] as number);
        // the months from the one before on: gap of them, whose mean lies short of the middle by half a month
        const share = (gap - 1) / (2 * gap);
        total = total.map((sum, draw) => {
          const [from, to] = [before[draw] as number, drawn.results.month[draw] as number];
          return sum + gap * (from + share * (to - from));
        });
      }
      return [drawn, total];
    })
  );
}

/** For each limit the share of draws in which it has been over, month by month. */
function oversOf(months: readonly number[], plans: readonly DrawnPlans[], {limits}: Catalog): OverBy[] {
  const count = plans[0]?.count ?? 0;
  return limits
    .flatMap(({id, label}) => {
      const been = new Uint8Array(count);
      const by = plans.map(({utilisation}, index) => {
        utilisation.get(id)?.forEach((value, draw) => {
          if (value > 1) been[draw] = 1;
        });
        return {month: months[index] as number, chance: been.reduce((sum, one) => sum + one, 0) / count};
      });
      return by.at(-1)?.chance ? [{id, label, by}] : [];
    })
    .sort((a, b) => (b.by.at(-1)?.chance ?? 0) - (a.by.at(-1)?.chance ?? 0));
}
