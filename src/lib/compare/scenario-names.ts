import {formatCount} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {letters} from "./comparison.js";

/** What plans are called beside each other: their own names, or else their size and layout; no two the same. */
export function scenarioNames(plans: readonly Pick<Plan, "scenario" | "management">[]): string[] {
  const names = plans.map(scenarioName);
  return names.map((name, index) =>
    names.filter((other) => other === name).length > 1 ? `${name} (${letters[index]?.toUpperCase()})` : name
  );
}

/** What a plan is called: its own name, or else its size and layout. */
export function scenarioName({scenario, management}: Pick<Plan, "scenario" | "management">): string {
  return scenario.name || `${formatCount(scenario.clusters, "clusters")} as ${management.layout}`;
}
