import {cheapestLayout} from "../layout/cheapest-layout.js";
import {layoutsOf} from "../layout/layouts-of.js";
import {plan} from "../sizing/plan.js";
import type {TurningKind} from "./question.js";
import type {Setting} from "./with-value.js";

/** No layout of the fleet is feasible. */
export const noLayout = "none";

/** What a setting comes to: the id of its tier, of the limit that binds, or of its cheapest feasible layout. */
export function turningOutcome(kind: TurningKind, {input, catalog}: Setting): string {
  if (kind === "layout") return cheapestLayout(layoutsOf(input, catalog))?.id ?? noLayout;
  const planned = plan(input, catalog);
  return kind === "tier" ? planned.tier.id : planned.binding;
}
