import type {PriceBookId} from "../catalog/price-vocabulary.js";
import type {Catalog, ConfigTables} from "../catalog/tables.js";
import {toYaml} from "../config/to-yaml.js";
import type {PriceBook} from "../cost/price-book.js";
import {formatCount} from "../format.js";
import {fields, type ScenarioInput} from "../scenario/fields.js";
import {type Grid, gridOf} from "../sweep/grid.js";
import {joinCommand, sweepJob} from "../sweep/job.js";
import {sweepLines} from "../sweep/sweep-lines.js";
import type {Result} from "./run.js";
import type {SweepArguments} from "./sweep-arguments.js";

/** What sweep reads beside the catalogue. */
export interface SweepIo {
  /** A price book as the command line has it: Headroom's, or the user's own over it. */
  readonly book: (id: PriceBookId) => Promise<PriceBook>;
  readonly tables: () => ConfigTables;
}

/** Lines that are written as they are planned, and what to say on standard error once they are. */
export interface Stream {
  readonly lines: Iterable<string>;
  /** The file they go to; standard output without one. */
  readonly out?: {readonly file: string; readonly force: boolean};
  readonly notes: () => readonly string[];
}

/**
 * Plans a grid of scenarios, or prints the Job that does.
 *
 * @throws Error with one line that names the flag and what it takes
 */
export async function sweep(
  command: SweepArguments,
  fixed: ScenarioInput,
  catalog: Catalog,
  io: SweepIo
): Promise<Result> {
  const {axes, job, format, shard, out, force} = command;
  const grid = gridOf(axes, fixed);
  if (job) return {output: jobText(sweepJob({grid, format, ...job}, io.tables()), command), over: ""};
  const {lines, errors} = sweepLines({grid, shard, catalog, books: await booksOf(grid, io)}, format);
  const notes = () => [...fewerPoints(command), ...withoutPlan(errors())];
  return {output: "", over: "", stream: {lines, notes, ...(out !== undefined && {out: {file: out, force}})}};
}

async function booksOf({axes, fixed}: Grid, {book}: SweepIo): Promise<Map<PriceBookId, PriceBook>> {
  const own = fixed.priceBook ?? fields.priceBook.default;
  const ids = axes.find(({key}) => key === "priceBook")?.points.map(({value}) => value as PriceBookId) ?? [own];
  return new Map(await Promise.all(ids.map(async (id) => [id, await book(id)] as const)));
}

function jobText(manifest: object, {format, job}: SweepArguments): string {
  return `# Each pod writes one part to the volume claim ${job?.claim}, which has to be there and to hold no
# parts of another sweep. Once all are complete, this makes of them what one run gives, in the folder of the volume:
#   ${joinCommand(format)}
# backoffLimitPerIndex needs Kubernetes v1.29 or newer.
${toYaml(manifest)}`;
}

function fewerPoints({axes}: SweepArguments): string[] {
  return axes
    .filter(({points, asked}) => points.length < asked)
    .map(({flag, text, points, asked}) => `--${flag} ${text} has ${points.length} different values of ${asked}`);
}

function withoutPlan(errors: number): string[] {
  return errors ? [`${formatCount(errors, "rows")} without a plan: see the column error`] : [];
}
