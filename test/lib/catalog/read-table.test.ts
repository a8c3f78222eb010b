import {expect, test} from "vitest";
import {readData} from "../../../src/data/read-data.js";
import {readTable} from "../../../src/lib/catalog/read-table.js";
import {billRow, correctionRow, ruleRow, tierRow} from "../../../src/lib/catalog/schemas.js";

const tiers = readData("guide/tiers.csv");
const broken = (from: string, to: string) => () => readTable("guide/tiers.csv", tiers.replace(from, to), tierRow);

test("readTable(csv) reads numbers, empty cells as null, and the byte order mark of a spreadsheet", () => {
  const [small] = readTable("guide/tiers.csv", `\ufeff${tiers}`, tierRow);
  expect(small).toMatchObject({id: "small", clustersTo: 20, machinesBelow: 500});
  expect(readTable("guide/tiers.csv", tiers.replaceAll("\n", "\r\n"), tierRow).at(-1)).toMatchObject({
    clustersTo: null
  });
});

test("readTable(csv) names file, row, column and what the cell takes", () => {
  expect(broken("large,Large,3,100,500", "large,Large,3,1OO,500")).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row 4, column clustersFrom: must be a whole number of at least 0, got "1OO"]`
  );
  expect(broken("large,Large,3,100,500", "large,Large,3,-100,500")).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row 4, column clustersFrom: must be a whole number of at least 0, got "-100"]`
  );
  expect(broken("large,Large,3,100,500", "large,Large,3,NaN,500")).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row 4, column clustersFrom: must be a whole number of at least 0, got "NaN"]`
  );
  expect(broken("large,Large,3,100,500", "large,Large,3,,500")).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row 4, column clustersFrom: must be a whole number of at least 0, got ""]`
  );
  expect(broken("large,Large,3,100,500", "large,Large,3,100,half")).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row 4, column clustersTo: must be a whole number of at least 0 or empty, got "half"]`
  );
  expect(broken("large,Large,3", "huge,Large,3")).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row 4, column id: must be one of small, medium, large, xl, extreme, got "huge"]`
  );
  expect(broken("medium,Medium", "small,Medium")).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row 3, column id: small is there twice]`
  );
});

test("readTable(csv) names ragged rows, wrong headers and empty files", () => {
  expect(broken("large,Large,3", "large,Large")).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row 4: 13 cells, but the header has 14]`
  );
  expect(broken("useCase", "use case")).toThrowErrorMatchingInlineSnapshot(`
    [Error: guide/tiers.csv row 2, column useCase: is missing
    guide/tiers.csv row 2: unknown column use case
    guide/tiers.csv row 3, column useCase: is missing
    guide/tiers.csv row 3: unknown column use case
    guide/tiers.csv row 4, column useCase: is missing
    guide/tiers.csv row 4: unknown column use case
    guide/tiers.csv row 5, column useCase: is missing
    guide/tiers.csv row 5: unknown column use case
    guide/tiers.csv row 6, column useCase: is missing
    guide/tiers.csv row 6: unknown column use case]
  `);
  expect(() => readTable("guide/tiers.csv", "", tierRow)).toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv: no rows]`
  );
  expect(() =>
    readTable("guide/tiers.csv", tiers.split("\n").slice(0, 1).join(""), tierRow)
  ).toThrowErrorMatchingInlineSnapshot(`[Error: guide/tiers.csv: no rows]`);
});

test("readTable(csv) names a file that ends in the middle of a quoted cell", () => {
  const bill = readData("guide/bill.csv");
  const cut = bill.slice(0, bill.lastIndexOf('"'));
  expect(() => readTable("guide/bill.csv", cut, billRow)).toThrowError(/guide\/bill\.csv row \d+/);
});

test("readTable(csv) lists ten problems at most", () => {
  const rules = readData("rules.csv").replaceAll("2026-11-22", "yesterday");
  expect(() => readTable("rules.csv", rules, ruleRow)).toThrowError(/^(rules\.csv row .*\n){10}and \d+ more$/);
});

test("readTable(yaml) names file, line and key", () => {
  const corrections = readData("corrections.yaml");
  const change = (from: string, to: string) => () =>
    readTable("corrections.yaml", corrections.replace(from, to), correctionRow);
  expect(change("kind: arithmetic", "kind: wrong")).toThrowErrorMatchingInlineSnapshot(
    `[Error: corrections.yaml line 4, column kind: must be one of arithmetic, rounding, missing, scope, contradiction, flag, metric, manifest, got "wrong"]`
  );
  expect(change('matters: "bill#stated"', 'matters: "cost"')).toThrowErrorMatchingInlineSnapshot(
    `[Error: corrections.yaml line 4, column matters: must be a page of the workbook, with or without an anchor, got "cost"]`
  );
  expect(change("sources: [S001]", "sources: []")).toThrowErrorMatchingInlineSnapshot(
    `[Error: corrections.yaml line 4, column sources: must name at least one source, got []]`
  );
  expect(change("- id: stated-small-storage", "- id: [")).toThrowError(/^corrections\.yaml: /);
  expect(() => readTable("corrections.yaml", "a: 1", correctionRow)).toThrowErrorMatchingInlineSnapshot(
    `[Error: corrections.yaml: must be a list of entries]`
  );
});
