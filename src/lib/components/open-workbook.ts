import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatLink, parseLink} from "../scenario/permalink.js";
import {type Plan, plan} from "../sizing/plan.js";
import {changesView} from "./changes-view.js";
import {openingMessage, openScenario} from "./open-scenario.js";
import {remember, remembered} from "./remembered.js";
import {scenarioActions} from "./scenario-actions.js";
import {scenarioForm} from "./scenario-form.js";
import {syncLink} from "./sync-link.js";

export interface WorkbookState {
  readonly input: ScenarioInput;
  readonly plan: Plan;
  /** The plan that was set as today, to show differences from. */
  readonly today: Plan | undefined;
}

/** The inputs of a page. Its value is the scenario with its plan; `keep` shows it in the address. */
export interface Workbook extends HTMLElement {
  readonly value: WorkbookState;
  keep(input: ScenarioInput, invalidation: Promise<unknown>): void;
}

/**
 * Opens the scenario of the address in a form, with actions and the list of changes.
 *
 * @param folded the form is folded away, as on all pages but home
 * @param rttApart the RTT slider stands before the form, for the page that is about it
 */
export function openWorkbook(catalog: Catalog, {folded = false, rttApart = false} = {}): Workbook {
  const opened = openScenario(catalog);
  const form = scenarioForm(catalog, opened.input);
  const actions = scenarioActions(form, catalog);
  const changes = changesView(catalog, form.replace);
  const message = openingMessage(opened, form, catalog);
  const inside = folded ? html`<details class="folded"><summary>Change the scenario</summary>${form}</details>` : form;
  const root = html`<div class="controls">${message}${rttApart ? form.rtt : ""}${inside}${changes}${actions}</div>`;
  changes.update(opened.input);
  return Object.defineProperties(root, {
    value: {get: () => stateOf(form.value, catalog)},
    keep: {
      value: (input: ScenarioInput, invalidation: Promise<unknown>) => {
        changes.update(input);
        syncLink(input, catalog, invalidation);
        const timer = setTimeout(() => remember("last", formatLink(input, catalog) || undefined), 1_000);
        invalidation.then(() => clearTimeout(timer));
      }
    }
  }) as unknown as Workbook;
}

function stateOf(input: ScenarioInput, catalog: Catalog): WorkbookState {
  const today = remembered("today");
  return {input, plan: plan(input, catalog), today: today ? plan(parseLink(today, catalog).input, catalog) : undefined};
}
