import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type Growth, growthFrom} from "../growth/growth.js";
import {fleetsOf} from "../growth/growth-month.js";
import {type GrowthAhead, growthAhead} from "../growth/growth-of.js";
import {rememberedPlans} from "../growth/remembered-plans.js";
import type {Plan} from "../sizing/plan.js";
import {type Display, displayOf} from "./display.js";
import type {GrowthForm} from "./growth-form.js";
import type {PlanView} from "./headline-view.js";
import {inSlices} from "./in-slices.js";

/** A node that shows what growth brings, and changes in place. */
export interface GrowthView extends HTMLElement {
  readonly lazy?: boolean;
  /** @param catalog the tables that the months were planned with */
  update(ahead: GrowthAhead, catalog: Catalog): void;
}

/** The growth of the plan's fleet, computed once for all views of the page. */
export interface GrowthBoard extends PlanView {
  /** How the fleet of the plan at hand grows; undefined until the first plan is there. */
  readonly growth: Growth | undefined;
  /** What that brings; while inputs move, what it brought a moment ago. Undefined until every month is planned once. */
  readonly ahead: GrowthAhead | undefined;
  /**
   * Views that are updated whenever the months are planned anew; those that are lazy as lazily as on any page, and not
   * while the next months are waiting to be planned.
   *
   * @param then what else follows the months
   */
  show(views: readonly GrowthView[], then: () => void): void;
}

/**
 * Plans the months a few milliseconds at a time, so that inputs answer meanwhile. What is begun is finished, so that the
 * page follows an input that moves on and on; then the latest is planned. Fleets that are planned are not planned again.
 *
 * @param today ISO date, which the page reads from the clock
 */
export function growthBoard(form: GrowthForm, today: string): GrowthBoard {
  const planner = rememberedPlans();
  let growth: Growth | undefined;
  let ahead: GrowthAhead | undefined;
  let display: Display<[GrowthAhead, Catalog]> | undefined;
  let atOnce: readonly GrowthView[] = [];
  let follow = () => {};
  let waiting: (() => void) | undefined;
  let busy = false;

  function planMonths(of: Growth, catalog: Catalog): void {
    const fleets = fleetsOf(of);
    busy = true;
    inSlices(fleets, planner(of.scenario, catalog), (plans) => {
      ahead = growthAhead(of, fleets, plans);
      const next = waiting;
      [busy, waiting] = [false, undefined];
      if (next) for (const view of atOnce) view.update(ahead, catalog);
      else display?.update(ahead, catalog);
      if (next) next();
      else follow();
    });
  }

  const board = {
    update({scenario}: Plan, _today: Plan | undefined, catalog: Catalog) {
      form.follow(scenario);
      const next = growthFrom(scenario, form.value, today);
      growth = next;
      if (busy) waiting = () => planMonths(next, catalog);
      else planMonths(next, catalog);
    },
    show(views: readonly GrowthView[], then: () => void) {
      display = displayOf(views);
      atOnce = views.filter(({lazy}) => !lazy);
      follow = then;
    }
  };
  return Object.defineProperties(Object.assign(html`<span hidden></span>`, board), {
    growth: {get: () => growth},
    ahead: {get: () => ahead}
  }) as unknown as GrowthBoard;
}
