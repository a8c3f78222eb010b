import type {Catalog} from "../catalog/tables.js";
import {formatLink, parseLink} from "../scenario/permalink.js";
import {type Comparison, letters, MOST_REASON} from "./comparison.js";

/** A comparison from a link, with a sentence for everything in the link that could not be used as it stands. */
export interface ComparisonFromLink {
  readonly comparison: Comparison;
  readonly problems: readonly string[];
  /** Whether the link is that of a comparison, and not of one scenario. */
  readonly isComparison: boolean;
}

/** The version of links of a comparison. A link of this version need not name it; a later one would. */
const VERSION = "1";

/**
 * Writes scenarios as one query, "?a=clusters=300&b=clusters=300;layout=multi": each as its own link has it, with
 * semicolons for what would end it.
 */
export function formatComparison({scenarios, pick, reason}: Comparison, catalog: Catalog): string {
  const parts = scenarios.map((input, index) => `${letters[index]}=${embedded(formatLink(input, catalog))}`);
  if (pick !== undefined) parts.push(`pick=${letters[pick]}`);
  if (reason) parts.push(`reason=${encodeURIComponent(reason).replace(/%20/g, "+")}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** A link as the value of a parameter. What it has escaped itself is escaped once more, but for spaces. */
function embedded(link: string): string {
  return link.slice(1).replaceAll("%", "%25").replaceAll("&", ";");
}

/** Reads the query of a comparison, or of one scenario; never throws. */
export function parseComparison(query: string, catalog: Catalog): ComparisonFromLink {
  const parameters = new URLSearchParams(query);
  const problems: string[] = [];
  const texts = new Map<string, string>();
  for (const [name, text] of parameters) {
    if (texts.has(name) && isOwn(name)) problems.push(`${name} is there twice; the first one is used`);
    else if (isOwn(name)) texts.set(name, text);
  }
  const isComparison = [...texts.keys()].some(isLetter);
  const asked = texts.get("v") ?? VERSION;
  if (asked !== VERSION) problems.push(`v must be ${VERSION}: the link is of a version that is not known here`);
  const read = isComparison ? lettered(texts, catalog) : alone(parameters, catalog);
  problems.push(...read.problems);
  if (isComparison) problems.push(...strangers(parameters));
  const reason = reasonOf(texts.get("reason") ?? "", problems);
  const pick = pickOf(texts.get("pick"), read.used, problems);
  return {comparison: {scenarios: read.scenarios, pick, reason}, problems, isComparison};
}

const isLetter = (name: string) => /^[a-j]$/.test(name);
const isOwn = (name: string) => isLetter(name) || ["pick", "reason", "v"].includes(name);

interface Read extends Pick<Comparison, "scenarios"> {
  /** The letters that the scenarios have in the link. */
  readonly used: readonly string[];
  readonly problems: readonly string[];
}

/** The scenarios by their letters; five at most. */
function lettered(texts: ReadonlyMap<string, string>, catalog: Catalog): Read {
  const all = [...texts.keys()].filter(isLetter).sort();
  const used = all.slice(0, letters.length);
  const problems = all
    .slice(letters.length)
    .map((letter) => `scenario ${letter}: at most ${letters.length} scenarios stand side by side; it was left out`);
  const read = used.map((letter) => parseLink(queryOf(texts.get(letter) ?? ""), catalog));
  const named = read.flatMap(({problems}, index) => problems.map((problem) => `scenario ${used[index]}: ${problem}`));
  return {scenarios: read.map(({input}) => input), used, problems: [...named, ...problems]};
}

/** A value as the query of a scenario: with semicolons as written here, or with ampersands as others may write it. */
function queryOf(text: string): string {
  return text.includes("&") ? text : text.replaceAll(";", "&");
}

/** A link of one scenario, which is then the base of a comparison. */
function alone(parameters: URLSearchParams, catalog: Catalog): Read {
  const rest = new URLSearchParams([...parameters].filter(([name]) => !isOwn(name)));
  const {input, problems} = parseLink(rest.toString(), catalog);
  return {scenarios: [input], used: ["a"], problems};
}

function strangers(parameters: URLSearchParams): string[] {
  const names = [...new Set(parameters.keys())].filter((name) => !isOwn(name));
  return names.map((name) => `${JSON.stringify(name.slice(0, 40))} is not part of a comparison and was ignored`);
}

function reasonOf(text: string, problems: string[]): string {
  if (text.length <= MOST_REASON) return text;
  problems.push(`reason must be at most ${MOST_REASON} characters long, got ${text.length}; the rest was cut off`);
  return text.slice(0, MOST_REASON);
}

function pickOf(letter: string | undefined, used: readonly string[], problems: string[]): number | undefined {
  if (letter === undefined) return undefined;
  const index = used.indexOf(letter);
  if (index >= 0) return index;
  problems.push(`pick must be one of ${used.join(", ")}, got ${JSON.stringify(letter.slice(0, 40))}; none is picked`);
  return undefined;
}
