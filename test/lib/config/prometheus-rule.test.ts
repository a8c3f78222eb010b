import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {PrometheusRule} from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule";
import {afterAll, expect, test} from "vitest";
import {parse, stringify} from "yaml";
import {alertRules, boundOf} from "../../../src/lib/config/alert-rules.js";
import {prometheusRule} from "../../../src/lib/config/prometheus-rule.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";
import {operations} from "../../library.js";
import {alertCases} from "./alert-cases.js";

const folder = mkdtempSync(join(tmpdir(), "headroom-rules-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Runs promtool over some of the files, and returns what it says when it fails. */
function promtool(
  command: readonly string[],
  files: Readonly<Record<string, string>>,
  over = Object.keys(files)
): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const {status, stdout, stderr} = spawnSync("promtool", [...command, ...over], {cwd: folder, encoding: "utf8"});
  return status === 0 ? "" : `${stdout}${stderr}`;
}

const groupsOf = (text: string) => stringify(parse(text).spec);

test("prometheusRule(every preset, provider and version) passes promtool check rules and the operator's schema", () => {
  const texts = [...new Set(everyCase().map(({context}) => prometheusRule(context).text))];
  for (const text of texts) expect(() => new PrometheusRule(parse(text)).validate()).not.toThrow();
  const files = Object.fromEntries(texts.map((text, index) => [`rules-${index}.yaml`, groupsOf(text)]));
  expect(promtool(["check", "rules"], files)).toBe("");
});

test("alertCases has a case for each alert of data/operations", () => {
  expect(Object.keys(alertCases).sort()).toEqual(operations.alerts.map(({id}) => id).sort());
});

test("prometheusRule(every case): its alerts are just those with a case that fires and one that is silent", () => {
  const byId = new Map(operations.alerts.map(({id, alert}) => [id, alert]));
  const tested = Object.entries(alertCases)
    .filter(([, {fires, silent}]) => fires(1).length > 0 && silent(1).length > 0)
    .map(([id]) => byId.get(id));
  for (const {name, context} of everyCase()) {
    const rules: Rule[] = parse(prometheusRule(context).text).spec.groups.flatMap(({rules}: {rules: Rule[]}) => rules);
    expect(new Set(rules.map(({alert}) => alert)), name).toEqual(new Set(tested));
  }
});

const fleets = {
  large: {clusters: 300},
  regional: {clusters: 1_800, machines: 45_000, rttMs: 40, prismConcurrency: 30}
} as const;

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Each rule in a file of its own, beside its test: promtool evaluates all rules of a test for each of its minutes. */
function unitTests(text: string): Record<string, string> {
  const rules: Rule[] = parse(text).spec.groups.flatMap(({rules}: {rules: Rule[]}) => rules);
  const files = rules.flatMap((rule, index) => {
    const tests = [testOf(rule, "fires"), testOf(rule, "silent")];
    return [
      [`rule-${index}.yaml`, stringify({groups: [{name: rule.alert, rules: [rule]}]})],
      [`test-${index}.yaml`, stringify({rule_files: [`rule-${index}.yaml`], evaluation_interval: "1m", tests})]
    ];
  });
  return Object.fromEntries(files);
}

function testOf({alert, expr, labels}: Rule, which: "fires" | "silent") {
  const id = operations.alerts.find((row) => row.alert === alert)?.id ?? "";
  const series = alertCases[id]?.[which](boundOf(expr) ?? 0) ?? [];
  const matchers = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const firing = `count(ALERTS{alertname="${alert}", alertstate="firing", ${matchers.join(", ")}}) > bool 0`;
  return {
    name: `${alert} ${which} ${labels.manager ?? ""}`,
    interval: "1m",
    input_series: series.map(([name, values]) => ({series: name, values})),
    promql_expr_test: [
      {expr: firing, eval_time: "2h", exp_samples: which === "fires" ? [{labels: "{}", value: 1}] : []}
    ]
  };
}

for (const [name, scenario] of Object.entries(fleets))
  test(`prometheusRule(${name}): each alert fires in its case and is silent in the other, by promtool test rules`, () => {
    const files = unitTests(prometheusRule(fleetContextFor(scenario, {capi: "v1.12", provider: "v1.8"})).text);
    const tests = Object.keys(files).filter((file) => file.startsWith("test-"));
    const ran = tests.flatMap((file) => parse(files[file] ?? "").tests.map((one: {name: string}) => one.name.trim()));
    for (const {alert} of operations.alerts)
      for (const which of ["fires", "silent"])
        expect(
          ran.some((title: string) => title.startsWith(`${alert} ${which}`)),
          `${alert} ${which}`
        ).toBe(true);
    expect(promtool(["test", "rules"], files, tests)).toBe("");
  });

test("prometheusRule(before Kubernetes 1.34) counts objects under their old name as well", () => {
  const rule = alertRules(fleetContextFor({clusters: 300})).find(({row}) => row.id === "objects-per-type");
  const input_series = [
    {series: 'apiserver_storage_objects{resource="machines.cluster.x-k8s.io"}', values: "10001x130"}
  ];
  const promql_expr_test = [{expr: `count(${rule?.expr})`, eval_time: "1h", exp_samples: [{labels: "{}", value: 1}]}];
  const tests = [{interval: "1m", input_series, promql_expr_test}];
  expect(promtool(["test", "rules"], {"old.yaml": stringify({rule_files: [], tests})})).toBe("");
});

test("alertRules(plan) takes bounds from the plan: fsync, quota, peers, batches, series and the managers' own limits", () => {
  const bounds = (scenario: Parameters<typeof fleetContextFor>[0], versions = {}) =>
    Object.fromEntries(
      alertRules(fleetContextFor(scenario, versions)).map(({row, labels, expr}) => [
        labels?.manager ?? row.id,
        boundOf(expr)
      ])
    );
  expect(bounds({clusters: 300})).toMatchObject({
    "etcd-fsync": 0.005,
    "etcd-commit": 0.025,
    "etcd-size-high": 0.75,
    "etcd-peer-latency": 0.05,
    "objects-per-type": 10_000,
    "capi-controller-manager": 90
  });
  expect(bounds({clusters: 300, rttMs: 80})).toMatchObject({"etcd-peer-latency": 0.16});
  expect(bounds(fleets.regional)).toMatchObject({"objects-per-type": 16_500, "machines-stuck": 60});
  expect(bounds({clusters: 5, machines: 50}, {capi: "v1.4"})).toMatchObject({"capi-controller-manager": 18});
  expect(bounds({clusters: 300}, {provider: "v1.8"})).toHaveProperty("capx-controller-manager", 18);
  expect(bounds({clusters: 300}, {provider: "v1.9"})).not.toHaveProperty("capx-controller-manager");
});

test("alertRules(any plan): no bound of the reconcile time reaches the histogram's last bucket of 60 s", () => {
  for (const {context} of everyCase()) {
    const rule = alertRules(context).find(({row}) => row.id === "reconcile-latency");
    expect(boundOf(rule?.expr ?? "")).toBeLessThan(60);
  }
});
