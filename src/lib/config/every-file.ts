import type {ConfigFile} from "./config-file.js";
import {configFiles} from "./config-files.js";
import type {FleetContext} from "./fleet-context.js";
import {fleetFiles} from "./fleet-files.js";

/** Every file that page, archive and command line give: the configuration of components, and all beside it. */
export function everyFile(context: FleetContext): ConfigFile[] {
  return [...configFiles(context), ...fleetFiles(context)];
}
