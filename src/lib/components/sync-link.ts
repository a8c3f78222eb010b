import type {Catalog} from "../catalog/tables.js";
import {besideOf, type PageBeside, replaceBeside, withBeside} from "../scenario/beside.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatLink} from "../scenario/permalink.js";
import {atRest} from "./at-rest.js";

const DELAY_MS = 250;

/** The query that links carry, and the address's own; made when they are needed, not at every step of a slider. */
let queries = () => ({carried: "", own: ""});
let beside: string | undefined;
const writeAtRest = atRest(write, DELAY_MS);

/**
 * Shows the scenario in the address and in the links to the other pages once the input rests, since Safari allows 100
 * changes in ten seconds. A link that is followed sooner gets the scenario on the way.
 *
 * @param query what the address has instead, on pages about several scenarios; they give it to each other
 */
export function syncLink(input: ScenarioInput, catalog: Catalog, query?: string): void {
  queries = () => {
    const carried = linkOf(input, catalog);
    return {carried, own: query ?? carried};
  };
  document.addEventListener("pointerdown", carryAlong, {capture: true});
  document.addEventListener("focusin", carryAlong);
  writeAtRest();
}

function write(): void {
  const {carried, own} = queries();
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>("header a[data-carry]"))
    carry(anchor, {carried, own});
  for (const printed of document.querySelectorAll(".permalink"))
    printed.textContent = location.origin + location.pathname + own;
  if (own !== location.search) history.replaceState(null, "", location.pathname + own + location.hash);
}

function carry(anchor: HTMLAnchorElement, {carried, own}: ReturnType<typeof queries>): void {
  anchor.search = anchor.dataset.carry === "comparison" ? own : carried;
}

/** Gives a link to another page the scenario just before it is followed. */
function carryAlong({target}: Event): void {
  const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-carry]") : null;
  if (anchor) carry(anchor, queries());
}

/** The address that opens this page with a scenario. */
export function permalink(input: ScenarioInput, catalog: Catalog): string {
  return location.origin + location.pathname + linkOf(input, catalog);
}

/** Puts the parameters of a page's own in every link; those of other pages are carried along as the address has them. */
export function carryBeside(page: PageBeside, parameters: string): void {
  beside = replaceBeside(beside ?? besideOf(location.search), page, parameters);
}

function linkOf(input: ScenarioInput, catalog: Catalog): string {
  beside ??= besideOf(location.search);
  return withBeside(formatLink(input, catalog), beside);
}
