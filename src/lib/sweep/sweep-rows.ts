import type {Catalog} from "../catalog/tables.js";
import type {Cell} from "../export/csv.js";
import {scenarioProblem} from "../scenario/complete.js";
import {type FieldKey, fields, flagOf, type ScenarioInput} from "../scenario/fields.js";
import {fieldText} from "../scenario/permalink.js";
import type {Plan} from "../sizing/plan.js";
import {alwaysShown, columnOf, fixedFields} from "./columns.js";
import {type Grid, gridSize, pointsAt, scenarioAt} from "./grid.js";
import {type PriceBooks, planner} from "./planner.js";
import {resultCells, type SweepRow} from "./result-cells.js";
import {type Shard, shardRange} from "./shard.js";

/** What a sweep plans, of which part, and with what. */
export interface Sweep {
  readonly grid: Grid;
  readonly shard: Shard;
  readonly catalog: Catalog;
  readonly books: PriceBooks;
}

/**
 * A row for each scenario of the shard, planned when it is asked for. Fields that do not go together, such as fewer
 * machines than clusters, give a row whose `error` says so and whose results are empty: a grid has such corners, and
 * its other rows stay what they are.
 */
export function* sweepRows(sweep: Sweep): Generator<SweepRow> {
  const {grid, shard, catalog, books} = sweep;
  const planned = planner(catalog, books);
  const common = fixedCells(grid);
  const {from, to} = shardRange(gridSize(grid), shard);
  for (let place = from; place < to; place++) {
    const input = scenarioAt(grid, place);
    const problem = scenarioProblem(input);
    const cells = problem === undefined ? planCells(planned(input)) : errorCells(problem, input, sweep);
    yield {row: place + 1, ...common, ...cells, ...axisCells(grid, place)};
  }
}

function planCells(plan: Plan): SweepRow {
  return {...alwaysCells(plan.scenario), ...resultCells(plan)};
}

function errorCells(error: string, input: ScenarioInput, {catalog, books}: Sweep): SweepRow {
  const {priceBook = fields.priceBook.default} = input;
  const versions = {book_version: books.get(priceBook)?.version, data_version: catalog.version};
  return {...alwaysCells({...input, priceBook}), error, ...versions};
}

function fixedCells(grid: Grid): SweepRow {
  return Object.fromEntries(fixedFields(grid).map((key) => [columnOf(flagOf(key)), cellOf(key, grid.fixed)]));
}

function alwaysCells(scenario: ScenarioInput): SweepRow {
  return Object.fromEntries(alwaysShown.map((key) => [columnOf(flagOf(key)), scenario[key]]));
}

function axisCells({axes}: Grid, place: number): SweepRow {
  const points = pointsAt(axes, place);
  return Object.fromEntries(axes.map(({flag}, index) => [columnOf(flag), points[index]?.cell]));
}

function cellOf(key: FieldKey, input: ScenarioInput): Cell {
  const {type} = fields[key];
  return type === "number" || type === "switch" ? (input[key] as Cell) : fieldText(key, input);
}
