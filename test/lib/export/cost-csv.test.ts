import {csvParse} from "d3";
import {expect, test} from "vitest";
import {costColumns, costCsv} from "../../../src/lib/export/cost-csv.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

const LINK = "https://example.org/?clusters=5000";

test("costCsv(plan, catalog, permalink), parsed back, is every line of the cost with the bill's line beside it", async () => {
  for (const priceBook of ["aws", "onprem"] as const) {
    const priced = await pricedCatalog(priceBook);
    const planned = plan({clusters: 5_000, priceBook, name: "=1+1", ownCosts: {licences: 100}}, priced);
    const text = costCsv(planned, priced, LINK);
    expect(text.startsWith("\ufeffcost_line,line,")).toBe(true);
    const rows = csvParse(text.slice(1));
    expect(rows.columns).toEqual(costColumns);
    expect(rows.map(({cost_line}) => cost_line)).toEqual(planned.cost?.lines.map(({id}) => id));
    rows.forEach((row, index) => {
      const line = planned.cost?.lines[index];
      const bill = planned.bill.find(({id}) => id === line?.lineId);
      for (const bound of ["low", "plan", "high"] as const) {
        expect(Number(row[`usd_month_${bound}`])).toBe(line?.month[bound]);
        expect(Number(row[`quantity_${bound}`])).toBe(line?.quantity[bound]);
        expect(row[`nodes_${bound}`]).toBe(bill ? String(bill.nodes[bound]) : "");
      }
      expect([row.line, row.component]).toEqual([line?.lineId ?? "", bill?.component ?? ""]);
      expect([row.scenario, row.permalink, row.book_version]).toEqual(["'=1+1", LINK, planned.cost?.bookVersion]);
    });
    const cents = rows.reduce((sum, {usd_month_plan: usd}) => sum + Math.round(Number(usd) * 100), 0);
    expect(cents / 100).toBe(planned.cost?.month.plan);
    expect(rows.reduce((sum, {share}) => sum + Number(share), 0)).toBeCloseTo(1, 9);
    expect(rows.at(-1)).toMatchObject({cost_line: "own/licences", kind: "own", line: "", price_as_of: "undated"});
  }
});

test("costCsv(plan, catalog, permalink) marks changed prices, and names the book", async () => {
  const aws = await pricedCatalog("aws");
  const id = plan({clusters: 300, priceBook: "aws"}, aws).cost?.lines[0]?.priceId ?? "";
  const changed = plan({clusters: 300, priceBook: "aws", prices: {[id]: 0.5}}, aws);
  const rows = csvParse(costCsv(changed, aws, LINK).slice(1));
  const row = rows.find(({price_id}) => price_id === id);
  if (row) expect(row).toMatchObject({price_changed: "true", unit_price_usd_plan: "0.5", price_book: "aws"});
  expect(rows[0]?.notices).toContain("prices-changed");
});

test("costCsv(plan, catalog, permalink) is a header alone until the price book is there", () => {
  expect(costCsv(plan({clusters: 300}, catalog), catalog, LINK)).toBe(`\ufeff${costColumns.join(",")}\r\n`);
});
