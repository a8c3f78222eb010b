import {markProblem, type ReadSpread} from "./marks.js";
import type {Parameter} from "./parameters.js";
import {pointsOf, type Spread, spreadProblem} from "./spread.js";

/** The forms in which one says how sure a parameter is, with the names of their points. */
export const draftKinds = {
  pert: ["low", "likely", "high"],
  quantiles: ["P10", "P50", "P90"],
  sure: ["value"]
} as const;
export type DraftKind = keyof typeof draftKinds;

/** What stands in the boxes of an editor, as it was typed. */
export interface SpreadDraft {
  readonly kind: DraftKind;
  readonly texts: readonly string[];
}

/** The boxes of a spread. */
export function draftOf(spread: Spread): SpreadDraft {
  const points = pointsOf(spread);
  const [first, middle, last] = points;
  if (spread.kind === "pert" && first === last) return {kind: "sure", texts: [String(middle)]};
  return {kind: spread.kind, texts: points.map(String)};
}

/** The same figures in another form: what it has no figure for gets the middle one. */
export function draftAs(kind: DraftKind, {texts}: SpreadDraft): SpreadDraft {
  const middle = texts[texts.length === 1 ? 0 : 1] ?? "";
  return {kind, texts: draftKinds[kind].map((_, index) => (kind === "sure" ? middle : (texts[index] ?? middle)))};
}

/** Reads the boxes of a parameter; the problem names the box and the limit, in words that follow the parameter's name. */
export function readDraft({kind, texts}: SpreadDraft, id: string, parameters: readonly Parameter[]): ReadSpread {
  const names: readonly string[] = draftKinds[kind];
  const numbers = names.map((_, index) => numberIn(texts[index] ?? ""));
  const bad = numbers.findIndex(Number.isNaN);
  if (bad >= 0) {
    const typed = texts[bad]?.trim();
    return {problem: `must have a number for ${names[bad]}, got ${typed ? JSON.stringify(typed) : "none"}`};
  }
  const [first = Number.NaN, second = first, third = first] = numbers;
  const spread: Spread =
    kind === "quantiles"
      ? {kind, p10: first, p50: second, p90: third}
      : {kind: "pert", low: first, likely: second, high: third};
  const below = first < 0 ? `must not be below 0, got ${first} for ${names[0]}` : undefined;
  const problem = spreadProblem(spread) ?? below ?? markProblem(id, spread, parameters);
  return problem === undefined ? {spread} : {problem};
}

function numberIn(text: string): number {
  const typed = text.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed) ? Number(typed) : Number.NaN;
}
