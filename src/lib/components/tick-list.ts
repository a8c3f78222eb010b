import {html} from "htl";
import type {OperationsPage} from "../catalog/tables.js";
import type {TickGroup, TickItem} from "../operations/tick-items.js";
import {copyable} from "./copyable.js";
import {correctionLinks} from "./correction-links.js";
import {type FilledText, filledText} from "./filled-text.js";
import type {KeptTicks} from "./kept-ticks.js";
import {setText} from "./number-button.js";

export interface TickListView extends HTMLElement {
  update(groups: readonly TickGroup[]): void;
}

interface Entry {
  readonly node: HTMLElement;
  readonly box: HTMLInputElement;
  readonly text: FilledText;
}

/** Groups of things to tick off. Entries are kept by their id, and only their numbers change while inputs move. */
export function tickList(ticks: KeptTicks, tables: OperationsPage, sourcesPage: string): TickListView {
  const root = html`<div class="ticks"></div>`;
  const entries = new Map<string, Entry>();
  let [shown, shape]: [readonly TickGroup[], string] = [[], ""];

  function entryOf(item: TickItem): Entry {
    const known = entries.get(item.id) ?? entry(item, ticks, tables, sourcesPage);
    entries.set(item.id, known);
    return known;
  }

  function update(groups: readonly TickGroup[]): void {
    shown = groups;
    const next = JSON.stringify(groups.map(({id, isNow, items}) => [id, isNow, items.map((item) => item.id)]));
    if (next !== shape) root.replaceChildren(...groups.map((group) => section(group, group.items.map(entryOf))));
    shape = next;
    for (const item of groups.flatMap(({items}) => items)) entries.get(item.id)?.text.update(item.text);
    mark();
  }

  function mark(): void {
    for (const group of shown) {
      for (const {id} of group.items) setChecked(entries.get(id)?.box, ticks.ids.has(id));
      const done = group.items.filter(({id}) => ticks.ids.has(id)).length;
      const count = root.querySelector(`[data-group="${group.id}"]`);
      if (count) setText(count, `${done} of ${group.items.length}`);
    }
  }
  ticks.addEventListener("change", mark);
  return Object.assign(root, {update});
}

function section({id, title, when, isNow}: TickGroup, entries: readonly Entry[]): HTMLElement {
  const now = isNow ? html` <span class="badge">this plan</span>` : "";
  return html`<section class=${isNow ? "now" : ""}><h3>${title} <small>${when && `${when} · `}<span data-group=${id}></span></small>${now}</h3>
    <ul>${entries.map(({node}) => node)}</ul></section>`;
}

function entry(item: TickItem, ticks: KeptTicks, tables: OperationsPage, sourcesPage: string): Entry {
  const id = `tick-${item.id.replaceAll("/", "-")}`;
  const box = html`<input type="checkbox" id=${id}>` as HTMLInputElement;
  const text = filledText(item.title);
  const query = tables.queries.find((row) => row.id === item.query)?.expr ?? "";
  box.addEventListener("change", () => ticks.tick(item.id, box.checked));
  const node = html`<li>${box}<div><label for=${id}>${item.title}</label>${text}
    ${item.command || query ? copyable(item.command || query, item.title) : ""}
    ${correctionLinks(item.correction, tables.correctionTitles, sourcesPage)}</div></li>`;
  return {node, box, text};
}

function setChecked(box: HTMLInputElement | undefined, checked: boolean): void {
  if (box && box.checked !== checked) box.checked = checked;
}
