import {checkField} from "./check-field.js";
import {scenarioProblem} from "./complete.js";
import {type FieldKey, fields, type ScenarioInput} from "./fields.js";

export const scenarioSchemaId = "headroom.scenario/1";
const planSchemaId = "headroom.plan/1";
const MOST_CHARACTERS = 1_000_000;

/**
 * Reads a scenario from the text of a file: a scenario as saved here, or a plan, of which it takes the scenario.
 *
 * @throws Error that names the field and what it takes.
 */
export function parseScenarioFile(text: string): ScenarioInput {
  if (text.length > MOST_CHARACTERS)
    throw new Error(`must be at most ${MOST_CHARACTERS} characters long, got ${text.length}`);
  const content = parseJson(text);
  if (!isObject(content)) throw new Error(`must be a scenario, that is {"clusters": 300, ...}`);
  const {schema = scenarioSchemaId, ...rest} = content;
  if (schema === scenarioSchemaId) return checkScenario(rest);
  if (schema !== planSchemaId)
    throw new Error(`schema must be ${scenarioSchemaId} or ${planSchemaId}, got ${JSON.stringify(schema)}`);
  if (!isObject(rest.scenario)) throw new Error("scenario is missing in this plan");
  return checkScenario(rest.scenario);
}

/**
 * Checks an object field by field.
 *
 * @throws Error that names the first field that is wrong, unknown ones included.
 */
export function checkScenario(object: Readonly<Record<string, unknown>>): ScenarioInput {
  const entries = Object.entries(object).map(([key, value]) => {
    if (!Object.hasOwn(fields, key)) throw new Error(`${JSON.stringify(key)} is not a field of a scenario`);
    const checked = checkField(fields[key as FieldKey], value);
    if ("problem" in checked) throw new Error(`${key} ${checked.problem}`);
    return [key, checked.value];
  });
  const input: ScenarioInput = Object.fromEntries(entries);
  const problem = scenarioProblem(input);
  if (problem) throw new Error(problem);
  return input;
}

/** Writes a scenario as a file that parseScenarioFile reads. */
export function formatScenarioFile(input: ScenarioInput): string {
  return `${JSON.stringify({schema: scenarioSchemaId, ...input}, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
