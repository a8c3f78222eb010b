import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {letters, withAdded} from "../compare/comparison.js";
import {fields} from "../scenario/fields.js";
import {parseLink} from "../scenario/permalink.js";
import {type SavedScenario, type SavedScenarios, withRenamed} from "../scenario/saved-scenarios.js";
import {headline} from "../sizing/headline.js";
import {plan} from "../sizing/plan.js";
import {keepScenarios, keptScenarios, whenKeptElsewhere} from "./kept-scenarios.js";
import {setText} from "./number-button.js";
import type {ComparisonView, OpenComparison} from "./open-comparison.js";
import {textButton} from "./text-button.js";

/** The scenarios that are kept in this browser: to compare, open, rename and delete. */
export function savedList(comparison: OpenComparison, catalog: Catalog): ComparisonView {
  const [list, said, summary] = [
    html`<ul class="saved"></ul>`,
    html`<p class="message" role="status"></p>`,
    html`<summary></summary>`
  ];
  const root = html`<details class="saved-scenarios">${summary}${list}${said}</details>`;
  let shown: string | undefined;

  function show(): void {
    const saved = keptScenarios();
    const next = JSON.stringify(saved);
    if (next === shown) return;
    shown = next;
    setText(summary, `Saved scenarios: ${saved.scenarios.length}`);
    const none = html`<li class="aside">None yet: Save on a card keeps it in this browser, by its name.</li>`;
    const items = saved.scenarios.map((scenario, index) => item(scenario, index, saved));
    list.replaceChildren(...(items.length ? items : [none]));
    if (saved.problem)
      said.textContent = `${saved.problem}. It stays as it is until something is saved, and is then put aside.`;
    else if (saved.unread.length)
      said.textContent = `${saved.unread.length} of the entries cannot be read; they stay as they are.`;
  }

  function item(scenario: SavedScenario, index: number, saved: SavedScenarios): HTMLElement {
    const {input} = parseLink(scenario.query, catalog);
    const name =
      html`<input type="text" maxlength=${fields.name.most} value=${scenario.name} aria-label=${`Name of the saved scenario ${scenario.name}`}>` as HTMLInputElement;
    name.addEventListener("change", () => {
      keep(withRenamed(saved, index, name.value), `${scenario.name} has another name.`);
      (list.querySelectorAll("input")[index] as HTMLInputElement | undefined)?.focus();
    });
    const add = textButton("Compare", () => addToComparison(scenario), `Compare ${scenario.name}`);
    const remove = textButton("Delete", () => forget(scenario.name, index, saved), `Delete ${scenario.name}`);
    const open = html`<a href=${`../${scenario.query}`} aria-label=${`Open ${scenario.name} in the workbook`}>Open</a>`;
    return html`<li><div class="row">${name}${add}${remove}${open}</div><small>${headline(plan(input, catalog))}</small></li>`;
  }

  function addToComparison({name, query}: SavedScenario): void {
    const {input} = parseLink(query, catalog);
    if (comparison.value.scenarios.length >= letters.length)
      setText(said, `At most ${letters.length} scenarios stand side by side: remove one first.`);
    else comparison.set(withAdded(comparison.value, [{...input, name}]), `${name} is added.`);
  }

  function forget(name: string, index: number, saved: SavedScenarios): void {
    if (!keep({...saved, scenarios: saved.scenarios.toSpliced(index, 1)}, "")) return;
    const undo = textButton("Undo", () => {
      keep(saved, `${name} is back.`);
      summary.focus();
    });
    said.replaceChildren(`${name} is deleted. `, undo);
    undo.focus(); // the button that was pressed goes with its line
  }

  /** Whether it could be kept. */
  function keep(next: SavedScenarios, words: string): boolean {
    try {
      keepScenarios(next);
      setText(said, words);
      show();
      return true;
    } catch (error) {
      setText(said, `Nothing is changed: ${error instanceof Error ? error.message : String(error)}.`);
      return false;
    }
  }

  root.addEventListener("toggle", show); // a card may have saved one
  document.addEventListener("headroom-saved", show);
  whenKeptElsewhere(show);
  return Object.assign(root, {update: show});
}
