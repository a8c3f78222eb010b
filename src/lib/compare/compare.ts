import {type Role, roles} from "../catalog/vocabulary.js";
import {FLEET} from "../cost/shares.js";
import type {Range} from "../sizing/bill-line.js";
import type {BillLine, Plan} from "../sizing/plan.js";
import {rollUpOfRole} from "../sizing/roll-up.js";

/** A plan with the name it goes by in a comparison. */
export interface Compared {
  readonly name: string;
  readonly plan: Plan;
}

export const MOST_COMPARED = 5;

/** What is compared, in its unit; `of` gives undefined where a plan has no such figure. */
export const comparedFigures = {
  managementClusters: {label: "Management clusters", unit: ""},
  nodes: {label: "Nodes", unit: ""},
  vcpu: {label: "vCPU", unit: ""},
  memoryGiB: {label: "Memory", unit: "GiB"},
  storageGB: {label: "Block storage", unit: "GB"},
  objectTB: {label: "Object storage", unit: "TB"},
  usdPerMonth: {label: "Cost", unit: "USD/month"}
} as const;

export type ComparedFigure = keyof typeof comparedFigures;

/** One figure of all plans: low, plan and high of each, and how far each lies from the first; undefined where it has none. */
export interface ComparedRow {
  readonly level: "total" | "role" | "line";
  /** The role or the line of the bill, "transfer" and "own" as in the cost by role, "fleet" as in that by line; empty for totals. */
  readonly id: string;
  readonly figure: ComparedFigure;
  readonly values: readonly (Range | undefined)[];
  readonly deltas: readonly (number | undefined)[];
}

/** Totals, roles and lines of two to five plans side by side; what none of them has is left out. */
export function compare(plans: readonly Plan[]): ComparedRow[] {
  return [...compareTotals(plans), ...roleRows(plans), ...lineRows(plans)];
}

/** The totals alone. */
export function compareTotals(plans: readonly Plan[]): ComparedRow[] {
  const row = (figure: ComparedFigure, of: (plan: Plan) => Range | undefined) =>
    comparedRow("total", "", figure, plans.map(of));
  return present([
    row("managementClusters", ({management}) => only(management.clusters)),
    ...hardware.map((figure) => row(figure, ({totals}) => totals[figure])),
    row("usdPerMonth", ({cost}) => cost?.month)
  ]);
}

const hardware = ["nodes", "vcpu", "memoryGiB", "storageGB", "objectTB"] as const;

function roleRows(plans: readonly Plan[]): ComparedRow[] {
  const hardwareOf = (role: Role) => {
    const rolled = plans.map((plan) => rollUpOfRole(plan, role));
    const valuesOf = (figure: (typeof hardware)[number]) => rolled.map((roll) => roll?.[figure]);
    return hardware.map((figure) => comparedRow("role", role, figure, valuesOf(figure)));
  };
  const paidFor = (id: Role | (typeof paidAlone)[number]) => {
    const paid = plans.map(({cost}) => cost?.byRole.find((share) => share.id === id)?.month);
    return comparedRow("role", id, "usdPerMonth", paid);
  };
  const ofRoles = roles.flatMap((role) => [...hardwareOf(role), paidFor(role)]);
  return present([...ofRoles, ...paidAlone.map(paidFor)]);
}

/** What is paid for beside the roles. */
const paidAlone = ["transfer", "own"] as const;

function lineRows(plans: readonly Plan[]): ComparedRow[] {
  const ids = [...new Set([...plans.flatMap(({bill}) => bill.map(({id}) => id)), FLEET])];
  const found = plans.map(({bill}) => new Map(bill.map((line) => [line.id, line])));
  const paid = plans.map(({cost}) => new Map(cost?.byLine.map(({id, month}) => [id, month])));
  return ids.flatMap((id) => {
    const row = (figure: ComparedFigure, of: (line: BillLine) => Range | undefined) =>
      comparedRow(
        "line",
        id,
        figure,
        found.map((lines) => mapped(lines.get(id), of))
      );
    return present([
      row("nodes", ({nodes}) => nodes),
      row("vcpu", ({total}) => total.vcpu),
      row("memoryGiB", ({total}) => total.memoryGiB),
      row("storageGB", ({total}) => total.storageGB),
      row("objectTB", ({objectTB}) => objectTB),
      comparedRow(
        "line",
        id,
        "usdPerMonth",
        paid.map((costs) => costs.get(id))
      )
    ]);
  });
}

function comparedRow(
  level: ComparedRow["level"],
  id: string,
  figure: ComparedFigure,
  values: readonly (Range | undefined)[]
): ComparedRow {
  const base = values[0]?.plan ?? 0;
  const deltas = values.map((value) => rounded((value?.plan ?? 0) - base));
  return {level, id, figure, values, deltas};
}

/** Differences of cents without the noise of their binary form. */
function rounded(difference: number): number {
  return Math.round(difference * 1e6) / 1e6;
}

/** The rows in which some plan has more than nothing. */
function present(rows: readonly ComparedRow[]): ComparedRow[] {
  return rows.filter(({values}) => values.some((value) => value !== undefined && value.high > 0));
}

function only(value: number): Range {
  return {low: value, plan: value, high: value};
}

function mapped<A, B>(value: A | undefined, of: (value: A) => B): B | undefined {
  return value === undefined ? undefined : of(value);
}
