import * as aq from "arquero";
import fc from "fast-check";
import {expect, test} from "vitest";
import {roleName, roles} from "../../../src/lib/catalog/vocabulary.js";
import {billRecords} from "../../../src/lib/export/bill-csv.js";
import {presets} from "../../../src/lib/scenario/presets.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {foldBill, type RollUp, rollUpByGroup, rollUpByRegion, rollUpByRole} from "../../../src/lib/sizing/roll-up.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const total = (rows: readonly RollUp[], of: (row: RollUp) => number) => rows.reduce((sum, row) => sum + of(row), 0);

test("every roll-up adds up to the totals, for any scenario", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const planned = plan(input, catalog);
      const {totals} = planned;
      for (const rows of [
        rollUpByGroup(planned),
        rollUpByRole(planned),
        rollUpByRegion(planned),
        foldBill(planned).map(({sum}) => sum)
      ]) {
        expect(total(rows, ({nodes}) => nodes.plan)).toBe(totals.nodes.plan);
        expect(total(rows, ({vcpu}) => vcpu.low)).toBe(totals.vcpu.low);
        expect(total(rows, ({memoryGiB}) => memoryGiB.high)).toBe(totals.memoryGiB.high);
        expect(total(rows, ({storageGB}) => storageGB.plan)).toBe(totals.storageGB.plan);
        expect(total(rows, ({objectTB}) => objectTB.plan)).toBe(totals.objectTB.plan);
        expect(total(rows, ({lines}) => lines)).toBe(planned.bill.length);
      }
    }),
    {numRuns: 80}
  );
});

/** The role whose name in words it is. */
const roleOf = (name: string) => roles.find((role) => roleName(role) === name) ?? name;

test("rollUpByRole(plan) is what a data frame makes of the CSV", () => {
  for (const {input} of presets) {
    const planned = plan(input, catalog);
    const frame = aq
      .from(billRecords(planned, catalog, ""))
      .groupby("role")
      .rollup({vcpu: aq.op.sum("vcpu_total_plan"), nodes: aq.op.sum("nodes_high")})
      .objects() as {role: string; vcpu: number; nodes: number}[];
    const rows = rollUpByRole(planned).map(({name, vcpu, nodes}) => ({
      role: roleOf(name),
      vcpu: vcpu.plan,
      nodes: nodes.high
    }));
    expect(rows.sort((a, b) => a.role.localeCompare(b.role))).toEqual(
      frame.sort((a, b) => a.role.localeCompare(b.role))
    );
  }
});

test("foldBill(plan) counts what is bought alike, and every condition explains its sum", () => {
  const planned = plan(presets.find(({id}) => id === "extreme")?.input ?? {}, catalog);
  const folds = foldBill(planned);
  expect(folds.map(({line, count, regions}) => [line.role, count, regions.length])).toEqual([
    ["control-plane", 30, 5],
    ["etcd", 30, 5],
    ["platform", 30, 5],
    ["federation-controller", 1, 1],
    ["central-observability", 1, 1],
    ["regional-observability", 5, 5],
    ["object-storage", 1, 1]
  ]);
  for (const {sum} of [...folds.slice(0, 2), ...folds.slice(5, 6)]) {
    expect(explain(planned, catalog, `bill.${sum.condition}.total.vcpu.plan`).value).toBe(sum.vcpu.plan);
  }
});

test("rollUpByGroup(plan) keeps its rows whatever the plan", () => {
  const names = presets.map(({input}) => rollUpByGroup(plan(input, catalog)).map(({name}) => name));
  for (const list of names) expect(list).toEqual(names[0]);
});
