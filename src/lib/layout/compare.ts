import type {Layout} from "../sizing/management.js";
import type {Plan} from "../sizing/plan.js";
import {dominatorOf} from "./dominated.js";
import type {LayoutOption} from "./layouts-of.js";

/** What layouts are compared by; the month's cost is undefined without prices. */
export interface LayoutMeasures {
  readonly managementClusters: number;
  readonly nodes: number;
  readonly vcpu: number;
  readonly memoryGiB: number;
  readonly monthUsd?: number;
  /** Share of the workload clusters without management when the largest management cluster fails. */
  readonly clusterShare: number;
  /** The same for the worst region. */
  readonly regionShare: number;
  readonly moveMinutes: number;
}

export interface LayoutComparison {
  readonly id: Layout;
  readonly measures: LayoutMeasures;
  /** Measures less those of the base. */
  readonly deltas: LayoutMeasures;
  /** A feasible layout that is no worse in cost and blast radius and better in one. */
  readonly dominatedBy?: Layout;
}

/** Every option beside a base, such as the one planned by now. */
export function compareLayouts(
  options: readonly LayoutOption[],
  base: Layout | undefined = options.find(({isCurrent}) => isCurrent)?.id
): LayoutComparison[] {
  const from = options.find(({id}) => id === base) ?? options[0];
  if (!from) return [];
  const zero = layoutMeasures(from);
  return options.map((option) => {
    const measures = layoutMeasures(option);
    const dominator = dominatorOf(option, options);
    return {
      id: option.id,
      measures,
      deltas: difference(measures, zero),
      ...(dominator && {dominatedBy: dominator.id})
    };
  });
}

export function layoutMeasures({plan, blast, move}: Pick<LayoutOption, "plan" | "blast" | "move">): LayoutMeasures {
  return {
    ...billMeasures(plan),
    clusterShare: blast.managementCluster.clusterShare,
    regionShare: blast.region.clusterShare,
    moveMinutes: move.minutes.likely
  };
}

/** What of the measures stands in the plan. */
export function billMeasures({
  management,
  totals,
  cost
}: Plan): Omit<LayoutMeasures, "clusterShare" | "regionShare" | "moveMinutes"> {
  return {
    managementClusters: management.clusters,
    nodes: totals.nodes.plan,
    vcpu: totals.vcpu.plan,
    memoryGiB: totals.memoryGiB.plan,
    ...(cost && {monthUsd: cost.month.plan})
  };
}

/** The difference of measures of the same kind; a cost only where both have one. */
export function difference<M extends object>(a: M, b: M): M {
  const known = Object.entries(a).flatMap(([key, value]) => {
    const other = (b as Readonly<Record<string, number | undefined>>)[key];
    return other === undefined ? [] : [[key, value - other] as const];
  });
  return Object.fromEntries(known) as M;
}
