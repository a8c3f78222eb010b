import {besideName, isBeside, keyBeside} from "../scenario/beside.js";
import {boundsOf, type Marks, type Parameter, parameterKinds} from "./parameters.js";
import {certainAsData, type Uncertainty} from "./risk.js";
import {pointsOf, type Spread, spreadProblem} from "./spread.js";

/** Draws and seed with their limits. */
export const riskFields = {
  draws: {min: 100, max: 100_000, default: certainAsData.draws},
  seed: {min: 0, max: 999_999, default: certainAsData.seed}
} as const;

type RiskField = keyof typeof riskFields;

/** What a link says about uncertainty, with one sentence for everything that could not be used. */
export interface UncertaintyFromLink {
  readonly uncertainty: Uncertainty;
  readonly problems: readonly string[];
}

/** A spread that was read, or what is wrong with it, in words that follow its name. */
export type ReadSpread = {readonly spread: Spread} | {readonly problem: string};

/** Reads "250~300~400" (low, likely, high), "P250~300~400" (P10, P50, P90) or "300" (for sure). */
export function parseSpread(text: string): ReadSpread {
  const isQuantiles = /^p/i.test(text.trim());
  const words = text.trim().replace(/^p/i, "").split("~");
  const form = "must be low~likely~high, Pp10~p50~p90 or one number";
  if (words.length !== 3 && (words.length !== 1 || isQuantiles)) return {problem: `${form}, got ${short(text)}`};
  const numbers = words.map((word) => (word.trim() === "" ? Number.NaN : Number(word)));
  const [first = Number.NaN, second = first, third = first] = numbers;
  const spread: Spread = isQuantiles
    ? {kind: "quantiles", p10: first, p50: second, p90: third}
    : {kind: "pert", low: first, likely: second, high: third};
  const bad = words.find((_, index) => !Number.isFinite(numbers[index]));
  if (bad !== undefined) return {problem: `${form}, got ${short(bad)} for a number`};
  const problem = spreadProblem(spread);
  return problem === undefined ? {spread} : {problem};
}

/** Writes a spread as `parseSpread` reads it. */
export function formatSpread(spread: Spread): string {
  const [first, second, third] = pointsOf(spread);
  if (first === third && spread.kind === "pert") return String(second);
  return `${spread.kind === "quantiles" ? "P" : ""}${first}~${second}~${third}`;
}

/** What is wrong with a mark beside its form: an unknown parameter, or a value its field does not take. */
export function markProblem(id: string, spread: Spread, parameters: readonly Parameter[]): string | undefined {
  const parameter = parameters.find((other) => other.id === id);
  if (!parameter)
    return `is not a parameter of this plan; its kind must be one of ${parameterKinds.join(", ")}, as in input/clusters`;
  const {min, max} = boundsOf(parameter);
  const [least, , most] = pointsOf(spread);
  const outside = [least, most].find((value) => value < min || value > max);
  if (outside === undefined) return undefined;
  return Number.isFinite(max)
    ? `must be from ${min} to ${max}, got ${outside}`
    : `must not be below ${min}, got ${outside}`;
}

/** Marks that can be used, with one sentence for each that cannot. */
export function usableMarks(marks: Marks, parameters: readonly Parameter[]): {marks: Marks; problems: string[]} {
  const problems: string[] = [];
  const kept = Object.entries(marks).filter(([id, spread]) => {
    const problem = markProblem(id, spread, parameters);
    if (problem) problems.push(`${besideName("uncertainty", id)} ${problem}; it was left as the plan has it`);
    return !problem;
  });
  return {marks: Object.fromEntries(kept), problems};
}

/** Reads the parameters of uncertainty in a query; never throws. The scenario's are left to its own parser. */
export function parseUncertainty(query: string): UncertaintyFromLink {
  const marks: Record<string, Spread> = {};
  const numbers: Record<RiskField, number> = {draws: riskFields.draws.default, seed: riskFields.seed.default};
  const problems: string[] = [];
  for (const [name, text] of new URLSearchParams(query)) {
    if (!isBeside(name, "uncertainty")) continue;
    const key = keyBeside("uncertainty", name);
    if (key === "draws" || key === "seed") {
      const problem = riskFieldProblem(key, text);
      if (problem) problems.push(`${name} ${problem}; ${riskFields[key].default} is used`);
      else numbers[key] = Number(text);
    } else if (Object.hasOwn(marks, key)) problems.push(`${name} is there twice; the first one is used`);
    else {
      const read = parseSpread(text);
      if ("problem" in read) problems.push(`${name} ${read.problem}; it was left as the plan has it`);
      else Object.defineProperty(marks, key, {value: read.spread, enumerable: true});
    }
  }
  return {uncertainty: {marks, ...numbers}, problems};
}

/** What is wrong with the number of draws or the seed as written. */
export function riskFieldProblem(key: RiskField, text: string): string | undefined {
  const {min, max} = riskFields[key];
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return undefined;
  return `must be a whole number from ${min} to ${max}, got ${short(text)}`;
}

/** Writes what differs from the defaults, without a question mark: "u.input/clusters=250~300~400", or "". */
export function formatUncertainty({marks, draws, seed}: Uncertainty): string {
  const numbers = {draws, seed};
  return [
    ...Object.entries(marks).map(([id, spread]) => [id, formatSpread(spread)] as const),
    ...(["draws", "seed"] as const).flatMap((key) =>
      numbers[key] === riskFields[key].default ? [] : [[key, String(numbers[key])] as const]
    )
  ]
    .map(([key, text]) => `${besideName("uncertainty", key)}=${text}`)
    .join("&");
}

function short(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}...` : text);
}
