import {checkGrowthField, growthProblem} from "./check-growth.js";
import {type GrowthInput, type GrowthKey, growthFields} from "./fields.js";

export const growthFileSchema = "headroom.growth-input/1";
const MOST_CHARACTERS = 1_000_000;

/**
 * Reads the growth of a fleet from the text of a JSON file: the fields by name, milestones as a list of objects.
 *
 * @throws Error that names the field and what it takes
 */
export function parseGrowthFile(text: string): GrowthInput {
  if (text.length > MOST_CHARACTERS)
    throw new Error(`must be at most ${MOST_CHARACTERS} characters long, got ${text.length}`);
  const content = parseJson(text);
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw new Error('must be the growth of a fleet, that is {"clustersPercent": 20, ...}');
  const {schema = growthFileSchema, ...rest} = content as Readonly<Record<string, unknown>>;
  if (schema !== growthFileSchema) throw new Error(`schema must be ${growthFileSchema}, got ${JSON.stringify(schema)}`);
  const input: GrowthInput = Object.fromEntries(Object.entries(rest).map(checkedEntry));
  const problem = growthProblem(input);
  if (problem) throw new Error(problem);
  return input;
}

/** Writes the growth of a fleet as a file that parseGrowthFile reads. */
export function formatGrowthFile(input: GrowthInput): string {
  return `${JSON.stringify({schema: growthFileSchema, ...input}, null, 2)}\n`;
}

function checkedEntry([key, value]: [string, unknown]): [string, unknown] {
  if (!Object.hasOwn(growthFields, key)) throw new Error(`${JSON.stringify(key)} is not a field of growth`);
  const checked = checkGrowthField(growthFields[key as GrowthKey], value);
  if ("problem" in checked) throw new Error(`${key} ${checked.problem}`);
  return [key, checked.value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
