import {csvParse} from "d3";
import {expect, test} from "vitest";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {columnsOf} from "../../../src/lib/sweep/columns.js";
import {gridSize, scenarioAt} from "../../../src/lib/sweep/grid.js";
import {planner} from "../../../src/lib/sweep/planner.js";
import {sweepLines} from "../../../src/lib/sweep/sweep-lines.js";
import {catalog} from "../../library.js";
import {books, gridFrom, textOf} from "./grids.js";

const rowsOf = (text: string) => csvParse(text.replace(/^\ufeff/, ""));
const jsonOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("sweepLines(csv) has the guide's figures: the middle of large, and XL's high row three times", () => {
  const middle = rowsOf(textOf(gridFrom({clusters: "300"}, {machines: 6_000, basis: "guide"}), "csv"))[0];
  expect(middle).toMatchObject({
    tier: "large",
    planned_management_clusters: "1",
    nodes_plan: "22",
    vcpu_plan: "360",
    memory_gib_plan: "1360"
  });
  const [one, three] = rowsOf(
    textOf(gridFrom({"regions-count": "1,3"}, {clusters: 1_800, machines: 45_000, basis: "guide"}), "csv")
  );
  expect([one?.regions_count, three?.regions_count]).toEqual(["1", "3"]);
  expect(three).toMatchObject({tier: "xl", planned_layout: "regional", planned_management_clusters: "3"});
});

test("sweepLines(csv) is RFC 4180 with CRLF, as many cells in every line, and a guarded name", () => {
  const text = textOf(gridFrom({clusters: "10,20"}, {name: '=SUM("a", b)'}), "csv");
  expect(text.startsWith("\ufeffrow,clusters,machines,price_book,name,tier,")).toBe(true);
  expect(text.match(/\r\n/g)).toHaveLength(3);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(text).toContain(`,"'=SUM(""a"", b)",`);
  for (const row of rowsOf(text)) expect(Object.keys(row)).toEqual(columnsOf(gridFrom({clusters: "10"}, {name: "x"})));
});

test("sweepLines(any format) says what plan() says, axis by axis", () => {
  const grid = gridFrom({
    clusters: "20..3000/log4",
    "regions-count": "1,3",
    layout: "auto,single,regional",
    commitment: "on-demand,3yr",
    priceBook: "onprem,aws"
  });
  const [csv, json] = [rowsOf(textOf(grid, "csv")), jsonOf(textOf(grid, "ndjson"))];
  expect([csv.length, json.length]).toEqual([96, 96]);
  for (const [place, row] of json.entries()) {
    const input = scenarioAt(grid, place);
    const prices = books.get(completeScenario(input, catalog).priceBook);
    const {tier, management, totals, cost, limits, needed} = plan(input, {...catalog, ...(prices && {prices})});
    expect(row).toMatchObject({
      row: place + 1,
      clusters: input.clusters,
      machines: (input.clusters ?? 0) * 20,
      regions_count: input.regions?.length,
      layout: input.layout,
      price_book: input.priceBook,
      commitment: input.commitment,
      tier: tier.id,
      planned_layout: management.layout,
      planned_management_clusters: management.clusters,
      nodes_low: totals.nodes.low,
      vcpu_plan: totals.vcpu.plan,
      memory_gib_high: totals.memoryGiB.high,
      storage_gb_plan: totals.storageGB.plan,
      object_tb_plan: totals.objectTB.plan,
      usd_month_low: cost?.month.low,
      usd_month_high: cost?.month.high,
      binding_limit: limits[0]?.id,
      binding_class: limits[0]?.class,
      binding_utilisation: limits[0]?.utilisation,
      needed_management_clusters_hard: needed.hard.managementClusters,
      error: null,
      data_version: catalog.version
    });
    const over = limits.filter(({status, class: own}) => status === "over" && own === "advice").map(({id}) => id);
    expect(row.over_advice).toBe(over.join(" "));
    expect(csv[place]?.usd_month_plan).toBe(cost?.month.plan.toFixed(2));
    for (const [column, value] of Object.entries(row))
      if (!column.startsWith("usd_")) expect(csv[place]?.[column]).toBe(value === null ? "" : String(value));
  }
});

test("planner(books) gives the plans of plan(), whatever stood before", () => {
  const grid = gridFrom(
    {priceBook: "onprem,aws", clusters: "50,800", managedControlPlane: "true,false", architecture: "x86,arm"},
    {ownCosts: {staff: 1_000}}
  );
  const planned = planner(catalog, books);
  for (let place = 0; place < gridSize(grid); place++) {
    const input = scenarioAt(grid, place);
    const prices = books.get(input.priceBook ?? "onprem");
    expect(planned(input)).toEqual(plan(input, {...catalog, ...(prices && {prices})}));
  }
  expect(() => planner(catalog, new Map())({})).toThrowError("price book onprem is not loaded");
});

test("sweepLines(fields that do not go together) gives a row that says so, and the other rows", () => {
  const grid = gridFrom({clusters: "100,200", machines: "150,4000"}, {rttMs: 5});
  const {lines, errors} = sweepLines({grid, shard: {index: 1, of: 1}, catalog, books}, "csv");
  const rows = rowsOf([...lines].join(""));
  expect(rows.map(({clusters, machines, error}) => [clusters, machines, error])).toEqual([
    ["100", "150", ""],
    ["100", "4000", ""],
    ["200", "150", "machines must be at least the number of clusters, 200, got 150"],
    ["200", "4000", ""]
  ]);
  expect(rows[2]).toMatchObject({row: "3", rtt_ms: "5", price_book: "onprem", tier: "", usd_month_plan: ""});
  expect(rows[2]?.book_version).toBe(rows[1]?.book_version);
  expect(errors()).toBe(1);
});

test("sweepLines(seven shards, one after the other) are the sweep in one, byte for byte", () => {
  const grid = gridFrom({clusters: "1..2000/log9", machines: "100..40000/lin3"}, {edition: "pro"});
  for (const format of ["csv", "ndjson"] as const) {
    const whole = textOf(grid, format);
    for (const of of [1, 7, 40]) {
      const parts = Array.from({length: of}, (_, index) => textOf(grid, format, {index: index + 1, of}));
      expect(parts.join("")).toBe(whole);
      expect(parts.map((part) => part.split("\n").length - 1).reduce((a, b) => a + b)).toBe(
        27 + Number(format === "csv")
      );
    }
  }
});

test("sweepLines(sweep) plans a row when it is read, not before", () => {
  const grid = gridFrom({clusters: "1..1000", machines: "1000..1999"});
  const {lines} = sweepLines({grid, shard: {index: 1, of: 1}, catalog, books}, "ndjson");
  const [first] = lines;
  expect(JSON.parse(first ?? "")).toMatchObject({row: 1, clusters: 1, machines: 1_000});
});

test("columnsOf(grid): every column once, axes first, then fixed fields that are not at their default", () => {
  expect(columnsOf(gridFrom({rttMs: "1,2"}, {edition: "none", machines: 900, layout: "multi"})).slice(0, 7)).toEqual([
    "row",
    "rtt_ms",
    "clusters",
    "machines",
    "price_book",
    "layout",
    "tier"
  ]);
  const columns = columnsOf(gridFrom({clusters: "1,2", priceBook: "onprem,aws"}));
  expect(new Set(columns).size).toBe(columns.length);
});
