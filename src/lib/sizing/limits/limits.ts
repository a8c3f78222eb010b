import {type LimitClass, limitClasses} from "../../catalog/vocabulary.js";
import type {Rule} from "../calculus.js";
import type {Context} from "../demand/context.js";
import {addUp} from "../management.js";
import {fullestOf, type LimitOf, statusOf, type Use} from "./limit.js";

/** A management cluster with what it asks of each limit. */
export interface PartUses<V> {
  readonly id: string;
  readonly uses: readonly Use<V>[];
}

/** The management clusters that limits of a class ask for, and the limit that asks for most. */
export interface NeededOf<V = number> {
  readonly managementClusters: V;
  readonly limit: string;
}

/** A sum of utilisations rounded up: ten parts at 95 % need ten, one part at 240 % needs three. */
const wholeParts: Rule = {
  names: ["utilisation, all management clusters"],
  write: (total) => `max(1, ceil(${total}))`,
  apply: (total) => Math.max(1, Math.ceil(total - 1e-9))
};

/** Each limit once, at the management cluster that comes nearest to it; the highest utilisation first. */
export function limitsOf<V>(parts: readonly PartUses<V>[], context: Context<V>): LimitOf<V>[] {
  const {calculus} = context;
  const value = ({utilisation}: {utilisation: V}) => calculus.shown(utilisation);
  return [...byLimit(parts)]
    .map(([id, all]) => limitAt(id, all, context))
    .sort((a, b) => value(b) - value(a) || limitClasses.indexOf(a.class) - limitClasses.indexOf(b.class));
}

interface PartUse<V> {
  readonly part: string;
  readonly use: Use<V>;
}

function byLimit<V>(parts: readonly PartUses<V>[]): Map<string, PartUse<V>[]> {
  const groups = new Map<string, PartUse<V>[]>();
  for (const {id: part, uses} of parts) {
    for (const use of uses) {
      const group = groups.get(use.row.id);
      if (group) group.push({part, use});
      else groups.set(use.row.id, [{part, use}]);
    }
  }
  return groups;
}

function limitAt<V>(id: string, all: readonly PartUse<V>[], context: Context<V>): LimitOf<V> {
  const {calculus} = context;
  const worst = fullestOf(all, ({use}) => use.utilisation, calculus);
  const {row, of, demand, capacity, unit, utilisation, low, high} = worst.use;
  return {
    id,
    label: row.label,
    managementCluster: worst.part,
    of,
    demand,
    capacity,
    unit,
    utilisation,
    low,
    high,
    class: row.class,
    status: statusOf(calculus.shown(utilisation), context),
    needs:
      row.mend !== "nothing"
        ? needsOf(
            row.label,
            all.map(({part, use}) => calculus.placed(part, use.utilisation)),
            context
          )
        : null,
    source: row.source
  };
}

function needsOf<V>(label: string, utilisations: readonly V[], {calculus}: Context<V>): V {
  const total = addUp(`Utilisation, all management clusters: ${label}`, "ratio", utilisations, calculus);
  return calculus.apply({label: `Management clusters by ${label}`, unit: "clusters", rule: wholeParts}, total);
}

/** The limit that binds: the one with the highest utilisation; of equal ones the hard, then the advice. */
export function bindingOf<V>(limits: readonly LimitOf<V>[]): string {
  return limits[0]?.id ?? "";
}

/** The management clusters that each class of limits asks for. */
export function neededOf<V>(limits: readonly LimitOf<V>[], {calculus}: Context<V>): Record<LimitClass, NeededOf<V>> {
  const most = (name: LimitClass): NeededOf<V> => {
    const asking = limits.flatMap(({id, needs, class: own}) => (own === name && needs !== null ? [{id, needs}] : []));
    if (!asking.length)
      return {managementClusters: calculus.input("layout", "No limit of this class", "clusters", 1), limit: ""};
    const top = fullestOf(asking, ({needs}) => needs, calculus);
    return {managementClusters: top.needs, limit: top.id};
  };
  return {hard: most("hard"), advice: most("advice"), policy: most("policy")};
}
