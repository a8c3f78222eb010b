import type {Plan} from "../sizing/plan.js";

/** Under what name the ticks of a scenario are kept: by its name and tier, since each tier has steps of its own. */
export function ticksKey({scenario, tier}: Pick<Plan, "scenario" | "tier">): string {
  return `headroom.ticks.1.${tier.id}.${encodeURIComponent(scenario.name)}`;
}

/** The ids that are ticked, from a text that was kept; none where the text is not a list of ids. */
export function ticksOf(text: string | null): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(text ?? "[]");
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : []);
  } catch {
    return new Set();
  }
}

/** The text to keep. */
export function ticksText(ticks: ReadonlySet<string>): string {
  return JSON.stringify([...ticks].sort());
}
