import type {Catalog} from "../catalog/tables.js";
import {layouts, type ScenarioInput} from "../scenario/fields.js";
import {numbers} from "../sizing/calculus.js";
import type {Layout} from "../sizing/management.js";
import {type Plan, plan} from "../sizing/plan.js";
import {type ResidencyRule, residencyOf} from "../sizing/residency.js";
import {type Feasibility, feasibilityOf} from "./feasibility.js";
import {type LayoutFiguresOf, layoutFigures} from "./figures.js";
import {type LayoutInput, layoutInput} from "./layout-input.js";

/** A way to manage the fleet, with its bill, what it can carry, and what is lost when a part of it fails. */
export interface LayoutOption extends LayoutInput, LayoutFiguresOf {
  readonly id: Layout;
  /** Whether the fleet is planned so by now. */
  readonly isCurrent: boolean;
  readonly feasibility: Feasibility;
  readonly residency: readonly ResidencyRule[];
}

/** Every layout, in their order. */
export const comparedLayouts = layouts.filter((layout): layout is Layout => layout !== "auto");

/** The same fleet in every layout: one option each, of which one is how it is planned by now. */
export function layoutsOf(input: ScenarioInput, catalog: Catalog): LayoutOption[] {
  const current = plan(input, catalog);
  return comparedLayouts.map((id) => layoutOption(layoutInput(id, current, input, catalog), current, catalog));
}

/** A planned scenario as an option. */
export function layoutOption(planned: LayoutInput, current: Plan, catalog: Catalog): LayoutOption {
  const id = planned.plan.management.layout;
  const residency = residencyOf(planned.plan, numbers);
  return {
    id,
    isCurrent: planned.plan === current,
    ...planned,
    feasibility: feasibilityOf(planned.plan, residency, catalog),
    residency,
    ...layoutFigures(planned.plan, catalog, numbers)
  };
}
