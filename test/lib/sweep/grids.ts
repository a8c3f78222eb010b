import type {FieldKey, ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {type Axis, REGIONS_COUNT, readAxis, readRegionsCount} from "../../../src/lib/sweep/axis.js";
import {type Grid, gridOf} from "../../../src/lib/sweep/grid.js";
import type {PriceBooks} from "../../../src/lib/sweep/planner.js";
import {type Shard, whole} from "../../../src/lib/sweep/shard.js";
import {type SweepFormat, sweepLines} from "../../../src/lib/sweep/sweep-lines.js";
import {catalog} from "../../library.js";
import {aws, azure, gcp, onprem} from "../../price-books.js";

export const books: PriceBooks = new Map([onprem, aws, gcp, azure].map((book) => [book.id, book]));

type AxisTexts = Partial<Record<FieldKey | typeof REGIONS_COUNT, string>>;

/** A grid from axes as they are written, in their order. */
export function gridFrom(axes: AxisTexts, fixed: ScenarioInput = {}): Grid {
  return gridOf(
    Object.entries(axes).map(([name, text]) => axisFrom(name, text)),
    fixed
  );
}

function axisFrom(name: string, text: string): Axis {
  const axis = name === REGIONS_COUNT ? readRegionsCount(text) : readAxis(name as FieldKey, text);
  if ("problem" in axis) throw new Error(axis.problem);
  return axis;
}

/** All that a sweep writes, by the tables of data/. */
export function textOf(grid: Grid, format: SweepFormat, shard: Shard = whole): string {
  return [...sweepLines({grid, shard, catalog, books}, format).lines].join("");
}
