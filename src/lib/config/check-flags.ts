import {hasReached} from "../catalog/compare-versions.js";
import type {WrongFlag} from "../catalog/flag-schemas.js";
import {type ConfigComponent, completeComponents} from "../catalog/flag-vocabulary.js";
import type {ConfigTables} from "../catalog/tables.js";
import {checkAccounts} from "./check-accounts.js";
import {componentVersion} from "./component-version.js";
import type {ConfigVersions} from "./config-file.js";
import {type FlagUse, findFlags} from "./find-flags.js";
import {flagOf, isDeprecated, rowsOf} from "./flag-of.js";

/** What is wrong with a flag: `not-listed` where the catalogue is not complete and so cannot tell. */
export type FlagProblem = "wrong" | "unknown" | "too-new" | "removed" | "deprecated" | "not-listed";

export interface FlagFinding extends FlagUse {
  readonly problem: FlagProblem;
  /** The flag to use instead, "nothing", or "" where none is known. */
  readonly replacement: string;
  /** A sentence with version, reason and replacement. */
  readonly message: string;
  readonly source: string;
}

/** The flags of a text or list that the versions do not take, and accounts that do not exist, each with what to use. */
export function checkFlags(
  input: string | readonly FlagUse[],
  versions: ConfigVersions,
  tables: ConfigTables
): FlagFinding[] {
  if (typeof input === "string")
    return [...checkFlags(findFlags(input), versions, tables), ...checkAccounts(input, tables)];
  return input.flatMap((use) => {
    const finding = findingOf(use, componentVersion(use.component, versions), tables);
    return finding ? [finding] : [];
  });
}

function findingOf(use: FlagUse, version: string | undefined, tables: ConfigTables): FlagFinding | undefined {
  const problem = problemOf(use, version, tables);
  const wrong = wrongFlagOf(tables, use.component, use.name);
  if (wrong && (wrong.always || problem)) return wrongFinding(use, wrong, version);
  const isNoFlag = use.isGuess && (problem === "unknown" || problem === "not-listed");
  if (!problem || isNoFlag) return undefined;
  const spans = rowsOf(tables, use.component, use.name);
  const at = `${use.component}${version ? ` ${version}` : ""}`;
  const since = spans.map((span) => span.since).join(" and ");
  const gone = spans.at(-1)?.removed ?? "";
  const sentences: Readonly<Record<Exclude<FlagProblem, "wrong">, string>> = {
    unknown: `${use.name} does not exist in ${at}: it would not start`,
    "too-new": `${use.name} exists from ${since} on, not in ${at}: it would not start`,
    removed: `${use.name} is gone from ${gone} on: ${at} would not start`,
    deprecated: `${use.name} is deprecated in ${at}`,
    "not-listed": `${use.name} of ${at} is not in the catalogue, which does not list every flag of it: look it up`
  };
  return {...use, problem, replacement: "", message: sentences[problem], source: spans[0]?.source ?? ""};
}

/** The row of a name that guides use and that is wrong. */
export function wrongFlagOf(
  {wrongFlags}: Pick<ConfigTables, "wrongFlags">,
  component: ConfigComponent,
  name: string
): WrongFlag | undefined {
  return wrongFlags.find((row) => row.component === component && row.name === name);
}

function wrongFinding(use: FlagUse, {replacement, why, source}: WrongFlag, version = ""): FlagFinding {
  const instead = replacement === "nothing" ? "leave it out" : `use ${replacement}`;
  const message = `${use.name} of ${use.component}${version ? ` ${version}` : ""}: ${instead}. ${why}`;
  return {...use, problem: "wrong", replacement, message, source};
}

function problemOf(
  {component, name}: FlagUse,
  version: string | undefined,
  tables: ConfigTables
): Exclude<FlagProblem, "wrong"> | undefined {
  const spans = rowsOf(tables, component, name);
  if (!spans.length) return isComplete(component) ? "unknown" : "not-listed";
  if (!version) return undefined;
  const flag = flagOf(tables, component, name, version);
  if (flag) return isDeprecated(flag, version) ? "deprecated" : undefined;
  return spans.some(({since}) => hasReached(version, since)) ? "removed" : "too-new";
}

function isComplete(component: ConfigComponent): boolean {
  return (completeComponents as readonly string[]).includes(component);
}
