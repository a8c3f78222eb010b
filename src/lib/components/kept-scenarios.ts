import type {Catalog} from "../catalog/tables.js";
import {scenarioName} from "../compare/scenario-names.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatLink} from "../scenario/permalink.js";
import {formatSaved, parseSaved, type SavedScenarios, withSaved} from "../scenario/saved-scenarios.js";
import {plan} from "../sizing/plan.js";

const KEY = "headroom.saved";
/** Where a text that is no list is put before a list is written in its place. */
const ASIDE = "headroom.saved.unread";

/** The scenarios kept by name in this browser; none where it keeps nothing. */
export function keptScenarios(): SavedScenarios {
  try {
    return parseSaved(localStorage.getItem(KEY) ?? "");
  } catch {
    return {scenarios: [], unread: []}; // private windows of some browsers refuse access
  }
}

/**
 * Keeps scenarios in this browser, in place of those that were kept.
 *
 * @throws Error where the browser keeps nothing, or has no room
 */
export function keepScenarios(saved: SavedScenarios): void {
  try {
    const before = localStorage.getItem(KEY) ?? "";
    if (parseSaved(before).problem) localStorage.setItem(ASIDE, before);
    localStorage.setItem(KEY, formatSaved(saved));
    document.dispatchEvent(new Event("headroom-saved")); // lists on the same page
  } catch {
    throw new Error("the browser cannot keep it: allow this site to store data, or save it as a file");
  }
}

/**
 * Keeps one more scenario under its name, or under its size and layout, and says how it is called.
 *
 * @throws Error as above, or where there are as many as are kept
 */
export function keepScenario(input: ScenarioInput, catalog: Catalog): string {
  const name = scenarioName(plan(input, catalog));
  const query = formatLink(input, catalog);
  const next = withSaved(keptScenarios(), {name, query});
  keepScenarios(next);
  return next.scenarios.findLast((saved) => saved.query === query)?.name ?? name;
}

/** Calls back when the scenarios that are kept change in another tab. */
export function whenKeptElsewhere(then: () => void): void {
  addEventListener("storage", ({key}) => {
    if (key === KEY || key === null) then();
  });
}
