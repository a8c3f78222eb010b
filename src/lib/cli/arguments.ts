import {type LimitClass, limitClasses} from "../catalog/vocabulary.js";
import {parseField} from "../scenario/check-field.js";
import {type Field, type FieldKey, fieldKeys, fields, flagOf, type ScenarioInput, wordOf} from "../scenario/fields.js";

export type Command =
  | {readonly name: "help"}
  | ({
      readonly name: "plan";
      readonly format: (typeof planFormats)[number];
      /** Fail when a limit of this class, or of one before it, is over. */
      readonly failOn?: LimitClass;
    } & Options)
  | ({readonly name: "explain"; readonly format: (typeof explainFormats)[number]; readonly path: string} & Options);

interface Options {
  /** Fields that are set by flags; they win over those of the file. */
  readonly input: ScenarioInput;
  /** A scenario file. */
  readonly scenario?: string;
}

const planFormats = ["json", "csv", "table"] as const;
const explainFormats = ["text", "json"] as const;

/**
 * Reads a command line.
 *
 * @throws Error with one line that names the flag and what it takes.
 */
export function parseArguments(args: readonly string[]): Command {
  const {flags, words} = split(args);
  const [name, ...rest] = words;
  if (flags.has("help") || name === "help" || words.includes("-h")) return {name: "help"};
  if (name === "plan") {
    if (rest.length) throw new Error(`plan takes no further words, got ${JSON.stringify(rest[0])}; see --help`);
    return {name, ...formatAmong(planFormats, flags), ...failOn(flags), ...options(flags)};
  }
  if (name === "explain") {
    const [path] = rest;
    if (path === undefined || rest.length > 1)
      throw new Error("explain takes one path, such as totals.nodes.plan; see --help");
    return {name, path, ...formatAmong(explainFormats, flags), ...options(flags)};
  }
  throw new Error(
    `${name === undefined ? "a command is missing" : `unknown command ${JSON.stringify(name)}`}: must be plan or explain; see --help`
  );
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
    if (name === "help") flags.set(name, "");
    else if (assigned !== undefined) flags.set(name, assigned);
    else if (next === undefined || next.startsWith("--")) throw new Error(`--${name} needs a value; see --help`);
    else flags.set(name, args[++i] ?? "");
  }
  return {flags, words};
}

function formatAmong<const T extends readonly string[]>(formats: T, flags: Map<string, string>): {format: T[number]} {
  const format = flags.get("format") ?? formats[0] ?? "";
  if (!formats.includes(format))
    throw new Error(`--format must be one of ${formats.join(", ")}, got ${JSON.stringify(format)}`);
  return {format};
}

function failOn(flags: ReadonlyMap<string, string>): {failOn?: LimitClass} {
  const text = flags.get("fail-on");
  if (text === undefined) return {};
  const found = limitClasses.find((name) => name === text);
  if (!found) throw new Error(`--fail-on must be one of ${limitClasses.join(", ")}, got ${JSON.stringify(text)}`);
  return {failOn: found};
}

function options(flags: ReadonlyMap<string, string>): Options {
  const input: Partial<Record<FieldKey, unknown>> = {};
  for (const [flag, text] of flags) {
    if (["format", "scenario", "fail-on"].includes(flag)) continue;
    const key = fieldKeys.find((candidate) => flagOf(candidate) === flag);
    if (!key) throw new Error(`unknown flag --${flag}; see --help`);
    const checked = parseField(fields[key], text);
    if ("problem" in checked) throw new Error(`--${flag} ${checked.problem}`);
    input[key] = checked.value;
  }
  const scenario = flags.get("scenario");
  return {input: input as ScenarioInput, ...(scenario !== undefined && {scenario})};
}

/** Everything the command line takes, written from the field table. */
export function helpText(): string {
  const flags = fieldKeys.map((key) => `  --${flagOf(key).padEnd(26)} ${describe(fields[key])}`);
  return `Headroom plans the management clusters of a Kubernetes Cluster API fleet.

  headroom plan [flags]             the plan of a fleet
  headroom explain <path> [flags]   where a number of the plan comes from, such as bill.mc1-etcd.vcpu.plan

Flags:
  --scenario FILE        a scenario or plan saved as JSON; flags win over it
  --format FORMAT        plan: ${planFormats.join(", ")}; explain: ${explainFormats.join(", ")}; the first is the default
  --fail-on CLASS        plan: exit with 3 when a limit is over; hard, advice (hard or advice) or policy (any)
  --help                 this text

What to plan for:
${flags.join("\n")}

Exit codes: 0 the answer is on standard output; 2 something in the command line or a file is wrong; 3 a limit of the class of --fail-on is over, and the plan is on standard output.`;
}

function describe(field: Field): string {
  return `${field.help} ${takes(field)}`;
}

function takes(field: Field): string {
  switch (field.type) {
    case "number":
      return `[${wordOf(field) ? `${wordOf(field)} or ` : ""}${field.among?.join(", ") ?? `${field.min} to ${field.max}`}${typeof field.default === "number" ? `; ${field.default}` : ""}]`;
    case "switch":
      return `[true or false; ${field.default}]`;
    case "classes":
      return `[up to ${field.most} classes]`;
    case "amounts":
      return `[up to ${field.most} of ${field.names?.join(", ") ?? "any name"}]`;
    case "names":
      return `[up to ${field.most} names]`;
    case "choice":
      return `[${field.options.join(", ")}; ${field.default}]`;
    case "text":
      return `[up to ${field.most} characters]`;
    case "regions":
      return `[1 to ${field.most} regions; ${field.default[0]?.name}]`;
  }
}
