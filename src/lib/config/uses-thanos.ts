import type {Plan} from "../sizing/plan.js";

/** From the large tier on, where S001's action plan deploys it, and wherever the bill has observability of its own. */
export function usesThanos({tier, bill}: Pick<Plan, "tier" | "bill">): boolean {
  const isSmall = tier.id === "small" || tier.id === "medium";
  return !isSmall || bill.some(({role}) => role === "thanos-query" || role === "central-observability");
}
