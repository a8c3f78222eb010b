import {expect, test} from "vitest";
import {parseArguments} from "../../../src/lib/cli/arguments.js";
import {helpText} from "../../../src/lib/cli/help-text.js";
import {run} from "../../../src/lib/cli/run.js";
import {formatPriceBook} from "../../../src/lib/cost/own-book.js";
import {fieldKeys, flagOf} from "../../../src/lib/scenario/fields.js";
import {cliFiles} from "../../cli-files.js";
import {catalog, priceBook} from "../../library.js";

async function headroom(args: string, files: Record<string, string> = {}): Promise<string> {
  const command = parseArguments(args.split(" ").filter(Boolean));
  if (command.name === "help") return helpText();
  const read = (file: string) => {
    const text = files[file];
    if (text === undefined) throw new Error("cannot be read: no such file");
    return text;
  };
  return (await run(command, catalog, cliFiles({read}))).output;
}

const wrong = (args: string, files?: Record<string, string>) => headroom(args, files);

test("headroom plan writes JSON, CSV or a table", async () => {
  expect(JSON.parse(await headroom("plan --clusters 300 --machines 6000"))).toMatchObject({
    schema: "headroom.plan/1",
    totals: {vcpu: {plan: 360}}
  });
  expect(await headroom("plan --clusters=300 --format=csv")).toMatch(/^\ufeffline,region/);
  expect(await headroom("plan --clusters 300 --format table")).toMatch(/22 nodes, 360 vCPU, 1,360 GiB/);
});

test("headroom plan takes every field as a flag, and flags win over a file", async () => {
  const scenario = JSON.parse(
    await headroom("plan --scenario a.json --clusters 40 --regions us:0.5,eu:0.5 --rtt-ms 0.5 --edition pro", {
      "a.json": '{"clusters": 300, "layout": "regional"}'
    })
  ).scenario;
  expect(scenario).toMatchObject({clusters: 40, machines: 800, layout: "regional", rttMs: 0.5, edition: "pro"});
  for (const key of fieldKeys) expect(helpText()).toContain(`--${flagOf(key)} `);
});

test("headroom explain writes the tree as text or JSON", async () => {
  expect(await headroom("explain bill.mc1-etcd.vcpu.plan --clusters 300")).toMatch(
    /^Dedicated etcd: vCPU per node = 12 vCPU\n {2}= round\(8 \+ 0\.5 × \(16 − 8\)\)/
  );
  expect(JSON.parse(await headroom("explain totals.nodes.plan --clusters 300 --format json"))).toMatchObject({
    value: 22
  });
});

test("headroom names what is wrong in one line", async () => {
  for (const args of [
    "plan --clusters abc",
    "plan --clusters -5",
    "plan --clusters 0",
    "plan --clusters 3.5",
    "plan --clusters NaN",
    "plan --clusters 1000000000",
    "plan --clusters 50 --machines 10",
    "plan --layout sideways",
    "plan --regions us:0.5,eu:0.6",
    "plan --management-clusters 201",
    "plan --rtt-ms 1001",
    "plan --clusters",
    "plan --clusters --machines 5",
    "plan --clusters 5 --clusters 6",
    "plan --colour red",
    "plan --rttMs 5",
    "plan --format xml",
    "plan now",
    "explain",
    "explain a b",
    "explain bill.nothing.vcpu.plan",
    "shrink",
    "",
    "plan --scenario missing.json",
    "plan --scenario bad.json",
    "plan --scenario old.json"
  ]) {
    await expect(
      wrong(args, {"bad.json": '{"clusters": "many"}', "old.json": '{"schema": "headroom.scenario/0"}'})
    ).rejects.toThrow();
  }
  await expect(wrong("plan --clusters abc")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --clusters must be a whole number from 1 to 50000, got "abc"]`
  );
  await expect(wrong("plan --clusters 50 --machines 10")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --machines must be at least the number of clusters, 50, got 10]`
  );
  await expect(wrong("plan --clusters --machines 5")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --clusters needs a value; see --help]`
  );
  await expect(wrong("plan --colour red")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: unknown flag --colour; see --help]`
  );
  await expect(wrong("plan --format xml")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --format must be one of json, csv, table, got "xml"]`
  );
  await expect(wrong("")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: a command is missing: must be plan, compare, explain, risk, grow, sweep, config or verify; see --help]`
  );
  await expect(wrong("plan --scenario missing.json")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --scenario missing.json: cannot be read: no such file]`
  );
  await expect(
    wrong("plan --scenario bad.json", {"bad.json": '{"clusters": "many"}'})
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --scenario bad.json: clusters must be a whole number from 1 to 50000, got "many"]`
  );
});

test("headroom plan prices the plan by the book of the scenario, or by one's own", async () => {
  const onAws = JSON.parse(await headroom("plan --clusters 60 --price-book aws --commitment 3yr"));
  expect(onAws.cost).toMatchObject({currency: "USD", priceBook: "aws", commitment: "3yr", ownBook: ""});
  expect(await headroom("plan --clusters 60 --format table")).toMatch(/USD a month \(.* by the price book onprem/);
  const book = formatPriceBook(await priceBook("onprem"));
  const dearer = book.replace(/^(onprem\/server-usd,.*?,)37500,43750,65625,/m, "$137500,60000,65625,");
  expect(dearer).not.toBe(book);
  const own = JSON.parse(await headroom("plan --clusters 60 --book mine.csv", {"mine.csv": dearer}));
  const shipped = JSON.parse(await headroom("plan --clusters 60"));
  expect(own.cost.ownBook).toBe("mine.csv");
  expect(own.cost.month.plan).toBeGreaterThan(shipped.cost.month.plan);
  await expect(
    wrong("plan --book bad.csv", {"bad.csv": book.replace(/,43750,/, ",-1,")})
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --book bad.csv: row 2, column likely: must be a number of at least 0, got "-1"]`
  );
});

test("headroom plan fails on a cost, on a limit, or on both", async () => {
  const over = async (args: string) => {
    const command = parseArguments(args.split(" "));
    if (command.name === "help") throw new Error("not a plan");
    return (await run(command, catalog, cliFiles())).over;
  };
  expect(await over("plan --clusters 60 --price-book aws --fail-on cost>1000000")).toBe("");
  expect(await over("plan --clusters 60 --price-book aws --fail-on cost>1000")).toMatch(
    /^over: cost, [\d,]+ USD a month of 1,000 USD$/
  );
  const fleet = "plan --clusters 1800 --machines 45000 --regions a,b,c";
  expect(await over(`${fleet} --fail-on advice,cost>1000`)).toMatch(/^over: objects-per-type.*; cost, /);
  for (const what of ["cost", "cost>", "cost>-5", "cost>many", "money>5", "hard,soft"])
    await expect(wrong(`plan --fail-on ${what}`)).rejects.toThrow(/^--fail-on must be one of/);
});

test("headroom compare puts two to five scenario files side by side", async () => {
  const files = {"a.json": '{"name": "one", "clusters": 300}', "b.json": '{"clusters": 300, "layout": "regional"}'};
  const table = await headroom("compare a.json b.json --price-book aws --regions us,eu", files);
  expect(table).toMatch(/^one: 300 clusters/);
  expect(table).toMatch(/Cost, USD\/month +[\d,.]+ +[\d,.]+ +\+[\d,.]+/);
  const json = JSON.parse(await headroom("compare a.json b.json --format json", files));
  expect(json.scenarios.map(({name}: {name: string}) => name)).toEqual(["one", "b.json"]);
  expect(await headroom("compare a.json b.json --format csv", files)).toMatch(/^\ufefflevel,id,figure/);
  await expect(wrong("compare a.json", files)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: compare takes 2 to 5 scenario files, got 1; see --help]`
  );
  await expect(wrong("compare a.json b.json c.json", files)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: c.json: cannot be read: no such file]`
  );
  await expect(wrong("compare a.json b.json --scenario a.json", files)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --scenario is not for compare, which takes files; see --help]`
  );
});
