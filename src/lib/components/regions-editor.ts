import {html} from "htl";
import {checkField} from "../scenario/check-field.js";
import {fields, type Region} from "../scenario/fields.js";
import {type Draft, fromDrafts, resized, shareProblem, toDrafts} from "../scenario/region-drafts.js";
import type {FieldInput} from "./field-input.js";

/**
 * Edits the regions of a scenario: names and, if they are not equal, shares in per cent. What is typed stays as it is typed; the value changes only to lists that hold, and
 * a message names what is wrong with the others. A region more or less keeps the proportions of the others.
 */
export function regionsEditor(initial: readonly Region[]): FieldInput<readonly Region[]> {
  const message = html`<p class="message" role="alert" id="regions-message"></p>`;
  const list = html`<ol class="regions"></ol>`;
  const uneven = html`<input type="checkbox">` as HTMLInputElement;
  const add = html`<button type="button">Add a region</button>` as HTMLButtonElement;
  const root: HTMLElement = html`<div class="regions-editor">${list}
    <div class="row">${add}<label>${uneven} Uneven shares</label></div>${message}</div>`;
  let drafts: readonly Draft[] = [];
  let value = initial;

  add.addEventListener("click", () => {
    drafts = resized([...drafts, {name: freeName(drafts), percent: ""}]);
    render();
    publish();
    list.querySelector<HTMLInputElement>("li:last-child input")?.select();
  });
  uneven.addEventListener("change", () => {
    render();
    publish();
  });

  function render(): void {
    list.replaceChildren(...drafts.map(row));
    add.disabled = drafts.length >= fields.regions.most;
  }

  function row(draft: Draft, index: number): HTMLElement {
    const name = html`<input type="text" class="region-name" aria-label=${`Name of region ${index + 1}`} aria-describedby="regions-message" value=${draft.name} maxlength="40">`;
    const percent = html`<input type="number" class="region-share" aria-label=${`Share of region ${index + 1} in %`} aria-describedby="regions-message" value=${draft.percent} min="0" max="100" step="any" hidden=${!uneven.checked}>`;
    const remove: HTMLElement = html`<button type="button" class="quiet" aria-label=${`Remove region ${draft.name}`} disabled=${drafts.length === 1}>×</button>`;
    const change = (key: "name" | "percent") => (event: Event) => {
      event.stopPropagation();
      const text = (event.target as HTMLInputElement).value;
      drafts = drafts.map((other, i) => (i === index ? {...other, [key]: text} : other));
      publish();
    };
    name.addEventListener("input", change("name"));
    percent.addEventListener("input", change("percent"));
    remove.addEventListener("click", () => {
      drafts = resized(drafts.filter((_, i) => i !== index));
      render();
      publish();
      (list.querySelector<HTMLElement>("li:last-child input") ?? add).focus();
    });
    return html`<li>${name}${percent}${uneven.checked ? html`<span aria-hidden="true">%</span>` : ""}${remove}</li>`;
  }

  function publish(): void {
    const shares = uneven.checked ? shareProblem(drafts) : undefined;
    const checked = checkField(fields.regions, fromDrafts(drafts, uneven.checked));
    const problem = shares ?? ("problem" in checked ? `Regions ${checked.problem}.` : "");
    message.textContent = problem && `${problem} The last list that holds stays in use.`;
    for (const box of list.querySelectorAll(".region-share")) box.setAttribute("aria-invalid", String(Boolean(shares)));
    for (const box of list.querySelectorAll(".region-name"))
      box.setAttribute("aria-invalid", String(Boolean(problem && !shares)));
    if (problem || "problem" in checked) return;
    value = checked.value as Region[];
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function load(regions: readonly Region[]): void {
    value = regions;
    uneven.checked = regions.some(({share}) => Math.abs(share - 1 / regions.length) > 1e-9);
    drafts = toDrafts(regions);
    message.textContent = "";
    render();
  }

  load(initial);
  return Object.defineProperty(root, "value", {get: () => value, set: load}) as FieldInput<readonly Region[]>;
}

function freeName(drafts: readonly Draft[]): string {
  const names = new Set(drafts.map(({name}) => name));
  for (let number = drafts.length + 1; ; number++) if (!names.has(`region-${number}`)) return `region-${number}`;
}
