import {expect, test} from "vitest";
import {readData} from "../../../src/data/read-data.js";
import {loadConfigTables} from "../../../src/lib/catalog/load-config-tables.js";
import {catalog, reference} from "../../library.js";

const load = (file: string, edit: (text: string) => string) =>
  loadConfigTables((path) => (path === file ? edit(readData(path)) : readData(path)), {catalog, reference});

test("loadConfigTables(data/) reads every flag with its meaning and evidence", () => {
  const {flags, wrongFlags} = load("", (text) => text);
  expect(flags.length).toBeGreaterThan(400);
  expect(wrongFlags.every(({correction}) => correction !== "")).toBe(true);
});

test("loadConfigTables(wrong rows) names file, row and column", () => {
  const row = (cells: string) => (text: string) => `${text}${cells}\n`;
  expect(() => load("flags/flags.csv", row("x,core,--x,int,v1.5,,v1.4,,X,capi,main.go,published,"))).toThrow(
    "flags/flags.csv row x, column removed: v1.4 does not lie after v1.5"
  );
  expect(() =>
    load("flags/flags.csv", row("x,core,--machine-concurrency,int,v1.5,,,10,X,nobody,main.go,published,"))
  ).toThrow(
    /row x, column source: nobody is not in the list\n.*overlaps another row of --machine-concurrency\n.*row x, column default: stands in capi/
  );
  expect(() => load("flags/versions.csv", row("x,etcd,3.8,3008,,etcd,Tags,published,"))).toThrow(
    /flags\/versions.csv row \d+, column version: must be a version such as v1.13/
  );
  expect(() => load("flags/wrong-flags.csv", (text) => text.replace(",capx-vm-timeouts,", ",nothing,"))).toThrow(
    "column correction: nothing is not in the list"
  );
});
