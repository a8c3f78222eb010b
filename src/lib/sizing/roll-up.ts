import {type Role, roleName} from "../catalog/vocabulary.js";
import {sumOfCents} from "../cost/cents.js";
import type {Cost} from "../cost/cost.js";
import {mapRange, type Range} from "./bill-line.js";
import {condition, sizeKey} from "./lines-where.js";
import type {BillLine, Plan} from "./plan.js";

/** The sum of some lines of the bill; `condition` names them in the path of an explanation. */
export interface RollUp {
  readonly name: string;
  readonly condition: string;
  readonly lines: number;
  readonly nodes: Range;
  readonly vcpu: Range;
  readonly memoryGiB: Range;
  readonly storageGB: Range;
  readonly objectTB: Range;
  /** USD a month, where the plan has a cost. */
  readonly month: Range | undefined;
}

/** The parts of a management plane as a planner buys them, in their order. */
const groups: readonly {readonly name: string; readonly roles: readonly Role[]}[] = [
  {name: "Control plane", roles: ["control-plane"]},
  {name: "Dedicated etcd", roles: ["etcd"]},
  {name: "Observability workers", roles: ["observability"]},
  {name: "Controller workers", roles: ["controllers"]},
  {name: "Platform workers", roles: ["platform"]},
  {name: "Fleet and federation control", roles: ["fleet-control-plane", "fleet-workers", "federation-controller"]},
  {
    name: "Prometheus and Thanos",
    roles: [
      "central-observability",
      "regional-observability",
      "prometheus",
      "thanos-sidecar",
      "thanos-query",
      "thanos-store",
      "thanos-compactor"
    ]
  },
  {name: "Object storage", roles: ["object-storage"]}
];

/** Sums by group; groups without a line are there with zeros, so that a table of them keeps its place. */
export function rollUpByGroup(plan: Plan): RollUp[] {
  return groups.map(({name, roles}) =>
    sumOf(
      name,
      condition({role: roles}),
      plan.bill.filter(({role}) => roles.includes(role)),
      plan
    )
  );
}

/** Sums by role, in the order of the bill. */
export function rollUpByRole(plan: Plan): RollUp[] {
  return rollUp(plan, "role", roleName);
}

/** The sum of the lines of a role, or undefined where there are none. */
export function rollUpOfRole(plan: Plan, role: Role): RollUp | undefined {
  const lines = plan.bill.filter((line) => line.role === role);
  return lines.length ? sumOf(roleName(role), condition({role}), lines, plan) : undefined;
}

/** Sums by region, "global" last. */
export function rollUpByRegion(plan: Plan): RollUp[] {
  return rollUp(plan, "region", (region) => region);
}

function rollUp<Key extends "role" | "region">(
  plan: Plan,
  key: Key,
  nameOf: (value: BillLine[Key]) => string
): RollUp[] {
  const {bill} = plan;
  const values = [...new Set(bill.map((line) => line[key]))].sort(
    (a, b) => Number(a === "global") - Number(b === "global")
  );
  return values.map((value) =>
    sumOf(
      nameOf(value),
      condition({[key]: value}),
      bill.filter((line) => line[key] === value),
      plan
    )
  );
}

function sumOf(name: string, where: string, lines: readonly BillLine[], {cost}: Pick<Plan, "cost">): RollUp {
  const sum = (of: (line: BillLine) => Range | undefined) =>
    mapRange((bound) => lines.reduce((total, line) => total + (of(line)?.[bound] ?? 0), 0));
  return {
    name,
    condition: where,
    lines: lines.length,
    nodes: sum(({nodes}) => nodes),
    vcpu: sum(({total}) => total.vcpu),
    memoryGiB: sum(({total}) => total.memoryGiB),
    storageGB: sum(({total}) => total.storageGB),
    objectTB: sum(({objectTB}) => objectTB),
    month: cost && monthOf(lines, cost)
  };
}

/** What lines of the bill cost in a month, to the cent. */
function monthOf(lines: readonly BillLine[], {byLine}: Cost): Range {
  const ids = new Set(lines.map(({id}) => id));
  const paid = byLine.filter(({id}) => ids.has(id));
  return mapRange((bound) => sumOfCents.apply(...paid.map(({month}) => month[bound])));
}

/** Lines that are bought alike, as one: how many there are, and where. */
export interface FoldedLine {
  readonly line: BillLine;
  readonly count: number;
  readonly regions: readonly string[];
  readonly sum: RollUp;
}

/** Each line of the bill by itself. */
export function unfoldBill(plan: Plan): FoldedLine[] {
  return plan.bill.map((line) => ({
    line,
    count: 1,
    regions: [line.region],
    sum: sumOf(line.component, condition({id: line.id}), [line], plan)
  }));
}

/** The bill with lines of the same size folded into one, in the order of their first. */
export function foldBill(plan: Plan): FoldedLine[] {
  const folds = new Map<string, BillLine[]>();
  for (const line of plan.bill) {
    const key = sizeKey(line);
    folds.set(key, [...(folds.get(key) ?? []), line]);
  }
  return [...folds.values()].flatMap((lines) => {
    const [line] = lines;
    if (!line) return [];
    const where = lines.length === 1 ? condition({id: line.id}) : condition({like: line.id});
    return [
      {
        line,
        count: lines.length,
        regions: [...new Set(lines.map(({region}) => region))],
        sum: sumOf(line.component, where, lines, plan)
      }
    ];
  });
}
