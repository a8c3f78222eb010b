import {html} from "htl";
import {numberButton} from "./number-button.js";

/** A number as it is shown, with its path in the plan. */
export interface End {
  readonly text: string;
  readonly path: string;
}

/** The bounds of a range, small, below or beside its number. */
export interface RangeEnds extends HTMLElement {
  update(ends: readonly [End, End] | undefined, name: string): void;
}

/**
 * Shows both bounds as numbers that explain themselves, or nothing. They are made anew when they change, so that
 * a bound that grows does not count as pushing the other one aside; one that has the focus is kept.
 */
export function rangeEnds(): RangeEnds {
  const root = html`<small class="ends"></small>`;
  let shown = "";
  return Object.assign(root, {
    update(ends: readonly [End, End] | undefined, name: string) {
      const next = ends ? ends.map(({text, path}) => `${text} ${path}`).join() : "";
      if (next === shown) return;
      shown = next;
      const focused = root.contains(document.activeElement)
        ? [...root.children].indexOf(document.activeElement as Element)
        : -1;
      const [low, high] = ends ?? [];
      root.replaceChildren(
        ...(low && high
          ? [
              numberButton(low.text, low.path, `${name}, low`),
              " – ",
              numberButton(high.text, high.path, `${name}, high`)
            ]
          : [])
      );
      (root.children[focused] as HTMLElement | undefined)?.focus();
    }
  });
}
