import {numbers} from "../sizing/calculus.js";
import type {Plan} from "../sizing/plan.js";
import {isManaged} from "./fee-line.js";
import type {PricingOf} from "./pricing.js";
import {threadsPerVcpu} from "./virtual-machines.js";

/**
 * Hardware threads behind the vCPU of a bill: one for each vCPU in a cloud, and on hosts of one's own as many as the
 * sharing of cores leaves. What the cloud runs for a fee has none.
 */
export function hardwareThreads({bill, scenario}: Pick<Plan, "bill" | "scenario">, pricing: PricingOf<number>): number {
  const own = pricing.book.id === "onprem";
  const bought = bill.filter((line) => own || !(scenario.managedControlPlane && isManaged(line)));
  return bought.reduce(
    (sum, {role, total}) => sum + total.vcpu.plan * (own ? threadsPerVcpu(role, {...pricing, calculus: numbers}) : 1),
    0
  );
}
