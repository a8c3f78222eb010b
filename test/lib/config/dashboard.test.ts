import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {stringify} from "yaml";
import {dashboardFile, panelQuery, panels} from "../../../src/lib/config/dashboard.js";
import {inSelectors} from "../../../src/lib/config/in-selectors.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";
import {operations} from "../../library.js";

test("dashboardFile(plan) has the guide's eight panels, in schema 39, with the data source as a variable", () => {
  const {text} = dashboardFile(fleetContextFor({clusters: 300}));
  const dashboard = JSON.parse(text);
  expect(dashboard.schemaVersion).toBe(39);
  expect(dashboard.panels).toHaveLength(8);
  const uids = [...text.matchAll(/"uid": "([^"]*)"/g)].map(([, uid]) => uid);
  expect(new Set(uids)).toEqual(new Set(["$datasource", "headroom-cluster-api"]));
  expect(dashboard.templating.list.map(({name}: {name: string}) => name)).toEqual(["datasource", "cluster"]);
});

test("dashboardFile(every case) is JSON, and its red lines are numbers of the plan", () => {
  for (const {context} of everyCase()) {
    const {text, values} = dashboardFile(context);
    expect(() => JSON.parse(text)).not.toThrow();
    expect(values).toHaveLength(3);
    for (const {value} of values) expect(Number(value)).toBeGreaterThan(0);
  }
});

test("panelQuery(every panel and every query of operations) parses, by promtool, for one management cluster", () => {
  const folder = mkdtempSync(join(tmpdir(), "headroom-panels-"));
  const queries = [
    ...panels.map((panel) => panelQuery(panel, {operations})),
    ...operations.queries.map(({expr}) => inSelectors(expr, 'management_cluster=~"mc1"'))
  ];
  const rules = queries.map((expr, index) => ({record: `panel:${index}`, expr: expr.replaceAll("$cluster", "mc1")}));
  const file = join(folder, "panels.yaml");
  writeFileSync(file, stringify({groups: [{name: "panels", rules}]}));
  const {status, stdout, stderr} = spawnSync("promtool", ["check", "rules", file], {encoding: "utf8"});
  rmSync(folder, {recursive: true});
  expect(status, `${stdout}${stderr}`).toBe(0);
});

test("inSelectors(query) reaches every selector and no function or label", () => {
  const matcher = 'c="a"';
  expect(inSelectors("count(capi_cluster_info)", matcher)).toBe('count(capi_cluster_info{c="a"})');
  expect(inSelectors("sum by (name) (rate(workqueue_depth[5m]))", matcher)).toBe(
    'sum by (name) (rate(workqueue_depth{c="a"}[5m]))'
  );
  expect(inSelectors('etcd_a{x="y"} / etcd_b', matcher)).toBe('etcd_a{c="a", x="y"} / etcd_b{c="a"}');
});
