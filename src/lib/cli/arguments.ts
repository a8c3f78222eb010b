import {type LimitClass, limitClasses} from "../catalog/vocabulary.js";
import {MOST_COMPARED} from "../compare/compare.js";
import {formatList} from "../format.js";
import {parseField} from "../scenario/check-field.js";
import {type FieldKey, fieldKeys, fields, flagOf, type ScenarioInput} from "../scenario/fields.js";
import {type ConfigArguments, configArguments, configFlags} from "./config-arguments.js";
import {formatAmong} from "./format-among.js";
import {type GrowArguments, growArguments, growFlags} from "./grow-arguments.js";
import {type RiskArguments, riskArguments, riskFlags} from "./risk-arguments.js";
import {type SweepArguments, splitAxes, sweepArguments, sweepFlags} from "./sweep-arguments.js";

export type Command =
  | {readonly name: "help"}
  | ({
      readonly name: "plan";
      readonly format: (typeof planFormats)[number];
      readonly failOn?: FailOn;
    } & Options)
  | ({
      readonly name: "compare";
      readonly format: (typeof compareFormats)[number];
      /** Two to five scenario files; the first is what the others are compared with. */
      readonly files: readonly string[];
    } & Options)
  | ({readonly name: "explain"; readonly format: (typeof explainFormats)[number]; readonly path: string} & Options)
  | (ConfigArguments & Options)
  | (SweepArguments & Options)
  | (RiskArguments & Options)
  | (GrowArguments & {readonly failOn?: FailOn} & Options)
  | VerifyCommand;

/** Holds results against the plan, or prints what to measure with. */
export type VerifyCommand = {
  readonly name: "verify";
  readonly format: (typeof verifyFormats)[number];
  readonly print?: (typeof printed)[number];
  /** The JSON of fio. */
  readonly fio?: string;
  /** The answers of Prometheus. */
  readonly prometheus?: string;
  /** Which management cluster of the plan was measured; the largest until it is named. */
  readonly managementCluster?: string;
} & Options;

/** What a plan shall not be: over a limit of a class or of one before it, or dearer than so many USD a month. */
export interface FailOn {
  readonly limit?: LimitClass;
  readonly usdPerMonth?: number;
}

interface Options {
  /** Fields that are set by flags; they win over those of the file. */
  readonly input: ScenarioInput;
  /** A scenario file. */
  readonly scenario?: string;
  /** A price book of one's own as CSV. */
  readonly book?: string;
}

export const planFormats = ["json", "csv", "table"] as const;
export const compareFormats = ["table", "json", "csv"] as const;
export const explainFormats = ["text", "json"] as const;
export const verifyFormats = ["text", "json"] as const;
export const printed = ["fio", "promql"] as const;
const verifyFlags = ["fio", "prometheus", "print", "management-cluster"];
/** Flags that only some commands take. */
const ownFlags: Readonly<Record<string, readonly string[]>> = {
  verify: verifyFlags,
  config: configFlags,
  sweep: [...sweepFlags, "out", "force"],
  risk: riskFlags,
  grow: growFlags
};
/** Flags that are no fields of a scenario. */
const otherFlags: readonly string[] = ["format", "scenario", "fail-on", "book", ...Object.values(ownFlags).flat()];
/** Flags that take no value. */
const switches: readonly string[] = ["help", "force"];

/**
 * Reads a command line.
 *
 * @throws Error with one line that names the flag and what it takes.
 */
export function parseArguments(args: readonly string[]): Command {
  const {flags, words} = split(args);
  const [name, ...rest] = words;
  if (flags.has("help") || name === "help" || words.includes("-h")) return {name: "help"};
  rejectForeign(name, flags);
  if (name === "verify") return verifyCommand(flags, rest);
  if (name === "config") return {...configArguments(flags, rest), ...options(flags)};
  if (name === "sweep") {
    const {axes, fixed} = splitAxes(flags);
    return {...sweepArguments(flags, axes, rest), ...options(fixed)};
  }
  if (name === "risk") return {...riskArguments(flags, rest), ...options(flags)};
  if (name === "grow") return {...growArguments(flags, rest), ...failOn(flags), ...options(flags)};
  if (name === "plan") {
    if (rest.length) throw new Error(`plan takes no further words, got ${JSON.stringify(rest[0])}; see --help`);
    return {name, ...formatAmong(planFormats, flags), ...failOn(flags), ...options(flags)};
  }
  if (name === "compare") {
    if (rest.length < 2 || rest.length > MOST_COMPARED)
      throw new Error(`compare takes 2 to ${MOST_COMPARED} scenario files, got ${rest.length}; see --help`);
    if (flags.has("scenario")) throw new Error("--scenario is not for compare, which takes files; see --help");
    return {name, files: rest, ...formatAmong(compareFormats, flags), ...options(flags)};
  }
  if (name === "explain") {
    const [path] = rest;
    if (path === undefined || rest.length > 1)
      throw new Error("explain takes one path, such as totals.nodes.plan; see --help");
    return {name, path, ...formatAmong(explainFormats, flags), ...options(flags)};
  }
  throw new Error(
    `${name === undefined ? "a command is missing" : `unknown command ${JSON.stringify(name)}`}: must be plan, compare, explain, risk, grow, sweep, config or verify; see --help`
  );
}

function verifyCommand(flags: ReadonlyMap<string, string>, rest: readonly string[]): VerifyCommand {
  if (rest.length) throw new Error(`verify takes no further words, got ${JSON.stringify(rest[0])}; see --help`);
  const [fio, prometheus, what, managementCluster] = verifyFlags.map((flag) => flags.get(flag));
  const print = printed.find((one) => one === what);
  if (what !== undefined && !print)
    throw new Error(`--print must be one of ${printed.join(", ")}, got ${JSON.stringify(what)}`);
  if (print && (fio ?? prometheus) !== undefined)
    throw new Error("--print is not for results: leave out --fio and --prometheus");
  if (!print && (fio ?? prometheus) === undefined)
    throw new Error("verify needs --fio, --prometheus or --print; see --help");
  return {
    name: "verify",
    ...formatAmong(verifyFormats, flags),
    ...(print && {print}),
    ...(fio !== undefined && {fio}),
    ...(prometheus !== undefined && {prometheus}),
    ...(managementCluster !== undefined && {managementCluster}),
    ...options(flags)
  };
}

/** Flags are --name value or --name=value; a value may start with one hyphen, as negative numbers do. */
function split(args: readonly string[]): {flags: Map<string, string>; words: string[]} {
  const flags = new Map<string, string>();
  const words: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [, name, assigned] = /^--([^=]*)(?:=(.*))?$/s.exec(args[i] ?? "") ?? [];
    if (name === undefined) {
      words.push(args[i] ?? "");
      continue;
    }
    if (flags.has(name)) throw new Error(`--${name} is there twice`);
    const next = args[i + 1];
    if (name !== "help" && switches.includes(name) && assigned !== undefined)
      throw new Error(`--${name} takes no value; see --help`);
    if (switches.includes(name)) flags.set(name, "");
    else if (assigned !== undefined) flags.set(name, assigned);
    else if (next === undefined || next.startsWith("--")) throw new Error(`--${name} needs a value; see --help`);
    else flags.set(name, args[++i] ?? "");
  }
  return {flags, words};
}

/** A flag of other commands is refused with their names; plan and its like have none of their own. */
function rejectForeign(name: string | undefined, flags: ReadonlyMap<string, string>): void {
  for (const flag of flags.keys()) {
    const owners = Object.entries(ownFlags).flatMap(([command, own]) => (own.includes(flag) ? [command] : []));
    if (owners.length && !owners.some((command) => command === name))
      throw new Error(`--${flag} is for ${formatList(owners)} alone; see --help`);
  }
}

/** Reads a class of limits, cost>N, or both with a comma between. */
function failOn(flags: ReadonlyMap<string, string>): {failOn?: FailOn} {
  const text = flags.get("fail-on");
  if (text === undefined) return {};
  const read: FailOn[] = text.split(",").map((part) => failure(part.trim(), text));
  return {failOn: Object.assign({}, ...read)};
}

function failure(part: string, text: string): FailOn {
  const limit = limitClasses.find((name) => name === part);
  if (limit) return {limit};
  const [, usd] = /^cost>(\d+(?:\.\d+)?)$/.exec(part) ?? [];
  if (usd !== undefined) return {usdPerMonth: Number(usd)};
  throw new Error(
    `--fail-on must be one of ${limitClasses.join(", ")} or cost>USD a month, such as "cost>50000", got ${JSON.stringify(text)}`
  );
}

function options(flags: ReadonlyMap<string, string>): Options {
  const input: Partial<Record<FieldKey, unknown>> = {};
  for (const [flag, text] of flags) {
    if (otherFlags.includes(flag)) continue;
    const key = fieldKeys.find((candidate) => flagOf(candidate) === flag);
    if (!key) throw new Error(`unknown flag --${flag}; see --help`);
    const checked = parseField(fields[key], text);
    if ("problem" in checked) throw new Error(`--${flag} ${checked.problem}`);
    input[key] = checked.value;
  }
  const [scenario, book] = [flags.get("scenario"), flags.get("book")];
  return {
    input: input as ScenarioInput,
    ...(scenario !== undefined && {scenario}),
    ...(book !== undefined && {book})
  };
}
