import {type LimitClass, limitClasses} from "../catalog/vocabulary.js";
import {MOST_COMPARED} from "../compare/compare.js";
import {formatList} from "../format.js";
import {type GrowthKey, growthFields, growthKeys} from "../growth/fields.js";
import {riskFields} from "../risk/marks.js";
import {parseField} from "../scenario/check-field.js";
import {type Field, type FieldKey, fieldKeys, fields, flagOf, type ScenarioInput, wordOf} from "../scenario/fields.js";
import {sweepFormats} from "../sweep/sweep-lines.js";
import {type ConfigArguments, configArguments, configFlags, configFormats} from "./config-arguments.js";
import {formatAmong} from "./format-among.js";
import {type GrowArguments, growArguments, growFlagOf, growFlags, growFormats, growRows} from "./grow-arguments.js";
import {type RiskArguments, riskArguments, riskFlags, riskFormats, riskOutcomes, riskRows} from "./risk-arguments.js";
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

const planFormats = ["json", "csv", "table"] as const;
const compareFormats = ["table", "json", "csv"] as const;
const explainFormats = ["text", "json"] as const;
const verifyFormats = ["text", "json"] as const;
const printed = ["fio", "promql"] as const;
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

/** Everything the command line takes, written from the field table. */
export function helpText(): string {
  const flags = fieldKeys.map((key) => `  --${flagOf(key).padEnd(26)} ${describe(fields[key])}`);
  const growth = growthKeys.flatMap((key) => (key === "milestones" ? [] : [describeGrowth(key)]));
  return `Headroom plans the management clusters of a Kubernetes Cluster API fleet.

  headroom plan [flags]                   the plan of a fleet
  headroom compare <a.json> <b.json> ...  two to ${MOST_COMPARED} scenarios side by side; flags change all of them
  headroom explain <path> [flags]         where a number of the plan comes from, such as bill.mc1-etcd.vcpu.plan
  headroom risk [flags]                   the range of the plan's figures, and what drives one of them
  headroom grow [flags]                   a growing fleet month by month: limits, steps, cost, what to order by when
  headroom config --out DIR [flags]       configuration for the plan: patches, kubeadm, etcd, priorities and more
  headroom config --check FILE [flags]    the flags of a manifest or list that the versions do not take
  headroom sweep [flags]                  a row for each scenario of a grid: lists and ranges in place of single values
  headroom verify [flags]                 results of fio and Prometheus against the plan's targets, demand and limits

Flags:
  --scenario FILE        a scenario or plan saved as JSON; flags win over it
  --book FILE            a price book of one's own as CSV, as the cost page writes it
  --format FORMAT        plan: ${planFormats.join(", ")}; compare: ${compareFormats.join(", ")}; explain: ${explainFormats.join(", ")}; risk: ${riskFormats.join(", ")}; grow: ${growFormats.join(", ")}; config: ${configFormats.join(", ")}; sweep: ${sweepFormats.join(", ")}; verify: ${verifyFormats.join(", ")}; the first is the default
  --fail-on WHAT         plan, grow: exit with 3 when a limit is over; hard, advice (hard or advice) or policy (any); or when it
                         costs more USD a month, "cost>50000"; or both, with a comma between
  --out DIR              config: where files are written; it must be empty. sweep: the file rows are written to, a new one
  --force                config: write into a directory that is not empty; files of other names stay. sweep: write over the file
  --check FILE           config: exit with 3 when a flag of the file is wrong
  --etcd-version V       config: a minor version of etcd, such as v3.5; the newest by default
  --kubernetes-version V config: a minor version of Kubernetes, such as v1.33; the newest by default
  --fio FILE             verify: the JSON of the fio command
  --prometheus FILE      verify: the answers that the script has collected, or one answer in a file named after its query
  --management-cluster ID  verify: which management cluster of the plan was measured, such as mc2; the largest if not set
  --print WHAT           verify: the command or script to measure with; ${printed.join(", ")}
  --growth FILE          grow: fields of growth as JSON; flags win over it
  --milestones FILE      grow: date, clusters, machines as CSV or as a spreadsheet copies them
  --uncertain LIST       risk, grow: how sure figures are, with commas between: input/clusters=250~300~400 for low, likely and
                         high, price/onprem/pue=P1.4~1.5~1.8 for P10, P50 and P90, constant/fragmentation=1.5 for sure;
                         grow also takes growth/clustersPercent and the like. With it, --draws or --seed, grow gives
                         chances, and bands of cost and utilisation
  --draws N, --seed N    risk, grow: how many plans are drawn, ${riskFields.draws.default} by default, and from which seed
  --outcome WHAT         risk: the figure whose drivers are told; ${riskOutcomes.join(", ")}, or limit/ID such as limit/etcd-db
  --rows WHAT            what the rows of CSV are; grow: ${growRows.join(", ")}; risk: ${riskRows.join(", ")}
  --today DATE           grow: the day from which orders are late, such as 2027-01-31; the present one by default
  --regions-count AXIS   sweep: how many regions with equal shares, such as 1..5
  --shard I/N            sweep: one of N parts, I from 1; the parts one after the other are the whole
  --job N                sweep: prints a Kubernetes Indexed Job of N parts instead; it needs --image
  --image IMAGE          sweep: the container image of the Job, with this repository and its packages as working directory
  --claim NAME           sweep: the volume claim the Job writes its parts to; headroom-sweep by default
  --parallelism N        sweep: how many parts of the Job run at once; all by default
  --help                 this text

Axes of a sweep, in place of the value of a field:
  100,200,300            a list, of a number, a choice or true,false
  1..5                   every whole number from 1 to 5
  1..100/lin10           ten points at even distances; 1..100/10 is the same
  100..15000/log50       fifty points at even ratios; in fields of whole numbers without those that round to the same
The first axis varies slowest. A row of fields that do not go together says so in the column error.

How the fleet grows, for grow:
${growth.join("\n")}

What to plan for:
${flags.join("\n")}

Exit codes: 0 the answer is on standard output; 2 something in the command line or a file is wrong; 3 the plan, or a month of grow, is what --fail-on names, or verify misses a target or a hard limit, and the answer is on standard output; or a flag of --check is wrong.`;
}

function describeGrowth(key: GrowthKey): string {
  const field = growthFields[key];
  const taken = field.type === "number" || field.type === "choice" ? takes(field) : "[auto, 2027-01 or 2027-01-31]";
  return `  --${growFlagOf(key).padEnd(26)} ${field.help} ${taken}`;
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
