import type {Catalog} from "../catalog/tables.js";
import {parametersCsv, type RiskOrigin, riskCsv, tornadoCsv} from "../export/risk-csv.js";
import {riskText} from "../export/risk-text.js";
import {markProblem} from "../risk/marks.js";
import {outcomeAnswer} from "../risk/outcome-answer.js";
import {outcomesOf} from "../risk/outcome-words.js";
import {parametersOf} from "../risk/parameters.js";
import {type Risk, riskOf} from "../risk/risk.js";
import {endsOf} from "../risk/sensitivity.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatLink} from "../scenario/permalink.js";
import {plan} from "../sizing/plan.js";
import type {RiskArguments} from "./risk-arguments.js";
import type {Result} from "./run.js";

/**
 * Draws what a plan rests on, and says what range its figures have and what drives one of them.
 *
 * @param catalog the tables with the price book of the scenario
 * @throws Error with one line that names the flag and what it takes
 */
export function risk(command: RiskArguments, input: ScenarioInput, catalog: Catalog): Result {
  const {format, rows, outcome, uncertainty} = command;
  const parameters = parametersOf(plan(input, catalog), catalog, {});
  for (const [id, spread] of Object.entries(uncertainty.marks)) {
    const problem = markProblem(id, spread, parameters);
    if (problem) throw new Error(`--uncertain ${id} ${problem}`);
  }
  const run = riskOf(input, catalog, uncertainty);
  const words = outcomesOf(run.risk).find((known) => known.outcome === outcome);
  if (!words)
    throw new Error(
      `--outcome must name a limit of the plan, such as limit/${run.risk.limits[0]?.id}, got "${outcome}"`
    );
  const answer = outcomeAnswer(outcome, run, endsOf(input, catalog, run.risk.parameters));
  const {bars, correlations} = answer;
  if (format === "json")
    return {output: `${JSON.stringify({...run.risk, outcome, tornado: bars, correlations}, null, 2)}\n`, over: ""};
  if (format === "table") return {output: `${riskText(run.risk, answer)}\n`, over: ""};
  const origin = originOf(run.risk, input, catalog);
  if (rows === "results") return {output: riskCsv({plan: run.risk.plan, risk: run.risk}, origin), over: ""};
  if (rows === "tornado") return {output: tornadoCsv(answer, words, origin), over: ""};
  const used = run.risk.parameters.map(({id}) => id);
  return {
    output: parametersCsv({parameters: parametersOf(run.risk.plan, catalog, uncertainty.marks), used}, origin),
    over: ""
  };
}

function originOf(
  {plan: {scenario}, seed, draws, dataVersion}: Risk,
  input: ScenarioInput,
  catalog: Catalog
): RiskOrigin {
  return {scenario: scenario.name, permalink: formatLink(input, catalog), seed, draws, dataVersion};
}
