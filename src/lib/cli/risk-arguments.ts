import {parseSpread, riskFieldProblem, type riskFields} from "../risk/marks.js";
import type {Marks} from "../risk/parameters.js";
import {certainAsData, type Uncertainty} from "../risk/risk.js";
import type {Spread} from "../risk/spread.js";
import {formatAmong} from "./format-among.js";

/** Draws the plan, and says what drives one of its figures. */
export interface RiskArguments {
  readonly name: "risk";
  readonly format: (typeof riskFormats)[number];
  /** What the rows of CSV are. */
  readonly rows: (typeof riskRows)[number];
  readonly outcome: (typeof riskOutcomes)[number] | `limit/${string}`;
  readonly uncertainty: Uncertainty;
}

export const riskFormats = ["json", "csv", "table"] as const;
export const riskRows = ["results", "parameters", "tornado"] as const;
export const riskOutcomes = ["month", "nodes", "vcpu", "memoryGiB", "storageGB", "objectTB"] as const;

/** Flags that say how uncertain a plan is; grow takes them as well. */
export const uncertaintyFlags: readonly string[] = ["uncertain", "draws", "seed"];
/** Flags that risk takes beside the scenario's. */
export const riskFlags: readonly string[] = [...uncertaintyFlags, "outcome", "rows"];

/**
 * What risk is asked.
 *
 * @throws Error with one line that names the flag and what it takes
 */
export function riskArguments(flags: ReadonlyMap<string, string>, rest: readonly string[]): RiskArguments {
  if (rest.length) throw new Error(`risk takes no further words, got ${JSON.stringify(rest[0])}; see --help`);
  const {format} = formatAmong(riskFormats, flags);
  const rows = riskRows.find((one) => one === (flags.get("rows") ?? riskRows[0]));
  if (!rows) throw new Error(`--rows must be one of ${riskRows.join(", ")}, got ${JSON.stringify(flags.get("rows"))}`);
  if (flags.has("rows") && format !== "csv") throw new Error("--rows is for --format csv; see --help");
  return {name: "risk", format, rows, outcome: outcomeOf(flags.get("outcome")), uncertainty: uncertaintyOf(flags)};
}

/**
 * How uncertain the plan is: spreads with commas between, such as input/clusters=250~300~400.
 *
 * @throws Error with one line that names the flag and what it takes
 */
export function uncertaintyOf(flags: ReadonlyMap<string, string>): Uncertainty {
  return {
    marks: marksOf(flags.get("uncertain") ?? ""),
    draws: numberOf("draws", flags),
    seed: numberOf("seed", flags)
  };
}

function outcomeOf(text: string | undefined): RiskArguments["outcome"] {
  const outcome = riskOutcomes.find((one) => one === (text ?? riskOutcomes[0]));
  if (outcome) return outcome;
  if (text?.startsWith("limit/")) return text as `limit/${string}`;
  throw new Error(
    `--outcome must be one of ${riskOutcomes.join(", ")} or limit/ID, such as limit/etcd-db, got ${JSON.stringify(text)}`
  );
}

function marksOf(text: string): Marks {
  const marks: Record<string, Spread> = {};
  for (const part of text.split(",").filter((one) => one.trim() !== "")) {
    const [id = "", ...value] = part.split("=");
    const read = parseSpread(value.join("="));
    if ("problem" in read) throw new Error(`--uncertain ${id.trim()} ${read.problem}`);
    if (Object.hasOwn(marks, id.trim())) throw new Error(`--uncertain ${id.trim()} is there twice`);
    Object.defineProperty(marks, id.trim(), {value: read.spread, enumerable: true});
  }
  return marks;
}

function numberOf(key: keyof typeof riskFields, flags: ReadonlyMap<string, string>): number {
  const text = flags.get(key);
  if (text === undefined) return certainAsData[key];
  const problem = riskFieldProblem(key, text);
  if (problem) throw new Error(`--${key} ${problem}`);
  return Number(text);
}
