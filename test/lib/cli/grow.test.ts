import {csvParse} from "d3";
import {expect, test} from "vitest";
import {parseArguments} from "../../../src/lib/cli/arguments.js";
import {growFlagOf} from "../../../src/lib/cli/grow-arguments.js";
import {helpText} from "../../../src/lib/cli/help-text.js";
import {type Result, run} from "../../../src/lib/cli/run.js";
import {growthKeys} from "../../../src/lib/growth/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {cliFiles} from "../../cli-files.js";
import {catalog, pricedCatalog} from "../../library.js";

const onprem = await pricedCatalog("onprem");

async function result(args: string, files: Record<string, string> = {}): Promise<Result> {
  const command = parseArguments(args.split(" ").filter(Boolean));
  if (command.name === "help") return {output: helpText(), over: ""};
  const read = (file: string) => {
    const text = files[file];
    if (text === undefined) throw new Error("cannot be read: no such file");
    return text;
  };
  return run(command, catalog, cliFiles({read}));
}

async function headroom(args: string, files: Record<string, string> = {}): Promise<string> {
  return (await result(args, files)).output;
}

async function wrong(args: string, files: Record<string, string> = {}): Promise<string> {
  return headroom(args, files).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
}

test("headroom grow writes a table, JSON, and CSV of months or purchases, all of one growth", async () => {
  const fleet = "grow --clusters 300 --horizon 40";
  const json = JSON.parse(await headroom(`${fleet} --format json`));
  expect(json).toMatchObject({schema: "headroom.growth/1", today: "2026-11-22", start: "2026-12-01"});
  expect(json.months.length).toBe(41);
  expect(await headroom(`${fleet} --format table`)).toContain(json.headline);
  const months = csvParse((await headroom(`${fleet} --format csv`)).slice(1));
  expect(months.map(({date}) => date)).toEqual(json.months.map(({date}: {date: string}) => date));
  const last = plan({clusters: Number(months[40]?.clusters), machines: Number(months[40]?.machines)}, onprem);
  expect(Number(months[40]?.usd_month_plan)).toBe(last.cost?.month.plan);
  expect(Number(months[40]?.nodes)).toBe(last.totals.nodes.plan);
  expect(months[40]?.permalink).toBe("?clusters=300&g.horizon=40");
  const purchases = csvParse((await headroom(`${fleet} --format csv --rows purchases`)).slice(1));
  const hosts = purchases.filter(({kind}) => kind === "hosts");
  expect(hosts.map(({order_by, hosts_added}) => [order_by, Number(hosts_added)])).toEqual(
    json.purchases.flatMap(({orderBy, hosts}: {orderBy: string; hosts: {added: number}[]}) =>
      hosts.map(({added}) => [orderBy, added])
    )
  );
});

test("headroom grow takes every field as a flag, a JSON file and a table of milestones; flags win", async () => {
  const files = {
    "growth.json": '{"clustersPercent": 50, "horizon": 12, "leadMonths": 9}',
    "fleet.csv": "date,clusters,machines\n2027-03-01,400,8000\n"
  };
  const own = JSON.parse(await headroom("grow --growth growth.json --lead-months 1 --format json", files));
  expect(own.growth).toMatchObject({clustersPercent: 50, horizon: 12, leadMonths: 1, leadDays: 0});
  const table = JSON.parse(await headroom("grow --milestones fleet.csv --horizon 6 --format json", files));
  expect(table.growth).toMatchObject({mode: "milestones", milestones: [{date: "2027-03-01", clusters: 400}]});
  expect(table.months[6]).toMatchObject({date: "2027-06-01", clusters: 400, machines: 8_000});
  for (const key of growthKeys) expect(helpText()).toContain(`--${growFlagOf(key)} `);
});

test("headroom grow names what is wrong in one line, and what file", async () => {
  const files = {
    "bad.csv": "2027-01-01,300,6000\n2027-02-30,400,8000\n",
    "empty.csv": "date,clusters,machines\n",
    "bad.json": '{"horizon": 0}'
  };
  const said = [];
  for (const args of [
    "grow --clusters-percent -100",
    "grow --horizon 0",
    "grow --start 2027-02-30",
    "grow --mode milestones",
    "grow --milestones bad.csv",
    "grow --milestones empty.csv",
    "grow --milestones none.csv",
    "grow --growth bad.json",
    "grow --today 2027-01",
    "grow --rows months",
    "grow --format csv --rows years",
    "grow --format xml",
    "grow now",
    "plan --horizon 12",
    "grow --print fio"
  ])
    said.push(await wrong(args, files));
  expect(said).toMatchInlineSnapshot(`
    [
      "--clusters-percent must be a number from -99 to 1000, got -100",
      "--horizon must be a whole number from 1 to 120, got 0",
      "--start must be auto, a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "2027-02-30"",
      "--milestones must have at least one line where mode is milestones, got none",
      "--milestones bad.csv: line 2: date must be a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "2027-02-30"",
      "--milestones empty.csv: must have at least one line of date, clusters, machines",
      "--milestones none.csv: cannot be read: no such file",
      "--growth bad.json: horizon must be a whole number from 1 to 120, got 0",
      "--today must be a day such as 2027-01-31, got "2027-01"",
      "--rows is for --format csv; see --help",
      "--rows must be one of months, purchases, got "years"",
      "--format must be one of json, csv, table, got "xml"",
      "grow takes no further words, got "now"; see --help",
      "--horizon is for grow alone; see --help",
      "--print is for verify alone; see --help",
    ]
  `);
});

test("headroom grow fails on a limit that gets over within the horizon, or on a cost", async () => {
  const fleet = "grow --clusters 300 --mode linear --per month --clusters-number 10";
  // 10,000 Machine objects are 500 clusters of 20: over with 510, 21 months after December 2026
  expect((await result(`${fleet} --horizon 20 --fail-on advice`)).over).toBe("");
  expect((await result(`${fleet} --horizon 21 --fail-on advice`)).over).toMatch(
    /^over: objects-per-type from 2028-09-01, 10,000 Machine objects \(advice\), 102 % used/
  );
  expect((await result(`${fleet} --horizon 21 --fail-on hard`)).over).toBe("");
  expect((await result(`${fleet} --horizon 21 --fail-on cost>1`)).over).toMatch(
    /^over: cost from 2026-12-01, [\d,]+ USD a month of 1 USD$/
  );
});
