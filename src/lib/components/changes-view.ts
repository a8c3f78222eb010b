import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {changedFields} from "../scenario/complete.js";
import {type FieldKey, fields, type ScenarioInput} from "../scenario/fields.js";
import {fieldText} from "../scenario/permalink.js";

export interface ChangesView extends HTMLElement {
  update(input: ScenarioInput): void;
}

/**
 * What differs from the defaults, each with a button that takes it back.
 *
 * @param replace shows and uses another scenario
 */
export function changesView(catalog: Catalog, replace: (input: ScenarioInput, reason: string) => void): ChangesView {
  const list = html`<ul class="changes"></ul>`;
  const summary = html`<summary></summary>`;
  const root = html`<details class="changed">${summary}${list}</details>`;
  return Object.assign(root, {
    update(input: ScenarioInput) {
      const changed = changedFields(input, catalog);
      const keys = Object.keys(changed) as FieldKey[];
      summary.textContent = keys.length ? `What I changed: ${keys.length}` : "Nothing changed";
      list.replaceChildren(
        ...keys.map((key) =>
          item(key, changed, () => replace(without(changed, key), `${fields[key].label} is at its default.`))
        )
      );
    }
  });
}

function item(key: FieldKey, changed: ScenarioInput, undo: () => void): HTMLElement {
  const {label, unit} = fields[key];
  const button = html`<button type="button" class="quiet" aria-label=${`Reset ${label}`}>×</button>`;
  button.addEventListener("click", undo);
  return html`<li>${label}: <b>${fieldText(key, changed)}</b>${unit === "ms" ? " ms" : ""} ${button}</li>`;
}

function without(input: ScenarioInput, key: FieldKey): ScenarioInput {
  const {[key]: _, ...rest} = input;
  return rest;
}
