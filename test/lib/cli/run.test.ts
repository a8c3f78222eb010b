import {expect, test} from "vitest";
import {helpText, parseArguments} from "../../../src/lib/cli/arguments.js";
import {run} from "../../../src/lib/cli/run.js";
import {fieldKeys, flagOf} from "../../../src/lib/scenario/fields.js";
import {catalog, priceBook} from "../../library.js";

async function headroom(args: string, files: Record<string, string> = {}): Promise<string> {
  const command = parseArguments(args.split(" ").filter(Boolean));
  if (command.name === "help") return helpText();
  const read = (file: string) => {
    const text = files[file];
    if (text === undefined) throw new Error("cannot be read: no such file");
    return text;
  };
  return (await run(command, catalog, {read, book: priceBook})).output;
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
    "grow",
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
    `[Error: a command is missing: must be plan, compare or explain; see --help]`
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
