import {atRest} from "./at-rest.js";

const REST_MS = 200;

/** A node that shows something, of which some may wait until it is seen. */
interface View<Shown extends readonly unknown[]> extends HTMLElement {
  readonly lazy?: boolean;
  update(...shown: Shown): void;
}

/** Brings views up to date with what they show. */
export interface Display<Shown extends readonly unknown[]> {
  update(...shown: Shown): void;
}

/**
 * Updates what is in sight at once, and lazy views out of sight when the input rests or when they come into sight, so
 * that a slider costs no more than what one sees of it. Views out of sight follow one after the other, so that the page
 * answers in between.
 */
export function displayOf<Shown extends readonly unknown[]>(views: readonly View<Shown>[]): Display<Shown> {
  const stale = new Set<View<Shown>>();
  const seen = new Set<View<Shown>>();
  let shown: Shown | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshAtRest = atRest(refreshNext, REST_MS);

  const observer = new IntersectionObserver(look, {rootMargin: "0px 0px -80px"}); // a title at the lower edge is not in sight yet
  for (const view of views) {
    if (view.lazy) observer.observe(view);
    if (!(view instanceof HTMLDialogElement)) view.classList.add("view"); // a dialog stands over all others
  }

  function look(entries: IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting} of entries) {
      const view = target as View<Shown>;
      if (isIntersecting) seen.add(view);
      else seen.delete(view);
      if (isIntersecting && stale.has(view)) refresh(view);
    }
  }

  function refresh(view: View<Shown>): void {
    stale.delete(view);
    if (shown) view.update(...shown);
  }

  function refreshNext(): void {
    const [view] = stale;
    if (!view) return;
    refresh(view);
    timer = setTimeout(refreshNext);
  }

  return {
    update(...next) {
      const first = !shown;
      shown = next;
      for (const view of views) {
        if (first || !view.lazy || seen.has(view)) refresh(view);
        else stale.add(view);
      }
      clearTimeout(timer);
      if (stale.size) refreshAtRest();
    }
  };
}
