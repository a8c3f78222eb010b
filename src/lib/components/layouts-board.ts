import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {compareLayouts, type LayoutComparison} from "../layout/compare.js";
import {type Failover, failoverOf} from "../layout/failover.js";
import {layoutInput} from "../layout/layout-input.js";
import {comparedLayouts, type LayoutOption, layoutOption} from "../layout/layouts-of.js";
import {type RegionalPoint, regionalSweep} from "../layout/regional-sweep.js";
import type {Layout} from "../sizing/management.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {type Display, displayOf} from "./display.js";
import type {PlanView} from "./headline-view.js";
import {inSlices} from "./in-slices.js";

const PLANNED_MS = 150;
const REST_MS = 150;
const SWEPT = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What is known of the layouts of a plan by now. */
export interface BoardState {
  readonly plan: Plan;
  readonly options: readonly LayoutOption[];
  readonly comparisons: readonly LayoutComparison[];
  /** In the order of the options; undefined until the input rests. */
  readonly failovers?: readonly Failover[];
  /** The same for the regional layout over two to ten regions. */
  readonly sweep?: readonly RegionalPoint[];
}

/** The layouts of the plan, computed once for all views of the page. */
export interface LayoutsBoard extends PlanView {
  /** Undefined until the first plan is there. */
  readonly state: BoardState | undefined;
  /** The layout that others are compared with: the one picked, else the present one. */
  readonly base: Layout | undefined;
  /** The layout that diagram and failures are shown of: the one picked, else the present one. */
  readonly shown: Layout | undefined;
  pick(change: {readonly base?: Layout; readonly shown?: Layout}): void;
  /** Views that are updated whenever more is known; those that are lazy as lazily as on any page. */
  show(views: readonly PlanView[]): void;
}

/**
 * Plans the other layouts of a plan when the input pauses, a few milliseconds at a time so that it answers meanwhile, and
 * what takes longer, losses of regions and the sweep, when the input rests.
 */
export function layoutsBoard(): LayoutsBoard {
  let state: BoardState | undefined;
  let picked: {readonly base?: Layout; readonly shown?: Layout} = {};
  let display: Display<Parameters<PlanView["update"]>> | undefined;
  let last: Parameters<PlanView["update"]> | undefined;
  let stop = () => {};

  function publish(next: BoardState): void {
    state = next;
    if (last) display?.update(...last);
  }

  const planAtPause = atRest(() => last && plansOf(last[0], last[2]), PLANNED_MS);

  function plansOf(plan: Plan, catalog: Catalog): void {
    const option = (id: Layout) => layoutOption(layoutInput(id, plan, plan.scenario, catalog), plan, catalog);
    stop = inSlices(comparedLayouts, option, (options) => {
      publish({plan, options, comparisons: compareLayouts(options, picked.base)});
      const timer = setTimeout(() => lossesOf(options, catalog), REST_MS);
      stop = () => clearTimeout(timer);
    });
  }

  function lossesOf(options: readonly LayoutOption[], catalog: Catalog): void {
    stop = inSlices(
      options,
      (option) => failoverOf(option, catalog),
      (failovers) => {
        if (state) publish({...state, failovers});
        sweepOf(catalog);
      }
    );
  }

  function sweepOf(catalog: Catalog): void {
    const scenario = state?.plan.scenario;
    if (!scenario) return;
    const points = (count: number) => regionalSweep(scenario, catalog, [count]);
    stop = inSlices(SWEPT, points, (sweep) => {
      if (state) publish({...state, sweep: sweep.flat()});
    });
  }

  const current = () => state?.options.find(({isCurrent}) => isCurrent)?.id;
  const board = {
    update(...shown: [Plan, Plan | undefined, Catalog]) {
      stop();
      last = shown;
      if (state) planAtPause();
      else plansOf(shown[0], shown[2]);
    },
    pick(change: typeof picked) {
      picked = {...picked, ...change};
      if (state) publish({...state, comparisons: compareLayouts(state.options, picked.base)});
    },
    show(views: readonly PlanView[]) {
      display = displayOf(views);
    }
  };
  return Object.defineProperties(Object.assign(html`<span hidden></span>`, board), {
    state: {get: () => state},
    base: {get: () => picked.base ?? current()},
    shown: {get: () => picked.shown ?? current()}
  }) as unknown as LayoutsBoard;
}
