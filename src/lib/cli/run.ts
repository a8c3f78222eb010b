import type {Catalog} from "../catalog/tables.js";
import type {LimitClass} from "../catalog/vocabulary.js";
import {billCsv} from "../export/bill-csv.js";
import {explanationText} from "../export/explanation-text.js";
import {planText} from "../export/plan-text.js";
import {scenarioProblem} from "../scenario/complete.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {parseScenarioFile} from "../scenario/file.js";
import {formatLink} from "../scenario/permalink.js";
import {explain} from "../sizing/explain.js";
import {counts} from "../sizing/limits/capacity.js";
import {limitUsed} from "../sizing/limits/limit-words.js";
import {type Plan, plan} from "../sizing/plan.js";
import type {Command} from "./arguments.js";

/** What goes to standard output and, where limits are over that shall not be, to standard error. */
export interface Result {
  readonly output: string;
  readonly over: string;
}

/**
 * Runs a command.
 *
 * @param read gives the text of a file the user names
 * @throws Error with one line that names the file or flag and what it takes
 */
export function run(
  command: Exclude<Command, {name: "help"}>,
  catalog: Catalog,
  read: (file: string) => string
): Result {
  const input = {...fromFile(command.scenario, read), ...command.input};
  const problem = scenarioProblem(input);
  if (problem) throw new Error(`--${problem}`);
  const planned = plan(input, catalog);
  if (command.name === "plan") {
    return {output: formatPlan(planned, input, command.format, catalog), over: overText(planned, command.failOn)};
  }
  const explanation = explain(planned, catalog, command.path);
  const output = command.format === "json" ? JSON.stringify(explanation, null, 2) : explanationText(explanation);
  return {output: `${output}\n`, over: ""};
}

/** The limits that are over and shall not be, in one line; "" where there are none. */
function overText({limits}: Plan, failOn: LimitClass | undefined): string {
  if (!failOn) return "";
  const over = limits.filter((limit) => limit.status === "over" && counts(limit, failOn));
  return over.length ? `over: ${over.map((limit) => `${limit.id}, ${limitUsed(limit)}`).join("; ")}` : "";
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
