import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatQuantity} from "../format.js";
import {explain} from "../sizing/explain.js";
import type {Explanation} from "../sizing/explanation.js";
import type {Plan} from "../sizing/plan.js";
import {explanationTree} from "./explanation-tree.js";

const REST_MS = 120;

/** Answers "why?" of any number on the page. */
export interface ExplainPanel extends HTMLElement {
  /** Takes the plan that numbers are explained by; an open explanation follows it once the input rests. */
  update(plan: Plan, today: Plan | undefined, catalog: Catalog): void;
}

/**
 * A panel that opens on a click on any element with data-explain, the path of a number. It stays open while inputs
 * move, and what was unfolded in it stays unfolded. Escape closes it and gives the focus back.
 *
 * @param sourcesPage where a source can be looked up, relative to this page
 * @param explainPath what explains a path, for a page with numbers beside the plan's
 */
export function explainPanel(catalog: Catalog, sourcesPage: string, explainPath = explain): ExplainPanel {
  const title = html`<h2 id="explain-title"></h2>`;
  const body = html`<div class="tree"></div>`;
  const close = html`<button type="button" class="quiet" aria-label="Close the explanation">×</button>`;
  const panel =
    html`<dialog class="explain" aria-labelledby="explain-title"><header>${title}${close}</header>${body}</dialog>` as HTMLDialogElement;
  const tree = explanationTree(catalog, sourcesPage);
  let plan: Plan | undefined;
  let made = catalog;
  let path = "";
  let origin: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener("click", ({target}) => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-explain]") : null;
    if (!element?.dataset.explain) return;
    [path, origin] = [element.dataset.explain, element];
    tree.fold();
    render();
    if (!panel.open) panel.show();
    document.documentElement.classList.add("explaining"); // makes room, so that what has the focus is not behind it
    element.scrollIntoView({block: "nearest"});
    panel.scrollTop = 0;
    close.focus({preventScroll: true});
  });
  close.addEventListener("click", () => panel.close());
  document.addEventListener("keydown", ({key}) => {
    if (key === "Escape" && panel.open) panel.close();
  });
  panel.addEventListener("close", () => {
    document.documentElement.classList.remove("explaining");
    back()?.focus({preventScroll: true});
  });

  /** The number that was asked for, which may have been made anew since, or the first one on the page. */
  function back(): HTMLElement | null | undefined {
    if (origin?.isConnected) return origin;
    return (
      document.querySelector<HTMLElement>(`[data-explain="${CSS.escape(path)}"]`) ??
      document.querySelector<HTMLElement>(".number")
    );
  }

  function render(): void {
    if (!plan || !path) return;
    const explanation = tryExplain(plan, path);
    if (explanation) {
      title.textContent = `Why ${formatQuantity(explanation.value, explanation.unit)}?`;
      tree.update(explanation);
      body.replaceChildren(tree.node, html`<p class="aside">Path: <code>${path}</code></p>`);
    } else {
      title.textContent = "No longer part of this plan";
      body.replaceChildren(html`<p>The plan has changed, and has no <code>${path}</code> any more.</p>`);
    }
  }

  function tryExplain(of: Plan, number: string): Explanation | undefined {
    try {
      return explainPath(of, made, number);
    } catch {
      return undefined; // the number was there before the inputs moved
    }
  }

  return Object.assign(panel, {
    update(next: Plan, _today: Plan | undefined, madeWith: Catalog) {
      plan = next;
      made = madeWith;
      clearTimeout(timer);
      if (panel.open) timer = setTimeout(render, REST_MS);
    }
  });
}
