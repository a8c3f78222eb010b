import {fieldKeys, fields, flagOf} from "../scenario/fields.js";
import {type Axis, isAxis, REGIONS_COUNT, readAxis, readRegionsCount} from "../sweep/axis.js";
import {gridProblem} from "../sweep/grid.js";
import {parseShard, type Shard, whole} from "../sweep/shard.js";
import {type SweepFormat, sweepFormats} from "../sweep/sweep-lines.js";
import {formatAmong} from "./format-among.js";
import {type JobArguments, jobArguments, jobFlags} from "./job-arguments.js";

/** Plans a grid of scenarios, or prints the Job that does. */
export interface SweepArguments {
  readonly name: "sweep";
  readonly format: SweepFormat;
  /** The first one varies slowest. */
  readonly axes: readonly Axis[];
  readonly shard: Shard;
  /** The file that rows are written to; standard output without one. */
  readonly out?: string;
  /** Whether that file may be there already. */
  readonly force: boolean;
  readonly job?: JobArguments;
}

/** Flags that sweep alone takes beside the scenario's. */
export const sweepFlags = ["shard", REGIONS_COUNT, ...jobFlags];

type Flags = ReadonlyMap<string, string>;

/** Takes the axes out of the flags; what is left sets one value each. */
export function splitAxes(flags: Flags): {readonly axes: Axis[]; readonly fixed: Flags} {
  const axes: Axis[] = [];
  const fixed = new Map<string, string>();
  for (const [flag, text] of flags) {
    const axis = axisOf(flag, text);
    if (axis === undefined) fixed.set(flag, text);
    else if ("problem" in axis) throw new Error(`--${flag} ${axis.problem}`);
    else axes.push(axis);
  }
  if (flags.has(REGIONS_COUNT) && flags.has("regions"))
    throw new Error(`--${REGIONS_COUNT} and --regions both say what regions there are: leave out one`);
  return {axes, fixed};
}

function axisOf(flag: string, text: string): ReturnType<typeof readAxis> | undefined {
  if (flag === REGIONS_COUNT) return readRegionsCount(text);
  const key = fieldKeys.find((candidate) => flagOf(candidate) === flag);
  return key !== undefined && isAxis(fields[key], text) ? readAxis(key, text) : undefined;
}

/**
 * What sweep is asked to do.
 *
 * @throws Error with one line that names what does not hold or go together
 */
export function sweepArguments(flags: Flags, axes: readonly Axis[], rest: readonly string[]): SweepArguments {
  const problem = misplaced(rest, flags) ?? disagreement(flags, axes) ?? gridProblem({axes});
  if (problem) throw new Error(`${problem}; see --help`);
  const out = flags.get("out");
  const job = jobArguments(flags, axes);
  return {
    name: "sweep",
    ...formatAmong(sweepFormats, flags),
    axes,
    shard: shardOf(flags),
    force: flags.has("force"),
    ...(out !== undefined && {out}),
    ...(job && {job})
  };
}

function misplaced([word]: readonly string[], flags: Flags): string | undefined {
  if (word !== undefined) return `sweep takes no further words, got ${JSON.stringify(word)}`;
  return flags.has("fail-on") ? "--fail-on is not for sweep, whose rows say what is over" : undefined;
}

function disagreement(flags: Flags, axes: readonly Axis[]): string | undefined {
  const books = axes.find(({key}) => key === "priceBook")?.points.length ?? 1;
  if (flags.has("book") && books > 1) return "--book is for one price book: leave out the list of --price-book";
  if (flags.get("out") === "") return "--out needs a file";
  if (flags.has("force") && !flags.has("out") && !flags.has("job")) return "--force is for --out";
  return undefined;
}

function shardOf(flags: Flags): Shard {
  const text = flags.get("shard");
  if (text === undefined) return whole;
  const shard = parseShard(text);
  if ("problem" in shard) throw new Error(`--shard ${shard.problem}`);
  return shard;
}
