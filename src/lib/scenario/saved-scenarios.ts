/** A scenario that was kept by name, as the query of its link. */
export interface SavedScenario {
  readonly name: string;
  readonly query: string;
}

/** What a browser has kept: the scenarios, and entries that cannot be read, which are written back as they were. */
export interface SavedScenarios {
  readonly scenarios: readonly SavedScenario[];
  readonly unread: readonly unknown[];
  /** What is wrong with the text as a whole; it is then no list to write to. */
  readonly problem?: string;
}

const SCHEMA = "headroom.saved/1";
export const MOST_SAVED = 50;
const MOST_NAME = 80;
const MOST_QUERY = 20_000;

/** Reads what was kept; never throws. */
export function parseSaved(text: string): SavedScenarios {
  if (text === "") return {scenarios: [], unread: []};
  const content = contentOf(text);
  if (!isObject(content) || content.schema !== SCHEMA || !Array.isArray(content.scenarios))
    return {scenarios: [], unread: [], problem: `what is kept here is not of this version, ${SCHEMA}`};
  const entries: unknown[] = content.scenarios;
  return {scenarios: entries.filter(isSaved), unread: entries.filter((entry) => !isSaved(entry))};
}

/** Writes a text that parseSaved reads. */
export function formatSaved({scenarios, unread}: SavedScenarios): string {
  return JSON.stringify({schema: SCHEMA, scenarios: [...scenarios, ...unread]});
}

/**
 * Adds a scenario under its name, or under the name and a number where another one has it already. One that is there
 * by name and content stays as it is.
 *
 * @throws Error where there are as many as are kept
 */
export function withSaved(saved: SavedScenarios, {name, query}: SavedScenario): SavedScenarios {
  const {scenarios} = saved;
  if (scenarios.some((other) => other.name === name && other.query === query)) return saved;
  if (scenarios.length >= MOST_SAVED)
    throw new Error(`${MOST_SAVED} scenarios are kept already; delete one on the compare page`);
  if (query.length > MOST_QUERY) throw new Error(`its link is longer than ${MOST_QUERY} characters; save it as a file`);
  return {...saved, scenarios: [...scenarios, {name: freeName(name, scenarios), query}]};
}

/** Gives one another name; an empty one changes nothing. */
export function withRenamed(saved: SavedScenarios, index: number, name: string): SavedScenarios {
  const known = saved.scenarios[index];
  const next = name.trim();
  if (!known || !next || next === known.name) return saved;
  const others = saved.scenarios.toSpliced(index, 1);
  return {...saved, scenarios: saved.scenarios.with(index, {...known, name: freeName(next, others)})};
}

function freeName(name: string, others: readonly SavedScenario[]): string {
  const taken = new Set(others.map((other) => other.name));
  const short = name.slice(0, MOST_NAME);
  if (!taken.has(short)) return short;
  for (let number = 2; ; number++) {
    const numbered = `${name.slice(0, MOST_NAME - 5)} (${number})`;
    if (!taken.has(numbered)) return numbered;
  }
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isSaved(entry: unknown): entry is SavedScenario {
  if (!isObject(entry)) return false;
  const {name, query} = entry;
  return (
    typeof name === "string" &&
    name.trim() !== "" &&
    name.length <= MOST_NAME &&
    typeof query === "string" &&
    query.length <= MOST_QUERY
  );
}
