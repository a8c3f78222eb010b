// @vitest-environment jsdom
import {expect, test} from "vitest";
import {dataTable} from "../../../src/lib/components/data-table.js";

interface Row {
  readonly id: string;
  readonly value: number;
  readonly spread?: readonly [number, number];
}

function tableOf(rows: readonly Row[]) {
  const table = dataTable<Row>({
    caption: "A table",
    columns: [
      {header: "Id", cell: ({id}) => ({text: id})},
      {
        header: "Value",
        unit: "GB",
        numeric: true,
        cell: ({id, value, spread}) => ({
          text: String(value),
          path: `${id}.plan`,
          ends: spread && [
            {text: String(spread[0]), path: `${id}.low`},
            {text: String(spread[1]), path: `${id}.high`}
          ]
        })
      }
    ],
    key: ({id}) => id,
    foot: ({id}) => id === "total"
  });
  table.update(rows);
  return table;
}

const texts = (table: HTMLElement) =>
  [...table.querySelectorAll("tr")].map((row) => [...row.children].map(({textContent}) => textContent));

test("dataTable(rows) shows rows in their order, the last ones in the foot", () => {
  const table = tableOf([
    {id: "a", value: 1, spread: [0, 2]},
    {id: "total", value: 1}
  ]);
  expect(texts(table)).toEqual([
    ["Id", "Value GB"],
    ["a", "10 – 2"],
    ["total", "1"]
  ]);
  expect(table.querySelector("tfoot tr")?.textContent).toBe("total1");
});

test("dataTable.update(rows) keeps rows and their elements, and touches only what changes", () => {
  const table = tableOf([
    {id: "a", value: 1},
    {id: "b", value: 2}
  ]);
  const [a, b] = table.querySelectorAll("tbody tr");
  const button = a?.querySelector("button");
  table.update([
    {id: "b", value: 2},
    {id: "a", value: 5, spread: [4, 6]}
  ]);
  expect([...table.querySelectorAll("tbody tr")]).toEqual([b, a]);
  expect(a?.querySelector("button")).toBe(button);
  expect(texts(table).slice(1)).toEqual([
    ["b", "2"],
    ["a", "54 – 6"]
  ]);
  table.update([]);
  expect(texts(table)).toHaveLength(1);
});

test("dataTable numbers carry the path that explains them", () => {
  const table = tableOf([{id: "a", value: 1, spread: [0, 2]}]);
  expect([...table.querySelectorAll("button")].map(({dataset}) => dataset.explain)).toEqual([
    "a.plan",
    "a.low",
    "a.high"
  ]);
});
