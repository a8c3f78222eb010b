import type {Catalog} from "../catalog/tables.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";

const REST_MS = 200;

/** Brings views up to date with a plan. */
export interface Display {
  update(plan: Plan, today: Plan | undefined, catalog: Catalog): void;
}

/**
 * Updates what is in sight at once, and lazy views out of sight when the input rests or when they come into sight, so
 * that a slider costs no more than what one sees of it.
 */
export function displayOf(views: readonly PlanView[]): Display {
  const stale = new Set<PlanView>();
  const seen = new Set<PlanView>();
  let shown: [Plan, Plan | undefined, Catalog] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver(look, {rootMargin: "0px 0px -80px"}); // a title at the lower edge is not in sight yet
  for (const view of views) if (view.lazy) observer.observe(view);

  function look(entries: IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting} of entries) {
      const view = target as PlanView;
      if (isIntersecting) seen.add(view);
      else seen.delete(view);
      if (isIntersecting && stale.has(view)) refresh(view);
    }
  }

  function refresh(view: PlanView): void {
    stale.delete(view);
    if (shown) view.update(...shown);
  }

  return {
    update(plan, today, catalog) {
      const first = !shown;
      shown = [plan, today, catalog];
      for (const view of views) {
        if (first || !view.lazy || seen.has(view)) refresh(view);
        else stale.add(view);
      }
      clearTimeout(timer);
      if (stale.size) timer = setTimeout(() => [...stale].forEach(refresh), REST_MS);
    }
  };
}
