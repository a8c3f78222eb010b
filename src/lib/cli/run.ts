import type {PriceBookId} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import type {VerifyTables} from "../catalog/verify-tables.js";
import {type Compared, compare} from "../compare/compare.js";
import {parsePriceBook} from "../cost/own-book.js";
import type {PriceBook} from "../cost/price-book.js";
import {billCsv} from "../export/bill-csv.js";
import {compareCsv} from "../export/compare-csv.js";
import {compareText} from "../export/compare-text.js";
import {explanationText} from "../export/explanation-text.js";
import {planText} from "../export/plan-text.js";
import {formatUsd} from "../format.js";
import {completeScenario, scenarioProblem} from "../scenario/complete.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {parseScenarioFile} from "../scenario/file.js";
import {formatLink} from "../scenario/permalink.js";
import {explain} from "../sizing/explain.js";
import {counts} from "../sizing/limits/capacity.js";
import {limitUsed} from "../sizing/limits/limit-words.js";
import {type Plan, plan} from "../sizing/plan.js";
import type {Command, FailOn} from "./arguments.js";
import {type ConfigIo, config} from "./config.js";
import {grow} from "./grow.js";
import {risk} from "./risk.js";
import {type Stream, sweep} from "./sweep.js";
import {runVerify} from "./verify.js";

/** What goes to standard output and, where the plan is what it shall not be, to standard error. */
export interface Result {
  readonly output: string;
  readonly over: string;
  /** What is too long to be put together first. */
  readonly stream?: Stream;
}

/** Where a command reads from, and config writes to. */
export interface Files extends ConfigIo {
  /** The text of a file the user names; one that is larger than `mostBytes` is not read. */
  readonly read: (file: string, mostBytes?: number) => string;
  /** A price book of Headroom. */
  readonly book: (id: PriceBookId) => Promise<PriceBook>;
  /** What a real cluster is measured with. */
  readonly verify: () => VerifyTables;
  /** The day of the call, as an ISO date in UTC. */
  readonly today: string;
}

type Running = Exclude<Command, {name: "help"}>;

/**
 * Runs a command.
 *
 * @throws Error with one line that names the file or flag and what it takes
 */
export async function run(command: Running, catalog: Catalog, files: Files): Promise<Result> {
  if (command.name === "compare") return {output: `${await compared(command, catalog, files)}\n`, over: ""};
  if (command.name === "sweep") return swept(command, catalog, files);
  const input = checked({...fromFile(command.scenario, files), ...command.input});
  if (command.name === "verify") return runVerify(command, plan(input, catalog), catalog, files);
  if (command.name === "config") return config(command, input, catalog, files);
  const priced = await withPrices(input, command.book, catalog, files);
  if (command.name === "grow") return grow(command, input, priced, files);
  if (command.name === "risk") return risk(command, input, priced);
  const planned = plan(input, priced);
  if (command.name === "plan") {
    return {output: formatPlan(planned, input, command.format, catalog), over: overText(planned, command.failOn)};
  }
  const explanation = explain(planned, priced, command.path);
  const output = command.format === "json" ? JSON.stringify(explanation, null, 2) : explanationText(explanation);
  return {output: `${output}\n`, over: ""};
}

function swept(command: Extract<Running, {name: "sweep"}>, catalog: Catalog, files: Files): Promise<Result> {
  const {tables} = files;
  const book = (id: PriceBookId) => bookOf(id, command.book, files);
  return sweep(command, {...fromFile(command.scenario, files), ...command.input}, catalog, {book, tables});
}

async function compared(
  {files: names, input, book, format}: Extract<Running, {name: "compare"}>,
  catalog: Catalog,
  files: Files
): Promise<string> {
  const plans: Compared[] = [];
  for (const name of names) {
    const own = fromFile(name, files, "");
    const scenario = checked({...own, ...input});
    const priced = await withPrices(scenario, book, catalog, files);
    plans.push({name: own.name || name, plan: plan(scenario, priced)});
  }
  if (format === "table") return compareText(plans);
  if (format === "csv") return compareCsv(plans, catalog).trimEnd();
  const scenarios = plans.map(({name, plan}) => ({name, scenario: plan.scenario, cost: plan.cost?.month}));
  return JSON.stringify({scenarios, rows: compare(plans.map(({plan}) => plan))}, null, 2);
}

function checked(input: ScenarioInput): ScenarioInput {
  const problem = scenarioProblem(input);
  if (problem) throw new Error(`--${problem}`);
  return input;
}

/** The catalogue with the price book of a scenario, or with the user's own over it. */
async function withPrices(
  input: ScenarioInput,
  own: string | undefined,
  catalog: Catalog,
  files: Files
): Promise<Catalog> {
  return {...catalog, prices: await bookOf(completeScenario(input, catalog).priceBook, own, files)};
}

async function bookOf(id: PriceBookId, own: string | undefined, {book, read}: Files): Promise<PriceBook> {
  const shipped = await book(id);
  if (own === undefined) return shipped;
  try {
    return {...parsePriceBook(read(own), shipped), own};
  } catch (error) {
    throw new Error(`--book ${own}: ${messageOf(error).replaceAll("\n", "; ")}`);
  }
}

/** What the plan is and shall not be, in one line; "" where it is nothing of that. */
function overText({limits, cost}: Plan, failOn: FailOn = {}): string {
  const {limit: own, usdPerMonth} = failOn;
  const over = own ? limits.filter((limit) => limit.status === "over" && counts(limit, own)) : [];
  const parts = over.map((limit) => `${limit.id}, ${limitUsed(limit)}`);
  if (usdPerMonth !== undefined && cost && cost.month.plan > usdPerMonth)
    parts.push(`cost, ${formatUsd(cost.month.plan)} a month of ${formatUsd(usdPerMonth)}`);
  return parts.length ? `over: ${parts.join("; ")}` : "";
}

function formatPlan(planned: Plan, input: ScenarioInput, format: "json" | "csv" | "table", catalog: Catalog): string {
  if (format === "csv") return billCsv(planned, catalog, formatLink(input, catalog));
  return format === "table" ? `${planText(planned)}\n` : `${JSON.stringify(planned, null, 2)}\n`;
}

function fromFile(file: string | undefined, {read}: Files, flag = "--scenario "): ScenarioInput {
  if (file === undefined) return {};
  try {
    return parseScenarioFile(read(file));
  } catch (error) {
    throw new Error(`${flag}${file}: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
