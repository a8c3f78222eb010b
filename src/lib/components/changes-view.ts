import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {changedFields} from "../scenario/complete.js";
import {type FieldKey, fields, type ScenarioInput} from "../scenario/fields.js";
import {shownValue} from "../scenario/shown-value.js";
import {atRest} from "./at-rest.js";
import {setText} from "./number-button.js";

const REST_MS = 150;

export interface ChangesView extends HTMLElement {
  update(input: ScenarioInput): void;
}

/**
 * What differs from the defaults, each with a button that takes it back. It follows when the input rests.
 *
 * @param replace shows and uses another scenario
 */
export function changesView(catalog: Catalog, replace: (input: ScenarioInput, reason: string) => void): ChangesView {
  const list = html`<ul class="changes"></ul>`;
  const summary = html`<summary></summary>`;
  const root = html`<details class="changed">${summary}${list}</details>`;
  let shown: string | undefined;
  let input: ScenarioInput = {};
  const fillAtRest = atRest(fill, REST_MS);

  function fill(): void {
    const changed = changedFields(input, catalog);
    const count = Object.keys(changed).length;
    setText(summary, count ? `What I changed: ${count}` : "Nothing changed");
    root.inert = count === 0;
    const next = JSON.stringify(changed);
    if (next === shown) return;
    shown = next;
    const keys = Object.keys(changed) as FieldKey[];
    list.replaceChildren(...keys.map((key) => item(key, changed, () => takeBack(changed, key))));
  }

  function takeBack(changed: ScenarioInput, key: FieldKey): void {
    replace(without(changed, key), `${fields[key].label} is at its default.`);
    summary.focus(); // the button that was pressed goes with its line
  }

  return Object.assign(root, {
    update(next: ScenarioInput) {
      input = next;
      if (shown === undefined) fill();
      else fillAtRest();
    }
  });
}

function item(key: FieldKey, changed: ScenarioInput, undo: () => void): HTMLElement {
  const {label} = fields[key];
  const button = html`<button type="button" class="quiet" aria-label=${`Reset ${label}`}>×</button>`;
  button.addEventListener("click", undo);
  return html`<li>${label}: <b>${shownValue(key, changed)}</b> ${button}</li>`;
}

function without(input: ScenarioInput, key: FieldKey): ScenarioInput {
  const {[key]: _, ...rest} = input;
  return rest;
}
