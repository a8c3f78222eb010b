import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import {explain} from "../sizing/explain.js";
import type {Explanation} from "../sizing/explanation.js";
import type {Plan} from "../sizing/plan.js";

const OPEN_LEVELS = 2;
const MOST_NAMES = 120;

/** Answers "why?" of any number on the page. */
export interface ExplainPanel extends HTMLElement {
  /** Takes the plan that numbers are explained by; an open explanation follows it. */
  update(plan: Plan): void;
}

/**
 * A panel that opens on a click on any element with data-explain, the path of a number. It stays open while inputs
 * move, and its tree follows them. Escape closes it and gives the focus back.
 *
 * @param sourcesPage where a source can be looked up, relative to this page
 */
export function explainPanel(catalog: Catalog, sourcesPage: string): ExplainPanel {
  const title = html`<h2 id="explain-title"></h2>`;
  const tree = html`<div class="tree"></div>`;
  const close = html`<button type="button" class="quiet" aria-label="Close the explanation">×</button>`;
  const panel =
    html`<dialog class="explain" aria-labelledby="explain-title"><header>${title}${close}</header>${tree}</dialog>` as HTMLDialogElement;
  let plan: Plan | undefined;
  let path = "";
  let origin: HTMLElement | undefined;

  document.addEventListener("click", ({target}) => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-explain]") : null;
    if (!element?.dataset.explain) return;
    [path, origin] = [element.dataset.explain, element];
    render();
    if (!panel.open) panel.show();
    close.focus();
  });
  close.addEventListener("click", () => panel.close());
  panel.addEventListener("keydown", ({key}) => {
    if (key === "Escape") panel.close();
  });
  panel.addEventListener("close", () => origin?.focus());

  function render(): void {
    if (!plan || !path) return;
    try {
      const explanation = explain(plan, catalog, path);
      title.textContent = `Why ${formatNumber(explanation.value)}${explanation.unit ? ` ${explanation.unit}` : ""}?`;
      tree.replaceChildren(
        html`<ul>${node(explanation, 0)}</ul>`,
        html`<p class="aside">Path: <code>${path}</code></p>`
      );
    } catch {
      title.textContent = "No longer part of this plan";
      tree.replaceChildren(html`<p>The plan has changed, and has no <code>${path}</code> any more.</p>`);
    }
  }

  function node(explanation: Explanation, level: number, count = 1): HTMLElement {
    const {label, value, unit, terms} = explanation;
    const times = count > 1 ? html` <span class="times">${count} times</span>` : "";
    const head = html`<span>${label}</span> <b>${formatNumber(value)}${unit ? ` ${unit}` : ""}</b>${times}`;
    if (!terms) return html`<li>${head}${leaf(explanation)}</li>`;
    const formula = html`<span class="formula">= ${explanation.substituted ?? ""}</span>`;
    const {formula: written = ""} = explanation;
    const names =
      level === 0 && written.length <= MOST_NAMES ? html`<span class="formula names">${written}</span>` : "";
    const children = html`<ul>${foldAlike(terms).map(([term, times]) => node(term, level + 1, times))}</ul>`;
    return html`<li><details open=${level < OPEN_LEVELS}><summary>${head}</summary>${names}${formula}${children}</details></li>`;
  }

  function leaf({field, cell, source = "", section = "", kind = "", measuredRange = ""}: Explanation): HTMLElement {
    if (field) return html`<span class="origin">input: ${field}</span>`;
    const row = catalog.sources.find(({id}) => id === source);
    const date = row?.date ?? (row ? `undated, read ${row.read}` : "");
    const measured = measuredRange ? `measured over ${measuredRange}` : kind === "measured" ? "" : "not measured";
    const facts = [kind, date, measured].filter(Boolean).join(", ");
    return html`<span class="origin"><a href=${`${sourcesPage}#${source}`} data-carry>${row?.title ?? source}</a>, ${section}
      <small>${facts}; data/${cell?.file} ${cell?.row} ${cell?.column}</small></span>`;
  }

  return Object.assign(panel, {
    update(next: Plan) {
      plan = next;
      if (panel.open) render();
    }
  });
}

/** Terms that read the same, as one with its count: thirty management clusters of one size are one entry. */
function foldAlike(terms: readonly Explanation[]): [Explanation, number][] {
  const folded = new Map<string, [Explanation, number]>();
  for (const term of terms) {
    const key = `${term.label}|${term.value}|${term.substituted}`;
    const [first, count] = folded.get(key) ?? [term, 0];
    folded.set(key, [first, count + 1]);
  }
  return [...folded.values()];
}
