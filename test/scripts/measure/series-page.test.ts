import {expect, test} from "vitest";
import {parseMetrics} from "../../../scripts/measure/metrics-text.js";
import {changeValues, seriesPage} from "../../../scripts/measure/series-page.js";
import {catalog} from "../../library.js";

const rows = catalog.seriesPerObject;
const text = (page: {body: Buffer}) => page.body.toString("latin1");

test("seriesPage(rows, clusters) has as many series as the table says, each once", () => {
  const page = seriesPage(rows, 2);
  const lines = text(page).trimEnd().split("\n");
  expect(page.series).toBe(2 * (158 + 99 + 3 * 98 + 17 * 77));
  expect(lines).toHaveLength(page.series);
  expect(new Set(lines.map((line) => line.replace(/ \S+$/, ""))).size).toBe(page.series);
});

test("seriesPage(rows, clusters) is what Prometheus reads, with the labels of kube-state-metrics", () => {
  const samples = parseMetrics(text(seriesPage(rows, 1)));
  expect(samples).toHaveLength(1_860);
  const conditions = samples.filter(({name}) => name === "capi_machine_status_condition");
  expect(conditions).toHaveLength(3 * (3 * 16 + 17 * 11));
  expect(Object.keys(conditions[0]?.labels ?? {})).toEqual([
    "customresource_group",
    "customresource_kind",
    "customresource_version",
    "cluster_name",
    "name",
    "namespace",
    "uid",
    "status",
    "type"
  ]);
  expect(samples.filter(({name}) => name === "capi_machine_status_phase")).toHaveLength(20 * 9);
});

test("seriesPage(rows) names a row whose series do not come out even", () => {
  const odd = rows.slice(0, 1).map((row) => ({...row, series: 86}));
  expect(() => seriesPage(odd, 1)).toThrowErrorMatchingInlineSnapshot(
    `[Error: series-per-object.csv row cluster: 86 series do not come out even]`
  );
});

test("changeValues(page, share) turns conditions on and off, and leaves the rest of the page", () => {
  const page = seriesPage(rows, 1);
  const before = text(page).split("\n");
  changeValues(page, 0.01, () => 0);
  expect(text(page).split("\n")).not.toEqual(before); // 19 turns of one value
  const fresh = seriesPage(rows, 1);
  changeValues(fresh, 0.01);
  const changed = text(fresh)
    .split("\n")
    .filter((line, index) => line !== before[index]);
  expect(changed.length).toBeGreaterThan(9);
  expect(changed.length).toBeLessThanOrEqual(19);
  for (const line of changed) expect(line).toMatch(/_status_condition\{.*\} [01]$/);
  changeValues(fresh, 0);
  expect(text(fresh)).toHaveLength(before.join("\n").length);
});
