import {html} from "htl";
import {numberButton, setNumber} from "./number-button.js";

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
 * Shows both bounds as numbers that explain themselves, or nothing. They change in place while they have as many digits,
 * which are all of one width; otherwise they are made anew, so that a bound that grows does not count as pushing the
 * other one aside. One that has the focus keeps it.
 */
export function rangeEnds(): RangeEnds {
  const root = html`<small class="ends"></small>`;
  let shown = "";
  return Object.assign(root, {
    update(ends: readonly [End, End] | undefined, name: string) {
      const next = ends ? ends.map(({text, path}) => `${text} ${path}`).join() : "";
      if (next === shown) return;
      shown = next;
      if (ends && changeInPlace(root.children, ends, name)) return;
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

/** Changes bounds that are there, if both are as long as before. */
function changeInPlace(buttons: HTMLCollection, [low, high]: readonly [End, End], name: string): boolean {
  const [first, second] = buttons;
  if (!(first instanceof HTMLButtonElement) || !(second instanceof HTMLButtonElement)) return false;
  if (first.textContent?.length !== low.text.length || second.textContent?.length !== high.text.length) return false;
  setNumber(first, low.text, low.path, `${name}, low`);
  setNumber(second, high.text, high.path, `${name}, high`);
  return true;
}
