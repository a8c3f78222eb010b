import type {ConfigVersions} from "../src/lib/config/config-file.js";
import type {FleetContext} from "../src/lib/config/fleet-context.js";
import {providers, type ScenarioInput} from "../src/lib/scenario/fields.js";
import {presets} from "../src/lib/scenario/presets.js";
import {allVersions, contextFor} from "./config-context.js";
import {operations} from "./library.js";

/** What the generators of monitoring and GitOps read, for a scenario and versions. */
export function fleetContextFor(scenario: ScenarioInput, versions: Partial<ConfigVersions> = {}): FleetContext {
  return {...contextFor(scenario, versions), operations};
}

export interface Case {
  readonly name: string;
  readonly context: FleetContext;
}

/** Every preset, shards and classes at the newest versions, and every provider at the oldest, at v1.10 and v1.11 and at the newest. */
export function everyCase(): Case[] {
  const classes = [
    {name: "Edge site", clusters: 40, controlPlaneMachines: 1, workers: 0, machineDeployments: 1},
    {name: "Hosted", clusters: 10, controlPlaneMachines: 0, workers: 7, machineDeployments: 3}
  ];
  return [
    ...presets.map(({id, input}) => ({name: id, context: fleetContextFor(input)})),
    {name: "shards", context: fleetContextFor({clusters: 400, machines: 9_000, layout: "sharded"})},
    {name: "classes", context: fleetContextFor({classes})},
    {name: "awkward names", context: fleetContextFor({clusters: 900, regions: awkward()})},
    ...providers.flatMap(ofProvider)
  ];
}

function awkward() {
  return ["Süd #1", "Süd #1!", "€"].map((name) => ({name, share: 1 / 3}));
}

function ofProvider(provider: (typeof providers)[number]): Case[] {
  const versions = allVersions(provider);
  const picked = versions.filter(
    ({capi}, index) => index === 0 || index === versions.length - 1 || capi === "v1.10" || capi === "v1.11"
  );
  return picked.map((of) => ({
    name: `${provider} ${of.capi} ${of.provider}`,
    context: fleetContextFor({clusters: 60, provider}, of)
  }));
}
