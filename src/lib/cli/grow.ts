import type {Catalog} from "../catalog/tables.js";
import {growthCsv, purchasesCsv} from "../export/growth-csv.js";
import {growthJson} from "../export/growth-json.js";
import {growthRiskText} from "../export/growth-risk-text.js";
import {growthText} from "../export/growth-text.js";
import {formatUsd} from "../format.js";
import {growthProblem} from "../growth/check-growth.js";
import type {GrowthInput} from "../growth/fields.js";
import {parseGrowthFile} from "../growth/file.js";
import {type GrowthAhead, growthOf} from "../growth/growth-of.js";
import {formatGrowth} from "../growth/link.js";
import {readMilestones} from "../growth/milestones.js";
import {type GrowthRisk, growthParameters, growthRisk} from "../risk/growth-risk.js";
import {markProblem} from "../risk/marks.js";
import {parametersOf} from "../risk/parameters.js";
import type {Uncertainty} from "../risk/risk.js";
import {withBeside} from "../scenario/beside.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatLink} from "../scenario/permalink.js";
import {counts} from "../sizing/limits/capacity.js";
import {limitUsed} from "../sizing/limits/limit-words.js";
import {plan} from "../sizing/plan.js";
import type {FailOn} from "./arguments.js";
import type {GrowArguments} from "./grow-arguments.js";
import type {Files, Result} from "./run.js";

const MOST_BYTES = 1_000_000;

/**
 * Plans every month of a growing fleet.
 *
 * @param catalog the tables with the price book of the scenario
 * @throws Error with one line that names the flag or file and what it takes
 */
export function grow(
  command: GrowArguments & {readonly failOn?: FailOn},
  input: ScenarioInput,
  catalog: Catalog,
  files: Pick<Files, "read" | "today">
): Result {
  const growth = growthInput(command, files);
  const ahead = growthOf(input, growth, catalog, command.today ?? files.today);
  const risk = command.uncertainty && riskAhead(input, ahead, catalog, command.uncertainty);
  const link = withBeside(formatLink(input, catalog), formatGrowth(growth));
  return {
    output: written(command, {ahead, risk}, catalog, link),
    over: overText(ahead, command.failOn)
  };
}

interface Told {
  readonly ahead: GrowthAhead;
  readonly risk: GrowthRisk | undefined;
}

function written({format, rows}: GrowArguments, {ahead, risk}: Told, catalog: Catalog, link: string): string {
  if (format === "json") return `${JSON.stringify({...growthJson(ahead), ...(risk && {risk})}, null, 2)}\n`;
  if (format === "table")
    return `${[growthText(ahead), ...(risk ? [growthRiskText(risk, ahead)] : [])].join("\n\n")}\n`;
  return rows === "months" ? growthCsv(ahead, catalog, link, risk?.bands) : purchasesCsv(ahead, catalog, link);
}

/** Chances and bands; what is marked must be a figure of the plan or of the growth. */
function riskAhead(
  input: ScenarioInput,
  {growth}: GrowthAhead,
  catalog: Catalog,
  uncertainty: Uncertainty
): GrowthRisk {
  const parameters = [...parametersOf(plan(input, catalog), catalog, {}), ...growthParameters(growth, {})];
  for (const [id, spread] of Object.entries(uncertainty.marks)) {
    const problem = markProblem(id, spread, parameters);
    if (problem) throw new Error(`--uncertain ${id} ${problem}`);
  }
  return growthRisk(input, growth, catalog, uncertainty);
}

/** What is set: by the file, then by the table of milestones, then by flags. */
function growthInput({growth, milestones, set}: GrowArguments, files: Pick<Files, "read">): GrowthInput {
  const fromFile = growth === undefined ? {} : reading("growth", growth, files, parseGrowthFile);
  const table = milestones === undefined ? {} : {milestones: reading("milestones", milestones, files, milestonesOf)};
  const input = {...fromFile, ...table, ...set};
  const problem = growthProblem(input);
  if (problem) throw new Error(`--${problem}`);
  return input;
}

function milestonesOf(text: string) {
  const read = readMilestones(text);
  if ("problem" in read) throw new Error(read.problem);
  if (!read.milestones.length) throw new Error("must have at least one line of date, clusters, machines");
  return read.milestones;
}

/** The first month that is what it shall not be: a limit over, or the cost a month passed; "" where none is. */
function overText({limits, months}: GrowthAhead, {limit: own, usdPerMonth}: FailOn = {}): string {
  const over = own
    ? limits.flatMap(({id, over}) =>
        over && counts(over.limit, own) ? [`${id} from ${over.date}, ${limitUsed(over.limit)}`] : []
      )
    : [];
  const dear = months.find(({plan: {cost}}) => cost && usdPerMonth !== undefined && cost.month.plan > usdPerMonth);
  const cost = dear?.plan.cost
    ? [
        `cost from ${dear.fleet.date}, ${formatUsd(dear.plan.cost.month.plan)} a month of ${formatUsd(usdPerMonth ?? 0)}`
      ]
    : [];
  const parts = [...over, ...cost];
  return parts.length ? `over: ${parts.join("; ")}` : "";
}

function reading<T>(flag: string, file: string, {read}: Pick<Files, "read">, parse: (text: string) => T): T {
  try {
    return parse(read(file, MOST_BYTES));
  } catch (error) {
    throw new Error(`--${flag} ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
