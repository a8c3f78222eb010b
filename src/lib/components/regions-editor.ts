import {html} from "htl";
import {checkField} from "../scenario/check-field.js";
import {fields, type Region} from "../scenario/fields.js";
import type {RegionText} from "../scenario/regions.js";

/** A list of regions with names and, if they are not equal, shares in per cent. */
export interface RegionsEditor extends HTMLElement {
  value: readonly Region[];
}

interface Draft {
  readonly name: string;
  readonly percent: string;
  readonly priceRegion?: string;
}

/**
 * Edits the regions of a scenario. What is typed stays as it is typed; the value changes only to lists that hold, and
 * a message names what is wrong with the others.
 */
export function regionsEditor(initial: readonly Region[]): RegionsEditor {
  const message = html`<p class="message" role="alert"></p>`;
  const list = html`<ol class="regions"></ol>`;
  const uneven: HTMLInputElement = html`<input type="checkbox">` as HTMLInputElement;
  const add: HTMLButtonElement = html`<button type="button">Add a region</button>` as HTMLButtonElement;
  const root: HTMLElement = html`<fieldset class="regions-editor"><legend>Regions</legend>${list}
    <div class="row">${add}<label>${uneven} Uneven shares</label></div>${message}</fieldset>`;
  let drafts: Draft[] = [];
  let value = initial;

  add.addEventListener("click", () => {
    drafts = [...drafts, {name: freeName(drafts), percent: ""}];
    if (uneven.checked) drafts = spread(drafts);
    render();
    publish();
    list.querySelector<HTMLInputElement>("li:last-child input")?.select();
  });
  uneven.addEventListener("change", () => {
    drafts = spread(drafts);
    render();
    publish();
  });

  function render(): void {
    list.replaceChildren(...drafts.map(row));
    add.disabled = drafts.length >= fields.regions.most;
  }

  function row(draft: Draft, index: number): HTMLElement {
    const name = html`<input type="text" class="region-name" aria-label=${`Name of region ${index + 1}`} value=${draft.name} maxlength="40">`;
    const percent = html`<input type="number" class="region-share" aria-label=${`Share of region ${index + 1} in %`} value=${draft.percent} min="0" max="100" step="any" hidden=${!uneven.checked}>`;
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
      drafts = drafts.filter((_, i) => i !== index);
      if (uneven.checked) drafts = spread(drafts);
      render();
      publish();
      (list.querySelector<HTMLElement>("li:last-child input") ?? add).focus();
    });
    return html`<li>${name}${percent}${uneven.checked ? html`<span aria-hidden="true">%</span>` : ""}${remove}</li>`;
  }

  function publish(): void {
    const checked = checkField(
      fields.regions,
      drafts.map((draft) => regionOf(draft, uneven.checked))
    );
    message.textContent =
      "problem" in checked ? `Regions ${checked.problem}. The last list that holds stays in use.` : "";
    if ("problem" in checked) return;
    value = checked.value as Region[];
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function load(regions: readonly Region[]): void {
    value = regions;
    uneven.checked = regions.some(({share}) => Math.abs(share - 1 / regions.length) > 1e-9);
    drafts = regions.map(({name, share, priceRegion}) => ({
      name,
      percent: percentText(share),
      ...(priceRegion && {priceRegion})
    }));
    message.textContent = "";
    render();
  }

  load(initial);
  return Object.defineProperty(root, "value", {get: () => value, set: load}) as RegionsEditor;
}

function regionOf({name, percent, priceRegion}: Draft, uneven: boolean): RegionText {
  const share = percent.trim() === "" ? Number.NaN : Number((Number(percent) / 100).toFixed(8));
  return {name: name.trim(), ...(uneven && {share}), ...(priceRegion && {priceRegion})};
}

/** Equal shares in per cent that add up to 100 as they are written. */
function spread(drafts: readonly Draft[]): Draft[] {
  const each = Math.floor(10_000 / drafts.length) / 100;
  return drafts.map((draft, index) => ({
    ...draft,
    percent: String(index ? each : Number((100 - each * (drafts.length - 1)).toFixed(2)))
  }));
}

function percentText(share: number): string {
  return String(Number((share * 100).toFixed(6)));
}

function freeName(drafts: readonly Draft[]): string {
  const names = new Set(drafts.map(({name}) => name));
  for (let number = drafts.length + 1; ; number++) if (!names.has(`region-${number}`)) return `region-${number}`;
}
