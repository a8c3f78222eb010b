import {type Role, roleName} from "../catalog/vocabulary.js";
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
export function rollUpByGroup({bill}: Plan): RollUp[] {
  return groups.map(({name, roles}) =>
    sumOf(
      name,
      condition({role: roles}),
      bill.filter(({role}) => roles.includes(role))
    )
  );
}

/** Sums by role, in the order of the bill. */
export function rollUpByRole({bill}: Plan): RollUp[] {
  return rollUp(bill, "role", roleName);
}

/** The sum of the lines of a role, or undefined where there are none. */
export function rollUpOfRole({bill}: Plan, role: Role): RollUp | undefined {
  const lines = bill.filter((line) => line.role === role);
  return lines.length ? sumOf(roleName(role), condition({role}), lines) : undefined;
}

/** Sums by region, "global" last. */
export function rollUpByRegion({bill}: Plan): RollUp[] {
  return rollUp(bill, "region", (region) => region);
}

function rollUp<Key extends "role" | "region">(
  bill: readonly BillLine[],
  key: Key,
  nameOf: (value: BillLine[Key]) => string
): RollUp[] {
  const values = [...new Set(bill.map((line) => line[key]))].sort(
    (a, b) => Number(a === "global") - Number(b === "global")
  );
  return values.map((value) =>
    sumOf(
      nameOf(value),
      condition({[key]: value}),
      bill.filter((line) => line[key] === value)
    )
  );
}

function sumOf(name: string, where: string, lines: readonly BillLine[]): RollUp {
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
    objectTB: sum(({objectTB}) => objectTB)
  };
}

/** Lines that are bought alike, as one: how many there are, and where. */
export interface FoldedLine {
  readonly line: BillLine;
  readonly count: number;
  readonly regions: readonly string[];
  readonly sum: RollUp;
}

/** The bill with lines of the same size folded into one, in the order of their first. */
export function foldBill({bill}: Plan): FoldedLine[] {
  const folds = new Map<string, BillLine[]>();
  for (const line of bill) {
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
        sum: sumOf(line.component, where, lines)
      }
    ];
  });
}
