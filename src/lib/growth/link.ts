import {besideName, isBeside, keyBeside} from "../scenario/beside.js";
import {parseGrowthField} from "./check-growth.js";
import {shortDate} from "./dates.js";
import {type GrowthInput, type GrowthKey, growthFields, growthKeys} from "./fields.js";
import {formatMilestones} from "./milestones.js";

/** The growth of a link, with one sentence for everything that could not be used as it stands. */
export interface GrowthFromLink {
  readonly input: GrowthInput;
  readonly problems: readonly string[];
  /** Milestones of the link that do not hold, as they were written, so that they can be mended. */
  readonly broken: string;
}

/** Reads the page's own parameters of a query; never throws. The scenario's parameters are left to its own parser. */
export function parseGrowth(query: string): GrowthFromLink {
  const input: Record<string, unknown> = {};
  const problems: string[] = [];
  let broken = "";
  for (const [name, text] of new URLSearchParams(query)) {
    if (!isBeside(name, "growth")) continue;
    const key = growthKeys.find((known) => known === keyBeside("growth", name));
    if (!key) problems.push(`${short(name)} is not a field of growth and was ignored`);
    else if (key in input) problems.push(`${name} is there twice; the first one is used`);
    else if (!readParameter(key, text, input, problems) && key === "milestones") broken = text;
  }
  return {input, problems, broken};
}

/** Reads one parameter; tells whether it holds as it stands. */
function readParameter(key: GrowthKey, text: string, input: Record<string, unknown>, problems: string[]): boolean {
  const checked = parseGrowthField(growthFields[key], text);
  const value = "value" in checked ? checked.value : checked.nearest;
  if (value !== undefined) input[key] = value;
  if (!("problem" in checked)) return true;
  problems.push(`${besideName("growth", key)} ${checked.problem}; ${checked.nearest ?? "the default"} is used`);
  return false;
}

/** Writes what differs from the defaults, without a question mark: "g.clustersPercent=30&g.horizon=60", or "". */
export function formatGrowth(input: GrowthInput): string {
  return growthKeys
    .map((key) => [key, textOf(key, input)] as const)
    .filter(([key, text]) => text !== textOf(key, {}))
    .map(([key, text]) => `${besideName("growth", key)}=${text}`)
    .join("&");
}

function textOf(key: GrowthKey, input: GrowthInput): string {
  if (key === "milestones") return formatMilestones(input.milestones ?? []);
  if (key === "start") return shortDate(input.start ?? growthFields.start.default);
  return String(input[key] ?? growthFields[key].default);
}

function short(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}...` : text);
}
