import type {Catalog} from "../catalog/tables.js";
import {besideOf, withBeside} from "../scenario/beside.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatLink} from "../scenario/permalink.js";

const DELAY_MS = 250;

let carried = "";
let beside: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the scenario in the address and in the links to the other pages once the input rests, since Safari allows 100
 * changes in ten seconds. A link that is followed sooner gets the scenario on the way.
 */
export function syncLink(input: ScenarioInput, catalog: Catalog): void {
  carried = linkOf(input, catalog);
  document.addEventListener("pointerdown", carryAlong, {capture: true});
  document.addEventListener("focusin", carryAlong);
  clearTimeout(timer);
  timer = setTimeout(write, DELAY_MS);
}

function write(): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>("header a[data-carry]")) anchor.search = carried;
  for (const printed of document.querySelectorAll(".permalink"))
    printed.textContent = location.origin + location.pathname + carried;
  if (carried !== location.search) history.replaceState(null, "", location.pathname + carried + location.hash);
}

/** Gives a link to another page the scenario just before it is followed. */
function carryAlong({target}: Event): void {
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-carry]") : null;
  if (anchor) anchor.search = carried;
}

/** The address that opens this page with a scenario. */
export function permalink(input: ScenarioInput, catalog: Catalog): string {
  return location.origin + location.pathname + linkOf(input, catalog);
}

/** Puts the parameters of a page's own in every link; on other pages those of the address are carried along. */
export function carryBeside(parameters: string): void {
  beside = parameters;
}

function linkOf(input: ScenarioInput, catalog: Catalog): string {
  beside ??= besideOf(location.search);
  return withBeside(formatLink(input, catalog), beside);
}
