import type {Catalog} from "../catalog/tables.js";
import {sumOfClasses} from "./classes.js";
import {type FieldKey, fieldKeys, fields, providerVersions, type Scenario, type ScenarioInput} from "./fields.js";

/** Machines of a fleet for which none are set: the guide's density times the clusters. */
export function defaultMachines(clusters: number, catalog: Catalog): number {
  const density = catalog.rules.find(({id}) => id === "machines-per-cluster");
  if (!density) throw new Error("rules.csv: machines-per-cluster is missing");
  return Math.min(fields.machines.max, clusters * density.value);
}

/**
 * Fills in the defaults. More clusters than machines raise the machines: each cluster has at least one. Where classes
 * are given, clusters and machines are their sums.
 */
export function completeScenario(input: ScenarioInput, catalog: Catalog): Scenario {
  if (input.classes?.length) {
    return {...filled(input), ...sumOfClasses(input.classes)} as Scenario;
  }
  const clusters = input.clusters ?? fields.clusters.default;
  const machines = Math.max(clusters, input.machines ?? defaultMachines(clusters, catalog));
  return {...filled(input), clusters, machines} as Scenario;
}

const defaults: Readonly<Record<string, unknown>> = Object.fromEntries(
  fieldKeys.map((key) => [key, fields[key].default])
);

function filled(input: ScenarioInput): Record<string, unknown> {
  const scenario = {...defaults};
  for (const key of fieldKeys) if (input[key] !== undefined) scenario[key] = input[key];
  return scenario;
}

/** What is wrong between fields that are right one by one, or undefined. */
export function scenarioProblem(input: ScenarioInput): string | undefined {
  const {clusters = fields.clusters.default, machines, classes = []} = input;
  if (classes.length) return classesDisagree(input) ?? providerVersionProblem(input) ?? placesProblem(input);
  if (machines !== undefined && machines < clusters)
    return `machines must be at least the number of clusters, ${clusters}, got ${machines}`;
  return providerVersionProblem(input) ?? placesProblem(input);
}

/** Rules about regions name regions of the fleet. */
function placesProblem({
  regions = fields.regions.default,
  residency = [],
  regionRtt = {}
}: ScenarioInput): string | undefined {
  const known = regions.map(({name}) => name);
  const stranger = residency.find((name) => !known.includes(name));
  if (stranger !== undefined)
    return `residency must name regions of the fleet, ${known.join(", ")}, got ${JSON.stringify(stranger)}`;
  const pairs = new Set(known.flatMap((a) => known.flatMap((b) => (a === b ? [] : [`${a}/${b}`]))));
  const strange = Object.keys(regionRtt).find((pair) => !pairs.has(pair));
  if (strange === undefined) return undefined;
  return `regionRtt must name two regions of the fleet, such as a/b, of ${known.join(", ")}, got ${JSON.stringify(strange)}`;
}

function classesDisagree({clusters, machines, classes = []}: ScenarioInput): string | undefined {
  const sums = sumOfClasses(classes);
  for (const key of ["clusters", "machines"] as const) {
    if (sums[key] > fields[key].max)
      return `classes must have at most ${fields[key].max} ${key} together, got ${sums[key]}`;
    const given = {clusters, machines}[key];
    if (given !== undefined && given !== sums[key])
      return `${key} must be the sum of the classes, ${sums[key]}, or left out, got ${given}`;
  }
  return undefined;
}

/** The versions that can be chosen of a provider. */
export function versionsOf(provider: Scenario["provider"]): string[] {
  return ["newest", ...(providerVersions[provider] ?? [])];
}

/** Versions are known for the providers whose defaults are; for the others there is only the newest. */
function providerVersionProblem({
  provider = fields.provider.default,
  providerVersion = "newest"
}: ScenarioInput): string | undefined {
  const known = versionsOf(provider);
  if (known.includes(providerVersion)) return undefined;
  return `providerVersion must be one of ${known.join(", ")} for ${provider}, got ${JSON.stringify(providerVersion)}`;
}

/** Fields of a fleet whose clusters are all alike; classes have their own. */
export const ofOneKind: readonly FieldKey[] = ["clusters", "machines", "controlPlaneMachines", "machineDeployments"];

/** What is set, without what other fields make void: what classes have of their own, the version of another provider, rules about regions that are gone. */
export function withoutVoid(input: ScenarioInput): ScenarioInput {
  const kept = input.classes?.length ? without(input, ofOneKind) : input;
  const versioned = providerVersionProblem(kept) ? without(kept, ["providerVersion"]) : kept;
  return withoutStrangers(versioned);
}

/** What is left when a region goes: rules that name it go with it. */
function withoutStrangers(input: ScenarioInput): ScenarioInput {
  if (placesProblem(input) === undefined) return input;
  const {residency = [], regionRtt = {}, ...rest} = input;
  const holds = (rule: Pick<ScenarioInput, "residency" | "regionRtt">) =>
    placesProblem({...(input.regions && {regions: input.regions}), ...rule}) === undefined;
  return {
    ...rest,
    residency: residency.filter((name) => holds({residency: [name]})),
    regionRtt: Object.fromEntries(Object.entries(regionRtt).filter(([pair, ms]) => holds({regionRtt: {[pair]: ms}})))
  };
}

function without(input: ScenarioInput, keys: readonly FieldKey[]): ScenarioInput {
  return Object.fromEntries(Object.entries(input).filter(([key]) => !keys.some((other) => other === key)));
}

/** The fields whose values differ from the defaults, in the order of the table. */
export function changedFields(input: ScenarioInput, catalog: Catalog): ScenarioInput {
  const scenario = completeScenario(input, catalog);
  const base = completeScenario({clusters: scenario.clusters}, catalog);
  const changed = fieldKeys.filter((key) => {
    if (scenario.classes.length && (key === "clusters" || key === "machines")) return false; // their sums
    return key === "clusters" ? scenario.clusters !== fields.clusters.default : !same(scenario[key], base[key]);
  });
  return Object.fromEntries(changed.map((key) => [key, scenario[key]]));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
