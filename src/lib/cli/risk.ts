import type {Catalog} from "../catalog/tables.js";
import {riskCsv, riskText} from "../export/risk-text.js";
import {markProblem} from "../risk/marks.js";
import {parametersOf} from "../risk/parameters.js";
import {riskOf} from "../risk/risk.js";
import {correlationsOf, endsOf, tornadoOf} from "../risk/sensitivity.js";
import type {ScenarioInput} from "../scenario/fields.js";
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
  const {risk: drawn, plans, sample} = riskOf(input, catalog, uncertainty);
  if (outcome.startsWith("limit/") && !drawn.limits.some(({id}) => `limit/${id}` === outcome))
    throw new Error(`--outcome must name a limit of the plan, such as limit/${drawn.limits[0]?.id}, got "${outcome}"`);
  const tornado = tornadoOf(outcome, endsOf(input, catalog, drawn.parameters));
  const correlations = correlationsOf(outcome, plans, sample);
  const told = {risk: drawn, outcome, tornado, correlations};
  if (format === "json")
    return {output: `${JSON.stringify({...drawn, outcome, tornado, correlations}, null, 2)}\n`, over: ""};
  return {output: format === "csv" ? riskCsv(told, rows) : `${riskText(told)}\n`, over: ""};
}
