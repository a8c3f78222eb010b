import {expect, test} from "vitest";
import {parseArguments} from "../../../src/lib/cli/arguments.js";
import {helpText} from "../../../src/lib/cli/help-text.js";
import {run} from "../../../src/lib/cli/run.js";
import {riskOf} from "../../../src/lib/risk/risk.js";
import {cliFiles} from "../../cli-files.js";
import {catalog, pricedCatalog} from "../../library.js";

async function headroom(args: string): Promise<string> {
  const command = parseArguments(args.split(" ").filter(Boolean));
  if (command.name === "help") return helpText();
  return (await run(command, catalog, cliFiles({}))).output;
}

test("headroom risk writes the same risk as the model, as JSON", async () => {
  const priced = await pricedCatalog("aws");
  const marks = {"input/clusters": {kind: "pert", low: 250, likely: 300, high: 400} as const};
  const {risk} = riskOf({clusters: 300, priceBook: "aws"}, priced, {marks, draws: 300, seed: 9});
  const told = JSON.parse(
    await headroom("risk --clusters 300 --price-book aws --uncertain input/clusters=250~300~400 --draws 300 --seed 9")
  );
  expect(told.results).toEqual(risk.results);
  expect(told.limits).toEqual(JSON.parse(JSON.stringify(risk.limits)));
  expect(told.outcome).toBe("month");
  expect(told.tornado.map(({parameter}: {parameter: string}) => parameter)).toContain("input/clusters");
});

test("headroom risk writes CSV of results, parameters or the tornado, and a table", async () => {
  const csv = (rows: string) =>
    headroom(`risk --clusters 300 --draws 100 --format csv --rows ${rows} --outcome limit/etcd-db`);
  expect(await csv("results")).toMatch(
    /^\ufeffwhat,id,label,unit,plan,p10,p50,p90,mean,chance_over,chance_binding,chance,seed,draws/
  );
  expect(await csv("parameters")).toContain("constant/fragmentation,constant,");
  expect(await csv("tornado")).toContain("etcd database,used,");
  const table = await headroom("risk --clusters 300 --draws 100 --format table");
  expect(table).toMatch(/^100 draws with seed 1 of \d+ uncertain figures/);
  expect(table).toMatch(/tier: large 100\.0 %/);
});

test.for([
  ["risk --uncertain input/clusters=5~4~3", "--uncertain input/clusters must have low at most likely, got 5 and 4"],
  [
    "risk --uncertain input/clusters=5~~7",
    '--uncertain input/clusters must be low~likely~high, Pp10~p50~p90 or one number, got "" for a number'
  ],
  ["risk --uncertain input/clusters=0~1~2", "--uncertain input/clusters must be from 1 to 50000, got 0"],
  ["risk --uncertain moon=1", "--uncertain moon is not a parameter of this plan"],
  ["risk --uncertain input/clusters=1,input/clusters=2", "--uncertain input/clusters is there twice"],
  ["risk --draws 5", '--draws must be a whole number from 100 to 100000, got "5"'],
  ["risk --seed x", '--seed must be a whole number from 0 to 999999, got "x"'],
  ["risk --outcome moon", "--outcome must be one of month, nodes"],
  ["risk --outcome limit/moon --draws 100", "--outcome must name a limit of the plan"],
  ["risk --rows tornado", "--rows is for --format csv"],
  ["risk now", 'risk takes no further words, got "now"'],
  ["grow --uncertain growth/moon=1", "--uncertain growth/moon is not a parameter of this plan"],
  [
    "grow --uncertain growth/clustersPercent=-100~0~5",
    "--uncertain growth/clustersPercent must be from -99 to 1000, got -100"
  ],
  ["plan --draws 500", "--draws is for risk and grow alone; see --help"],
  ["plan --outcome nodes", "--outcome is for risk alone; see --help"]
] as const)("headroom %s names the flag", async ([args, message]) => {
  await expect(headroom(args)).rejects.toThrow(message);
});

test("headroom grow gives chances and bands where it is told how uncertain things are", async () => {
  const args =
    "grow --clusters 400 --machines 8000 --horizon 24 --today 2026-11-22 --uncertain growth/clustersPercent=5~12~40 --draws 100";
  const {risk} = JSON.parse(await headroom(args));
  expect(risk.over[0]).toMatchObject({id: "objects-per-type"});
  expect(risk.bands.cost).toHaveLength(25);
  expect(await headroom(`${args} --format csv`)).toMatch(/,usd_month_p10,usd_month_p50,usd_month_p90,spent_usd_p10,/);
  const table = await headroom(`${args} --format table`);
  expect(table).toMatch(/100 draws with seed 1; another tier by the end in /);
  expect(table).toMatch(/objects-per-type +0\.0 %/);
  expect(await headroom("grow --clusters 60 --horizon 2")).not.toContain('"risk"');
});
