import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {completeScenario} from "../scenario/complete.js";
import type {FieldKey} from "../scenario/fields.js";
import {formatLink, parseLink} from "../scenario/permalink.js";
import {type Plan, plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {changesView} from "./changes-view.js";
import {type Display, displayOf} from "./display.js";
import type {PlanView} from "./headline-view.js";
import {openingMessage, openScenario} from "./open-scenario.js";
import type {PriceBooks} from "./price-books.js";
import {remember, remembered} from "./remembered.js";
import {scenarioActions} from "./scenario-actions.js";
import {type ScenarioForm, scenarioForm} from "./scenario-form.js";
import {syncLink} from "./sync-link.js";

const REMEMBER_MS = 1_000;

interface WorkbookOptions {
  readonly folded?: boolean;
  readonly apart?: readonly FieldKey[];
  /** The price books, for a page that shows what the plan costs. */
  readonly books?: PriceBooks;
}

/** The inputs of a page, with everything that can be done to a scenario. */
export interface Workbook extends HTMLElement {
  /** Shows the plan in the views, now and after every change. */
  show(views: readonly PlanView[]): void;
  readonly form: ScenarioForm;
}

/**
 * Opens the scenario of the address in a form, with actions and the list of changes. Changes are computed once in
 * a frame, before it is painted: the page's own reactive cells would show them a frame or two later.
 *
 * @param folded the form is folded away, as on all pages but home
 * @param apart fields whose inputs stand before the form, for a page that is about them
 * @param books price books, each loaded when a scenario first asks for it; until then plans have no cost
 */
export function openWorkbook(catalog: Catalog, {folded = false, apart = [], books}: WorkbookOptions = {}): Workbook {
  const opened = openScenario(catalog);
  const form = scenarioForm(catalog, opened.input, {apart});
  const changes = changesView(catalog, form.replace);
  const message = openingMessage(opened, form, catalog);
  const inside = folded ? html`<details class="folded"><summary>Change the scenario</summary>${form}</details>` : form;
  const root = html`<div class="controls">${message}${apart.length ? html`<div class="apart">${form.apart}</div>` : ""}${inside}${changes}${scenarioActions(form, catalog, {today: !folded})}<p class="print-only permalink"></p></div>`;
  const today = todayPlan();
  let display: Display<Parameters<PlanView["update"]>> | undefined;
  let frame = 0;
  const rememberLast = atRest(() => remember("last", formatLink(form.value, catalog) || undefined), REMEMBER_MS);

  form.addEventListener("input", () => {
    if (!frame) frame = requestAnimationFrame(update);
    rememberLast();
  });
  addEventListener("storage", update); // another tab has set or forgotten today

  function update(): void {
    frame = 0;
    const priced = books?.catalogFor(completeScenario(form.value, catalog), update) ?? catalog;
    display?.update(plan(form.value, priced), today(priced), priced);
    changes.update(form.value);
    syncLink(form.value, catalog);
  }

  return Object.assign(root, {
    form,
    show(views: readonly PlanView[]) {
      display = displayOf(views);
      update();
      document.getElementById("observablehq-main")?.classList.add("ready"); // shows the page at once, and so without shifts
    }
  });
}

/** The plan that was set as today, computed when it changes. */
function todayPlan(): (catalog: Catalog) => Plan | undefined {
  let [known, made]: [string, Catalog | undefined] = ["", undefined];
  let planned: Plan | undefined;
  return (catalog) => {
    const query = remembered("today");
    if (query !== known || catalog !== made)
      planned = query ? plan(parseLink(query, catalog).input, catalog) : undefined;
    [known, made] = [query, catalog];
    return planned;
  };
}
