import type {Catalog} from "../catalog/tables.js";
import {fieldKeys, fields, type Scenario, type ScenarioInput} from "./fields.js";

/** Machines of a fleet for which none are set: the guide's density times the clusters. */
export function defaultMachines(clusters: number, catalog: Catalog): number {
  const density = catalog.rules.find(({id}) => id === "machines-per-cluster");
  if (!density) throw new Error("rules.csv: machines-per-cluster is missing");
  return Math.min(fields.machines.max, clusters * density.value);
}

/** Fills in the defaults. More clusters than machines raise the machines: each cluster has at least one. */
export function completeScenario(input: ScenarioInput, catalog: Catalog): Scenario {
  const clusters = input.clusters ?? fields.clusters.default;
  const machines = Math.max(clusters, input.machines ?? defaultMachines(clusters, catalog));
  const filled = Object.fromEntries(fieldKeys.map((key) => [key, input[key] ?? fields[key].default]));
  return {...filled, clusters, machines} as Scenario;
}

/** What is wrong between fields that are right one by one, or undefined. */
export function scenarioProblem({clusters = fields.clusters.default, machines}: ScenarioInput): string | undefined {
  if (machines === undefined || machines >= clusters) return undefined;
  return `machines must be at least the number of clusters, ${clusters}, got ${machines}`;
}

/** The fields whose values differ from the defaults, in the order of the table. */
export function changedFields(input: ScenarioInput, catalog: Catalog): ScenarioInput {
  const scenario = completeScenario(input, catalog);
  const base = completeScenario({clusters: scenario.clusters}, catalog);
  const changed = fieldKeys.filter((key) =>
    key === "clusters" ? scenario.clusters !== fields.clusters.default : !same(scenario[key], base[key])
  );
  return Object.fromEntries(changed.map((key) => [key, scenario[key]]));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
