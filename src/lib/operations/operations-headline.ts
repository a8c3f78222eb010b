import {formatCount, formatNumber, tierName} from "../format.js";
import type {ActionPlan} from "./action-plan.js";
import type {ProviderCheck} from "./provider-checks.js";

/** Which plan, how long, how much of it is done, and which limits are exceeded. */
export function operationsHeadline(
  {tier, length, phases}: ActionPlan,
  checks: readonly ProviderCheck[],
  ticks: ReadonlySet<string>
): string {
  const steps = phases.flatMap(({steps}) => steps);
  const done = steps.filter(({id}) => ticks.has(id)).length;
  const plan = `The ${tierName(tier)} tier's action plan takes ${length} in ${formatCount(phases.length, "phases")}: ${formatNumber(done)} of ${formatCount(steps.length, "steps")} done.`;
  return `${plan} ${limitsSentence(checks)}`;
}

function limitsSentence(checks: readonly ProviderCheck[]): string {
  const known = checks.filter(
    ({status, id}) => status !== "look" && status !== "apart" && (!id.startsWith("edition/") || isChosen(id, checks))
  );
  const over = known.filter(({status}) => status === "over");
  if (!known.length) return "The provider has no limit that the plan could be held against.";
  if (!over.length) return `${formatCount(known.length, "limits")} of the provider checked, none exceeded.`;
  return `Exceeded: ${over.map(({limit, capacity}) => `${limit} (${capacity})`).join("; ")}.`;
}

function isChosen(id: string, checks: readonly ProviderCheck[]): boolean {
  return checks.some((check) => check.id === id && check.limit.endsWith("(chosen)"));
}
