import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatQuantity} from "../format.js";
import type {Explanation} from "../sizing/explanation.js";

const OPEN_LEVELS = 2;
const MOST_NAMES = 120;

/** An explanation that unfolds. */
export interface ExplanationTree {
  readonly node: HTMLElement;
  /** Shows another explanation; what was unfolded stays so where it is still there. */
  update(explanation: Explanation): void;
  /** Forgets what was unfolded. */
  fold(): void;
}

/** Shows an explanation as a list of numbers with what goes into them. What is folded is built when it is unfolded. */
export function explanationTree(catalog: Catalog, sourcesPage: string): ExplanationTree {
  const root = html`<ul></ul>`;
  const unfolded = new Map<string, boolean>();

  /** @param key the labels from the root down, by which an entry is known again */
  function entry(explanation: Explanation, key: string, level: number, times: number, binds: boolean): HTMLElement {
    const {terms, substituted = "", formula = ""} = explanation;
    const head = headOf(explanation, times, binds);
    if (!terms) return html`<li>${head}${originOf(explanation)}</li>`;
    const names =
      level === 0 && formula.length <= MOST_NAMES ? html`<span class="formula names">${formula}</span>` : "";
    const children = html`<ul></ul>`;
    const details =
      html`<details><summary>${head}</summary>${names}<span class="formula">= ${substituted}</span>${children}</details>` as HTMLDetailsElement;
    const build = () => {
      if (children.childElementCount) return;
      children.append(
        ...foldAlike(terms).map(([term, count]) =>
          entry(term, `${key}|${term.label}`, level + 1, count, isBinding(explanation, term))
        )
      );
    };
    details.open = unfolded.get(key) ?? level < OPEN_LEVELS;
    if (details.open) build();
    details.addEventListener("toggle", () => {
      unfolded.set(key, details.open);
      if (details.open) build();
    });
    return html`<li>${details}</li>`;
  }

  function originOf(explanation: Explanation): HTMLElement {
    const {field, cell, source = "", section = ""} = explanation;
    if (field) return html`<span class="origin">input: ${field}</span>`;
    const row = catalog.sources.find(({id}) => id === source);
    const facts = factsOf(explanation, row?.date ?? (row ? `undated, read ${row.read}` : ""));
    return html`<span class="origin"><a href=${`${sourcesPage}#${source}`} data-carry>${row?.title ?? source}</a>, ${section}
      <small>${facts}; data/${cell?.file} ${cell?.row} ${cell?.column}</small></span>`;
  }

  return {
    node: root,
    update: (explanation) => root.replaceChildren(entry(explanation, explanation.label, 0, 1, false)),
    fold: () => unfolded.clear()
  };
}

/** Kind, date and range of a constant; of a price how sure it is and when it held. */
function factsOf({kind = "", measuredRange = "", asOf, confidence}: Explanation, date: string): string {
  if (confidence) return `${kind} price, ${asOf === "undated" ? asOf : `as of ${asOf}`}, confidence ${confidence}`;
  const measured = measuredRange ? `measured over ${measuredRange}` : kind === "measured" ? "" : "not measured";
  return [kind, date, measured].filter(Boolean).join(", ");
}

function headOf({label, place, value, unit}: Explanation, times: number, binds: boolean): HTMLElement {
  const where = place
    ? html`<span class="place">${place}${times > 1 ? ` and ${times - 1} more alike` : ""}: </span>`
    : "";
  const mark = binds ? html` <span class="binds">binds</span>` : "";
  return html`<span>${where}${label} <b>${formatQuantity(value, unit)}</b>${mark}</span>`;
}

/** Whether a term is the one that a largest or a smallest comes from. */
function isBinding({formula = "", value, terms = []}: Explanation, term: Explanation): boolean {
  return /^(max|min)\(/.test(formula) && terms.length > 1 && term.value === value;
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
