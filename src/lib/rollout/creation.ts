import {defaultRow} from "../catalog/capi-defaults.js";
import type {CapiDefault} from "../catalog/reference-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {CapiComponent} from "../catalog/vocabulary.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import type {Estimate} from "../sizing/demand/estimate.js";
import {componentOf, versionOf} from "../sizing/demand/manager-defaults.js";
import type {Part} from "../sizing/management.js";
import {smallest} from "../sizing/rules.js";
import {applyEach, constantOf} from "./estimates.js";
import {deploymentsOf, groupsOf} from "./fleet.js";
import {callsToCreate, minutesAtRate} from "./rules.js";

/** Time to create clusters as far as the limits of the clients go: no less than their calls take at that rate. */
export interface CreationOf<V = number> {
  readonly calls: Estimate<V>;
  readonly limits: readonly LimitOf<V>[];
}

export interface LimitOf<V = number> {
  readonly id: "default" | "tuned";
  readonly qps: V;
  readonly minutes: Estimate<V>;
  /** Managers whose rate no flag sets at this version. */
  readonly fixed: readonly CapiComponent[];
}

const DEFAULTS = "capi/flag-defaults.csv";
const SCALE_OUT = "measurements/metal3-scale-out.csv";

/** Calls over the rate of the slowest client, at the defaults of the version and at the rate Metal3 set. */
export function creationOf<V>(
  part: Part<V>,
  scenario: Scenario,
  catalog: Catalog,
  calculus: Calculus<V>
): CreationOf<V> {
  const constant = (id: string) => constantOf(catalog, calculus, id);
  const calls = applyEach(
    calculus,
    {label: "API calls of the busiest controller", unit: "calls", rule: callsToCreate},
    part.clusters,
    constant("calls-per-cluster"),
    part.machines,
    constant("calls-per-machine"),
    deploymentsOf(groupsOf(part, scenario, calculus), calculus),
    constant("calls-per-machine-deployment")
  );
  const rows = ratesOf(scenario, catalog);
  const fixed = rows.filter(({flag, value}) => !flag && value !== null);
  const limit = (id: LimitOf["id"], rates: readonly V[]): LimitOf<V> => {
    const [only] = rates;
    const slowest = {label: `Calls a second of the slowest client, ${id}`, unit: "calls/s", rule: smallest};
    const qps = rates.length === 1 && only !== undefined ? only : calculus.apply(slowest, ...rates);
    const minutes = {label: `Time at the ${id} rate`, unit: "min", rule: minutesAtRate};
    return {
      id,
      qps,
      minutes: applyEach(calculus, minutes, calls, qps),
      fixed: fixed.map(({component}) => component)
    };
  };
  const rate = (row: CapiDefault) => calculus.cell(DEFAULTS, row, "value");
  return {
    calls,
    limits: [
      limit("default", rows.filter(({value}) => value !== null).map(rate)),
      limit("tuned", [tunedRate(catalog, calculus), ...fixed.map(rate)])
    ]
  };
}

/** The rate at which Metal3 reached 1,000 clusters. Source: S003, version 3. */
function tunedRate<V>({metal3ScaleOut}: Catalog, calculus: Calculus<V>): V {
  const row = metal3ScaleOut.find(({setup}) => setup === "v3-tuned");
  if (!row) throw new Error(`${SCALE_OUT}: v3-tuned is missing`);
  return calculus.cell(SCALE_OUT, row, "qps");
}

/** The rows that say the rates of Cluster API's managers and of the provider's, where that is known. */
function ratesOf(scenario: Scenario, catalog: Catalog): CapiDefault[] {
  const manager = componentOf("infrastructure", scenario);
  const row = (component: CapiComponent) => defaultRow(catalog, component, "qps", versionOf(component, scenario));
  return [row("core"), manager ? row(manager) : undefined].filter((found) => found !== undefined);
}
