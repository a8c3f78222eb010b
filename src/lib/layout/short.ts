import type {Role} from "../catalog/vocabulary.js";
import type {BillLineOf} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import {GLOBAL} from "../sizing/layers.js";
import {addUp} from "../sizing/management.js";
import type {PlanOf} from "../sizing/plan.js";
import {less, shortfall} from "./rules.js";

interface AmountsOf<V> {
  readonly nodes: V;
  readonly vcpu: V;
  readonly memoryGiB: V;
}

/** What hardware falls short by: a surplus in one role does not make up for another. */
export interface ShortOf<V = number> extends AmountsOf<V> {
  readonly byRole: readonly ({readonly role: Role} & AmountsOf<V>)[];
  /** What it would cost in USD a month; undefined without prices. */
  readonly month?: V;
}

const amounts = {
  nodes: {unit: "nodes", of: <V>(line: BillLineOf<V>) => line.nodes.plan},
  vcpu: {unit: "vCPU", of: <V>(line: BillLineOf<V>) => line.total.vcpu.plan},
  memoryGiB: {unit: "GiB", of: <V>(line: BillLineOf<V>) => line.total.memoryGiB.plan}
} as const;

type Amount = keyof typeof amounts;

export function nothingShort<V>(calculus: Calculus<V>): ShortOf<V> {
  const none = (key: Amount) => calculus.input("regions", "Nothing is left to extend", amounts[key].unit, 0);
  return {nodes: none("nodes"), vcpu: none("vcpu"), memoryGiB: none("memoryGiB"), byRole: []};
}

/** What a plan without a region falls short by of the plan in which the others have taken over. */
export function shortOf<V>(lost: string, before: PlanOf<V>, after: PlanOf<V>, calculus: Calculus<V>): ShortOf<V> {
  const gone = (region: string) => isGone(region, lost, before);
  const bought = before.bill.filter(({region}) => !gone(region));
  const roles = [...new Set(after.bill.map(({role}) => role))];
  const byRole = roles.map((role) => {
    const own = (line: BillLineOf<V>) => line.role === role;
    const short = (key: Amount) => missing(key, role, after.bill.filter(own), bought.filter(own), calculus);
    return {role, nodes: short("nodes"), vcpu: short("vcpu"), memoryGiB: short("memoryGiB")};
  });
  const total = (key: Amount) =>
    addUp(
      "Falls short by, all roles",
      amounts[key].unit,
      byRole.map((each) => calculus.placed(each.role, each[key])),
      calculus
    );
  const month = monthOf(gone, before, after, calculus);
  return {
    nodes: total("nodes"),
    vcpu: total("vcpu"),
    memoryGiB: total("memoryGiB"),
    byRole,
    ...(month !== undefined && {month})
  };
}

/** What stands in the lost region; the layer above the management clusters stands in the first. */
function isGone<V>(region: string, lost: string, {scenario}: PlanOf<V>): boolean {
  return region === lost || (region === GLOBAL && scenario.regions[0]?.name === lost);
}

function missing<V>(
  key: Amount,
  role: Role,
  needed: readonly BillLineOf<V>[],
  bought: readonly BillLineOf<V>[],
  calculus: Calculus<V>
): V {
  const {unit, of} = amounts[key];
  const sum = (label: string, lines: readonly BillLineOf<V>[]) =>
    addUp(
      `${label}: ${role}`,
      unit,
      lines.map((line) => calculus.placed(line.id, of(line))),
      calculus
    );
  const quantity = {label: `Falls short by: ${role}`, unit, rule: shortfall};
  return calculus.apply(quantity, sum("Needed to take over", needed), sum("Left", bought));
}

/** The larger bill's cost beyond what the survivors cost by now. */
function monthOf<V>(
  gone: (region: string) => boolean,
  before: PlanOf<V>,
  after: PlanOf<V>,
  calculus: Calculus<V>
): V | undefined {
  if (!before.cost || !after.cost) return undefined;
  const unit = "USD/month";
  const lost = before.cost.byRegion.filter(({id}) => gone(id)).map(({id, month}) => calculus.placed(id, month.plan));
  const saved = addUp("Cost of what is lost", unit, lost, calculus);
  const present = calculus.apply({label: "Cost of what is left", unit, rule: less}, before.cost.month.plan, saved);
  return calculus.apply({label: "Cost to take over", unit, rule: shortfall}, after.cost.month.plan, present);
}
