import {checkField} from "../scenario/check-field.js";
import {scenarioProblem} from "../scenario/complete.js";
import {type FieldKey, fields, providers, type ScenarioInput} from "../scenario/fields.js";
import type {Plan} from "../sizing/plan.js";
import {type MeasuredValue, measured} from "./measured-values.js";

/** A scenario as it was measured. */
export interface AsInputs {
  readonly input: ScenarioInput;
  readonly taken: readonly TakenField[];
  /** What could not be taken, and why. */
  readonly notTaken: readonly {readonly key: FieldKey; readonly why: string}[];
}

export interface TakenField {
  readonly key: FieldKey;
  readonly from: unknown;
  readonly to: unknown;
}

/** What no metric tells. */
const untold: readonly FieldKey[] = ["syncPeriodMin", "capiVersion", "crsPayloadKB", "prismCreateSeconds"];

/** The inputs of a scenario as they were measured: the fleet is then the one management cluster that was. */
export function asInputs(
  values: readonly MeasuredValue[],
  {scenario, management}: Plan,
  input: ScenarioInput
): AsInputs {
  const [clusters, machines] = [measured(values, "clusters"), measured(values, "machines")];
  const found = foundFields(values);
  if (clusters === null || (machines !== null && machines < clusters)) found.delete("machines");
  const single = found.has("clusters") && (management.clusters > 1 || scenario.classes.length > 0);
  const read = [...found].flatMap(([key, value]) => checkedField(key, value));
  const alone: ScenarioInput = single ? {managementClusters: 1, layout: "single", classes: []} : {};
  const {providerVersion, ...kept} = input;
  const same = !found.has("provider") || found.get("provider") === scenario.provider;
  const own = same && providerVersion !== undefined ? {providerVersion} : {}; // a version is one of its provider
  const next: ScenarioInput = {...kept, ...own, ...alone, ...Object.fromEntries(read)};
  const usable = scenarioProblem(next) ? input : next;
  const taken = read
    .map(([key, to]) => ({key, from: scenario[key], to}))
    .filter(({key}) => usable === next && usable[key] !== undefined);
  return {input: usable, taken, notTaken: notTaken(values, new Set(taken.map(({key}) => key)))};
}

/** Fields with what was measured for them, each in the steps that the field takes. */
function foundFields(values: readonly MeasuredValue[]): Map<FieldKey, unknown> {
  const clusters = measured(values, "clusters");
  const found = new Map<FieldKey, unknown>();
  for (const {query, value, of} of values) {
    const key = query.input as FieldKey;
    if (!query.input || value === null) continue;
    const each = isEach(key) ? value / (clusters || Number.NaN) : value;
    found.set(key, key === "provider" ? providerOf(of) : rounded(key, each));
    if (key === "seriesPerCluster") found.set("centraliseMetrics", true);
  }
  return found;
}

/** Fields for each cluster, of which the sum was measured. */
function isEach(key: FieldKey): boolean {
  return key === "machineDeployments" || key === "controlPlaneMachines";
}

/** Whole where the field is, the nearest of its values where it has few, and of two digits behind the point elsewhere. */
function rounded(key: FieldKey, value: number): unknown {
  const field = fields[key];
  if (field.type !== "number" || !Number.isFinite(value)) return undefined;
  const among = "among" in field ? field.among : undefined;
  if (among) return [...among].sort((a, b) => Math.abs(a - value) - Math.abs(b - value))[0];
  return field.whole ? Math.round(value) : Number(value.toFixed(2));
}

/** nutanixmachines is of the provider nutanix; types that no provider here has give none. */
function providerOf(type: string): unknown {
  const [name = ""] = type.split(".");
  return providers.find((provider) => name === `${provider.replace("-", "")}machines`);
}

function checkedField(key: FieldKey, value: unknown): [FieldKey, unknown][] {
  const checked = value === undefined ? {problem: ""} : checkField(fields[key], value);
  return "problem" in checked ? [] : [[key, checked.value]];
}

function notTaken(values: readonly MeasuredValue[], taken: ReadonlySet<FieldKey>): AsInputs["notTaken"] {
  const asked = values.flatMap(({query, value, problem}) => {
    const key = query.input as FieldKey;
    if (!query.input || taken.has(key)) return [];
    return [{key, why: value === null ? problem : `cannot be ${value}${query.by ? " of this type" : ""}`}];
  });
  return [...asked, ...untold.map((key) => ({key, why: "no metric tells it"}))];
}
