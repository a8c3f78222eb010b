import type {LayoutOption} from "./layouts-of.js";

type Judged = Pick<LayoutOption, "plan" | "blast" | "feasibility" | "hypothetical">;

/**
 * An option that makes another one pointless: feasible, no dearer, with no larger blast radius of a management cluster
 * or of a region, and better in one of them. Without prices vCPU stands for the cost. Layouts over regions that the
 * fleet does not have make no other one pointless.
 */
export function dominatorOf<O extends Judged>(option: O, options: readonly O[]): O | undefined {
  return options.find(
    (other) => other !== option && other.feasibility.feasible && !other.hypothetical && dominates(other, option)
  );
}

function dominates(a: Judged, b: Judged): boolean {
  const priced = a.plan.cost !== undefined && b.plan.cost !== undefined;
  const [left, right] = [judge(a, priced), judge(b, priced)];
  return left.every((value, index) => value <= (right[index] ?? 0)) && left.some((value, i) => value < (right[i] ?? 0));
}

function judge({plan, blast}: Judged, priced: boolean): number[] {
  const cost = (priced ? plan.cost?.month.plan : undefined) ?? plan.totals.vcpu.plan;
  return [cost, blast.managementCluster.clusterShare, blast.region.clusterShare];
}
