import fc from "fast-check";
import {expect, test} from "vitest";
import type {Catalog} from "../../../src/lib/catalog/tables.js";
import {fields} from "../../../src/lib/scenario/fields.js";
import {presets} from "../../../src/lib/scenario/presets.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {type Explanation, evaluate, explanations, leavesOf} from "../../../src/lib/sizing/explanation.js";
import {condition, escaped} from "../../../src/lib/sizing/lines-where.js";
import {type Plan, plan, planWith} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

/** Every number of a plan with its path. Texts, flags and the scenario's own words are no numbers. */
function numbersOf(value: unknown, path: string[] = []): [string, number][] {
  if (typeof value === "number") return [[path.join("."), value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, next]) =>
    path[0] === "scenario" && ["regions", "classes"].includes(key) ? [] : numbersOf(next, [...path, escaped(key)])
  );
}

const files: Record<string, keyof Catalog> = {
  "rules.csv": "rules",
  "guide/bill.csv": "bill",
  "guide/tiers.csv": "tiers",
  "guide/editions.csv": "editions",
  "guide/settings.csv": "settings",
  "ladder/control-plane.csv": "ladder",
  "ladder/storage-performance.csv": "storagePerformance",
  "upstream/targets.csv": "targets",
  "upstream/etcd-hardware-classes.csv": "etcdClasses",
  "demand/constants.csv": "constants",
  "demand/object-kinds.csv": "objectKinds",
  "demand/series-per-object.csv": "seriesPerObject",
  "capi/flag-defaults.csv": "capiDefaults",
  "limits.csv": "limits"
};

function cellOf({cell}: Explanation, tables: Catalog): unknown {
  if (!cell) return undefined;
  const rows = tables[files[cell.file] ?? "rules"] as unknown as readonly {id: string}[];
  return (rows.find(({id}) => id === cell.row) as Record<string, unknown> | undefined)?.[cell.column];
}

/** What stands at a path of a plan whose numbers are explanations. */
function at(explained: unknown, path: string): Explanation {
  return path.split(".").reduce((value, key) => (value as Record<string, unknown>)[key], explained) as Explanation;
}

test("every number of the plan is explained, down to inputs and cells of data/ that hold it", () => {
  for (const {input} of presets) {
    for (const edition of ["none", "pro"] as const) {
      const planned = plan({...input, edition}, catalog);
      const explained = planWith({...input, edition}, catalog, explanations);
      const numbers = numbersOf(planned).filter(([path]) => !path.startsWith("scenario."));
      const found = numbers.map(([path, value]) => ({path, value, explanation: at(explained, path)}));
      expect(
        found.filter(({value, explanation}) => explanation.value !== value || evaluate(explanation) !== value)
      ).toEqual([]);
      expect(
        found.filter(({explanation}) => !leavesOf(explanation).length || !leavesOf(explanation).every(isLeaf))
      ).toEqual([]);
    }
  }
});

/** An input of the scenario, or a cell that stands in data/ with this value and a source; an empty cell counts as 0. */
function isLeaf(leaf: Explanation): boolean {
  const {field, value, source, section, kind} = leaf;
  if (field) return Object.hasOwn(fields, field);
  return (cellOf(leaf, catalog) ?? 0) === value && [source, section, kind].every(Boolean);
}

test("explain(path) of any scenario evaluates to the number", () => {
  fc.assert(
    fc.property(scenario, fc.nat(), (input, index) => {
      const planned = plan(input, catalog);
      const numbers = numbersOf(planned);
      const [path, value] = numbers[index % numbers.length] ?? ["", 0];
      expect(evaluate(explain(planned, catalog, path))).toBe(value);
    }),
    {numRuns: 150}
  );
});

test("changing a leaf's row in the catalogue changes explanation and plan alike", () => {
  const input = presets.find(({id}) => id === "regional")?.input ?? {};
  const planned = plan(input, catalog);
  const paths = [
    "totals.vcpu.plan",
    "totals.objectTB.plan",
    "targets.etcd.iops",
    "targets.etcd.election",
    "ladder.fleet.etcd.vcpu",
    "management.clusters"
  ];
  const leaves = paths.flatMap((path) => leavesOf(explain(planned, catalog, path)).map((leaf) => ({path, leaf})));
  const seen = new Set<string>();
  for (const {path, leaf} of leaves) {
    if (!leaf.cell || leaf.value === 0 || seen.has(`${path} ${JSON.stringify(leaf.cell)}`)) continue;
    seen.add(`${path} ${JSON.stringify(leaf.cell)}`);
    const edited = edit(leaf, leaf.value * 2);
    const again = plan(input, edited);
    expect(evaluate(explain(again, edited, path))).toBe(
      numbersOf(again).find(([at]) => at === canonical(path, again))?.[1]
    );
  }
  expect(seen.size).toBeGreaterThan(30);
  const doubled = edit({...(leaves.find(({leaf}) => leaf.cell?.column === "vcpuHigh")?.leaf as Explanation)}, 1_000);
  expect(plan(input, doubled).totals.vcpu.plan).toBeGreaterThan(planned.totals.vcpu.plan);
});

/** The path by index that numbersOf writes for a target. */
function canonical(path: string, {targets}: Plan): string {
  const [, role, metric] = /^targets\.([^.]+)\.([^.]+)$/.exec(path) ?? [];
  return role
    ? `targets.${targets.findIndex((target) => target.role === role && target.metric === metric)}.value`
    : path;
}

function edit({cell}: Explanation, value: number): Catalog {
  const table = files[cell?.file ?? ""] ?? "rules";
  const rows = catalog[table] as unknown as readonly {id: string}[];
  return {...catalog, [table]: rows.map((row) => (row.id === cell?.row ? {...row, [cell.column]: value} : row))};
}

test("explain(path) sums over the lines that meet a condition", () => {
  const planned = plan(presets.find(({id}) => id === "regional")?.input ?? {}, catalog);
  const etcd = explain(planned, catalog, `bill.${condition({role: "etcd"})}.total.vcpu.plan`);
  expect(etcd.value).toBe(240);
  expect(etcd.terms).toHaveLength(3);
  expect(evaluate(etcd)).toBe(240);
  const regions = [
    {name: "us.east & co", share: 0.5},
    {name: "b=c", share: 0.5}
  ];
  const odd = plan({clusters: 1_200, regions}, catalog);
  expect(explain(odd, catalog, `bill.${condition({region: "us.east & co", role: "etcd"})}.nodes.plan`).value).toBe(5);
});

test("explain(path) names the part of a path that leads nowhere", () => {
  const planned = plan({}, catalog);
  const wrong = (path: string) => () => explain(planned, catalog, path);
  expect(wrong("")).toThrowErrorMatchingInlineSnapshot(
    `[Error: : "" leads nowhere; paths follow the plan, such as totals.nodes.plan]`
  );
  expect(wrong("totals.nodes")).toThrowErrorMatchingInlineSnapshot(
    `[Error: totals.nodes: is not a number of the plan]`
  );
  expect(wrong("totals.nodes.plan.value")).toThrowErrorMatchingInlineSnapshot(
    `[Error: totals.nodes.plan.value: "value" leads nowhere; paths follow the plan, such as totals.nodes.plan]`
  );
  expect(wrong("bill.mc9-etcd.vcpu.plan")).toThrowErrorMatchingInlineSnapshot(
    `[Error: bill.mc9-etcd.vcpu.plan: "mc9-etcd" leads nowhere; paths follow the plan, such as totals.nodes.plan]`
  );
  expect(wrong("bill.role=queen.vcpu.plan")).toThrowErrorMatchingInlineSnapshot(
    `[Error: bill.role=queen.vcpu.plan: no line of the bill meets the condition and has this number]`
  );
  expect(wrong("scenario.layout")).toThrowErrorMatchingInlineSnapshot(
    `[Error: scenario.layout: scenario has no number of this name]`
  );
  expect(wrong("__proto__.polluted")).toThrowErrorMatchingInlineSnapshot(
    `[Error: __proto__.polluted: "__proto__" leads nowhere; paths follow the plan, such as totals.nodes.plan]`
  );
  expect(wrong("tier.id")).toThrowErrorMatchingInlineSnapshot(`[Error: tier.id: is not a number of the plan]`);
  expect(wrong("targets.control-plane.disk-class")).toThrowErrorMatchingInlineSnapshot(
    `[Error: targets.control-plane.disk-class: is not a number of the plan]`
  );
});

test("explain(path) writes the formula with names and with values", () => {
  const {formula, substituted} = explain(plan({clusters: 300}, catalog), catalog, "bill.mc1-etcd.vcpu.plan");
  expect(formula).toBe("round(low + position × (high − low))");
  expect(substituted).toBe("round(8 + 0.5 × (16 − 8))");
});
