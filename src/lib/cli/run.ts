import type {Catalog} from "../catalog/tables.js";
import {billCsv} from "../export/bill-csv.js";
import {explanationText} from "../export/explanation-text.js";
import {planText} from "../export/plan-text.js";
import {scenarioProblem} from "../scenario/complete.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {parseScenarioFile} from "../scenario/file.js";
import {formatLink} from "../scenario/permalink.js";
import {explain} from "../sizing/explain.js";
import {type Plan, plan} from "../sizing/plan.js";
import type {Command} from "./arguments.js";

/**
 * Runs a command and returns what goes to standard output.
 *
 * @param read gives the text of a file the user names
 * @throws Error with one line that names the file or flag and what it takes
 */
export function run(
  command: Exclude<Command, {name: "help"}>,
  catalog: Catalog,
  read: (file: string) => string
): string {
  const input = {...fromFile(command.scenario, read), ...command.input};
  const problem = scenarioProblem(input);
  if (problem) throw new Error(`--${problem}`);
  const planned = plan(input, catalog);
  if (command.name === "plan") return formatPlan(planned, input, command.format, catalog);
  const explanation = explain(planned, catalog, command.path);
  return command.format === "json" ? `${JSON.stringify(explanation, null, 2)}\n` : `${explanationText(explanation)}\n`;
}

function formatPlan(planned: Plan, input: ScenarioInput, format: "json" | "csv" | "table", catalog: Catalog): string {
  if (format === "csv") return billCsv(planned, catalog, formatLink(input, catalog));
  return format === "table" ? `${planText(planned)}\n` : `${JSON.stringify(planned, null, 2)}\n`;
}

function fromFile(file: string | undefined, read: (file: string) => string): ScenarioInput {
  if (file === undefined) return {};
  try {
    return parseScenarioFile(read(file));
  } catch (error) {
    throw new Error(`--scenario ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
