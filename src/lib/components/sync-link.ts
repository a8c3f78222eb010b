import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatLink} from "../scenario/permalink.js";

const DELAY_MS = 250;

let carried = "";

/**
 * Shows the scenario in the address and in the links to the other pages. The address follows once the input rests,
 * since Safari allows 100 changes in ten seconds; the links follow at once.
 *
 * @param invalidation resolves when the scenario has been replaced by a newer one
 */
export function syncLink(input: ScenarioInput, catalog: Catalog, invalidation: Promise<unknown>): void {
  carried = formatLink(input, catalog);
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>("header a[data-carry]")) anchor.search = carried;
  document.addEventListener("pointerdown", carryAlong, {capture: true});
  document.addEventListener("focusin", carryAlong);
  if (carried === location.search) return;
  const timer = setTimeout(() => history.replaceState(null, "", location.pathname + carried + location.hash), DELAY_MS);
  invalidation.then(() => clearTimeout(timer));
}

/** Gives a link to another page the scenario just before it is followed. */
function carryAlong({target}: Event): void {
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-carry]") : null;
  if (anchor) anchor.search = carried;
}

/** The address that opens this page with a scenario. */
export function permalink(input: ScenarioInput, catalog: Catalog): string {
  return location.origin + location.pathname + formatLink(input, catalog);
}
