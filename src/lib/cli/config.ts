import type {Catalog, ConfigTables} from "../catalog/tables.js";
import {checkText} from "../config/check-text.js";
import {type ChosenVersions, chosenComponents, versionProblem, versionsFor} from "../config/choose-versions.js";
import type {ConfigFile} from "../config/config-file.js";
import {configHeadline} from "../config/config-headline.js";
import {configNotices} from "../config/config-notices.js";
import {everyFile} from "../config/every-file.js";
import type {FleetContext} from "../config/fleet-context.js";
import {checkedText, configText} from "../export/config-text.js";
import {formatCount} from "../format.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {type Plan, plan} from "../sizing/plan.js";
import type {ConfigArguments} from "./config-arguments.js";
import type {Result} from "./run.js";

const MOST_BYTES = 1_000_000;

/** What config reads and writes. */
export interface ConfigIo {
  readonly read: (file: string, mostBytes?: number) => string;
  readonly tables: () => ConfigTables;
  readonly operations: FleetContext["operations"];
  /** Writes files below a directory, which must be empty unless forced. */
  readonly write: (directory: string, files: readonly ConfigFile[], force: boolean) => void;
}

/**
 * Writes configuration, prints it, or checks a file.
 *
 * @throws Error with one line that names the flag, file or directory
 */
export function config(command: ConfigArguments, input: ScenarioInput, catalog: Catalog, io: ConfigIo): Result {
  const tables = io.tables();
  checkVersions(command.chosen, tables);
  const planned = plan(input, catalog);
  const versions = versionsFor(planned.scenario, command.chosen, tables);
  if (command.check !== undefined) return checked(command, checkText(readFrom(command.check, io), versions, tables));
  const context = {plan: planned, catalog, tables, versions, operations: io.operations};
  const files = everyFile(context);
  const notices = configNotices(context);
  if (command.out === undefined)
    return json({schema: "headroom.config/1", versions, ...scenarioOf(planned), notices, files});
  io.write(command.out, files, command.force);
  const text = configText(configHeadline(files, versions, planned), files, notices, command.out);
  return {output: `${text}\n`, over: ""};
}

function checkVersions(chosen: ChosenVersions, tables: ConfigTables): void {
  for (const component of chosenComponents) {
    const version = chosen[component];
    const problem = version === undefined ? undefined : versionProblem(tables, component, version);
    if (problem) throw new Error(`--${component}-version ${problem}`);
  }
}

function checked({format, check = ""}: ConfigArguments, result: ReturnType<typeof checkText>): Result {
  const noun = result.findings.every(({name}) => name.startsWith("-")) ? "wrong flags" : "wrong names";
  const over = result.wrong ? `${check}: ${formatCount(result.wrong, noun)}` : "";
  return format === "json" ? {...json(result), over} : {output: `${checkedText(result)}\n`, over};
}

function json(value: object): Result {
  return {output: `${JSON.stringify(value, null, 2)}\n`, over: ""};
}

const scenarioOf = ({scenario, ladder}: Plan) => ({scenario, managementCluster: ladder.largestManagementCluster});

function readFrom(file: string, {read}: ConfigIo): string {
  try {
    return read(file, MOST_BYTES);
  } catch (error) {
    throw new Error(`--check ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
