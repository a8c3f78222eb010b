import {csvParse} from "d3";
import {expect, test} from "vitest";
import {operationsPage} from "../../../src/lib/catalog/operations-page.js";
import {operationsColumns, operationsCsv} from "../../../src/lib/export/operations-csv.js";
import {operationsMarkdown} from "../../../src/lib/export/operations-markdown.js";
import {operationsSheet} from "../../../src/lib/operations/sheet.js";
import {tickLists} from "../../../src/lib/operations/tick-items.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, library} from "../../library.js";

const planned = plan({name: "=fleet *1*", clusters: 300, regions: [{name: "<b>", share: 1}]}, catalog);
const lists = tickLists(operationsSheet(planned, operationsPage(library), catalog));
const items = lists.flatMap(({groups}) => groups.flatMap(({items}) => items));
const ticks = new Set(["large-1/sharding", "etcd/size"]);

test("operationsCsv() has a row for each item, with what is done, and no formula", () => {
  const text = operationsCsv(lists, ticks, planned, "http://x/?clusters=300");
  const rows = csvParse(text.slice(1));
  expect(rows.columns).toEqual([...operationsColumns]);
  expect(rows.map(({id}) => id)).toEqual(items.map(({id}) => id));
  expect(rows.filter(({done}) => done === "yes").map(({id}) => id)).toEqual(["large-1/sharding", "etcd/size"]);
  expect(rows[0]?.scenario).toBe("'=fleet *1*");
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test("operationsMarkdown() is a task list with ticks, in which names stay names", () => {
  const text = operationsMarkdown(lists, ticks, planned, "http://x/?clusters=300");
  expect(text).toContain("# Operations: =fleet \\*1\\*\n");
  expect(text.match(/^- \[x\] /gm)).toHaveLength(2);
  expect(text.match(/^- \[[ x]\] /gm)).toHaveLength(items.length);
  expect(text).toContain(
    "- [x] **Decide: shards or several management clusters**: Management clusters in this plan: 1"
  );
  expect(text).toContain("In this plan: \\<b\\>.");
  expect(text).not.toMatch(/<b>|undefined|\{/);
});
