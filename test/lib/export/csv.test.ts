import {csvParse} from "d3";
import fc from "fast-check";
import {expect, test} from "vitest";
import {billColumns, billCsv, billRecords} from "../../../src/lib/export/bill-csv.js";
import {formatCsv} from "../../../src/lib/export/csv.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

test("formatCsv(columns, rows) is RFC 4180 with CRLF and a byte order mark", () => {
  expect(
    formatCsv(
      ["a", "b"],
      [
        {a: 1, b: 'say "x", y'},
        {a: null, b: "two\nlines"}
      ]
    )
  ).toBe('\ufeffa,b\r\n1,"say ""x"", y"\r\n,"two\nlines"\r\n');
  expect(formatCsv(["a"], [])).toBe("\ufeffa\r\n");
});

test("formatCsv(columns, rows) guards texts that a spreadsheet takes for formulas, and leaves numbers alone", () => {
  const cells = ["=1+1", "+x", "-x", "@x", "\tx", "x=1", -3, 0.5];
  expect(
    formatCsv(
      ["a"],
      cells.map((a) => ({a}))
    )
  ).toBe("\ufeffa\r\n'=1+1\r\n'+x\r\n'-x\r\n'@x\r\n'\tx\r\nx=1\r\n-3\r\n0.5\r\n");
});

test("billCsv(plan) has one header row, one row per line, and raw numbers that add up to the totals", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const planned = plan({...input, name: '=cmd|"x"'}, catalog);
      const rows = csvParse(billCsv(planned, catalog, "?clusters=1").replace("\ufeff", ""));
      expect(rows.columns).toEqual([...billColumns]);
      expect(rows.map(({line}) => line)).toEqual(planned.bill.map(({id}) => id));
      expect(rows.reduce((sum, row) => sum + Number(row.vcpu_total_plan), 0)).toBe(planned.totals.vcpu.plan);
      expect(rows.reduce((sum, row) => sum + Number(row.object_tb_total_high), 0)).toBe(planned.totals.objectTB.high);
      expect(new Set(rows.map((row) => row.scenario))).toEqual(new Set(['\'=cmd|"x"']));
    }),
    {numRuns: 60}
  );
});

test("billRecords(plan) carries where each figure comes from", () => {
  expect(billRecords(plan({clusters: 300}, catalog), catalog, "?clusters=300")[1]).toMatchObject({
    line: "mc1-etcd",
    nodes_plan: 5,
    iops: 5_000,
    fsync_p99_ms: 5,
    source: "S001",
    source_date: "2026-01",
    source_kind: "guide",
    permalink: "?clusters=300"
  });
});
