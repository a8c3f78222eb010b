import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {plan} from "../../../src/lib/sizing/plan.js";
import {gridSize, scenarioAt} from "../../../src/lib/sweep/grid.js";
import {catalog} from "../../library.js";
import {books, gridFrom, textOf} from "./grids.js";

const grid = gridFrom({clusters: "1..5000/log12", "regions-count": "1..3", priceBook: "onprem,aws,gcp,azure"});
const directory = mkdtempSync(join(tmpdir(), "headroom-duckdb-"));
const [csv, ndjson] = [join(directory, "sweep.csv"), join(directory, "sweep.ndjson")];
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();

beforeAll(() => {
  writeFileSync(csv, textOf(grid, "csv"));
  writeFileSync(ndjson, textOf(grid, "ndjson"));
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(directory, {recursive: true});
});

async function query(sql: string): Promise<unknown[]> {
  const [row] = (await connection.runAndReadAll(sql)).getRowsJson();
  return row ?? [];
}

/** The cents of all plans, each made on its own and added up in whole numbers. */
function centsOfPlans(): bigint {
  return Array.from({length: gridSize(grid)}, (_, place) => {
    const input = scenarioAt(grid, place);
    const prices = books.get(input.priceBook ?? "onprem");
    const month = plan(input, {...catalog, ...(prices && {prices})}).cost?.month;
    return BigInt(Math.round((month?.plan ?? Number.NaN) * 100));
  }).reduce((sum, cents) => sum + cents, 0n);
}

const inCents = (decimal: unknown) => BigInt(String(decimal).replace(".", ""));

test("read_csv finds header, types and rows, and sums the cost to the same cent", async () => {
  const types = "types = {'usd_month_plan': 'DECIMAL(18, 2)'}";
  const [sum, count, clusters] = await query(
    `SELECT sum(usd_month_plan), count(*), max(clusters) FROM read_csv('${csv}', ${types})`
  );
  expect([Number(count), Number(clusters)]).toEqual([gridSize(grid), 5_000]);
  expect(inCents(sum)).toBe(centsOfPlans());
  expect(
    await query(`SELECT typeof(row), typeof(binding_utilisation), typeof(tier) FROM read_csv('${csv}') LIMIT 1`)
  ).toEqual(["BIGINT", "DOUBLE", "VARCHAR"]);
});

test("read_json reads the same rows from NDJSON: they join on row, and no cost differs", async () => {
  const [joined, different, sum] = await query(`
    SELECT count(*), count(*) FILTER (WHERE a.usd_month_plan <> b.usd_month_plan::DECIMAL(18, 2) OR a.tier <> b.tier
      OR a.binding_utilisation <> b.binding_utilisation), sum(b.usd_month_plan::DECIMAL(18, 2))
    FROM read_csv('${csv}', types = {'usd_month_plan': 'DECIMAL(18, 2)'}) a
    JOIN read_json('${ndjson}', format = 'newline_delimited') b USING (row)`);
  expect([Number(joined), Number(different)]).toEqual([gridSize(grid), 0]);
  expect(inCents(sum)).toBe(centsOfPlans());
});
