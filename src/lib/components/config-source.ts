import type {Catalog} from "../catalog/tables.js";
import {versionsFor} from "../config/choose-versions.js";
import type {ConfigFile} from "../config/config-file.js";
import type {FleetContext} from "../config/fleet-context.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import type {VersionChoices} from "./version-choices.js";

/** The generators, a chunk of its own: they bring the serialiser of YAML with them. */
export interface ConfigGenerators {
  readonly everyFile: (context: FleetContext) => ConfigFile[];
}

/** The tables that generators read beside the catalogue. */
export type ConfigData = Pick<FleetContext, "tables" | "operations">;

/** The files of a plan and versions. */
export interface Configuration {
  readonly context: FleetContext;
  readonly files: readonly ConfigFile[];
}

/** Makes the configuration anew once the input rests, and tells it with an event "change". */
export interface ConfigSource extends EventTarget {
  readonly current: Configuration | undefined;
  follow(plan: Plan, catalog: Catalog): void;
}

/** Loads the generators, which no other page needs. */
export function loadGenerators(): Promise<ConfigGenerators> {
  return import("../config/every-file.js");
}

export function configSource(
  {everyFile}: ConfigGenerators,
  {tables, operations}: ConfigData,
  choices: VersionChoices
): ConfigSource {
  const root = new EventTarget();
  let asked: readonly [Plan, Catalog] | undefined;
  let current: Configuration | undefined;

  function make(): void {
    if (!asked) return;
    const [plan, catalog] = asked;
    const context = {plan, catalog, tables, operations, versions: versionsFor(plan.scenario, choices.value, tables)};
    current = {context, files: everyFile(context)};
    root.dispatchEvent(new Event("change"));
  }

  const remake = atRest(make);
  return Object.defineProperties(root, {
    current: {get: () => current},
    follow: {
      value: (plan: Plan, catalog: Catalog) => {
        const isFirst = !asked;
        asked = [plan, catalog];
        if (isFirst) make();
        else remake();
      }
    }
  }) as ConfigSource;
}
