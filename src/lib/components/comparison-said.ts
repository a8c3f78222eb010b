import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {parseComparison} from "../compare/comparison-link.js";
import {formatCount} from "../format.js";
import type {OpenComparison} from "./open-comparison.js";
import {textButton} from "./text-button.js";

/** Says what the last change was, with a way back. */
export function comparisonSaid(comparison: OpenComparison): HTMLElement {
  const root = html`<p class="message said" role="status"></p>`;
  comparison.onSaid((said, undo) => {
    const button = textButton("Undo", () => {
      undo();
      root.replaceChildren();
    });
    root.replaceChildren(...(said ? [`${said} `, button] : []));
  });
  return root;
}

/** Says what of the link could not be used, and offers the comparison of last time where there is none in the link. */
export function comparisonOpening(comparison: OpenComparison, catalog: Catalog): HTMLElement {
  const root = html`<div class="opening"></div>`;
  const {problems, last} = comparison;
  if (problems.length)
    root.append(
      html`<div role="alert"><b>The link was not quite right.</b><ul>${problems.map((problem) => html`<li>${problem}.</li>`)}</ul></div>`
    );
  if (last) root.append(lastTime(last, root, comparison, catalog));
  return root;
}

function lastTime(last: string, root: HTMLElement, comparison: OpenComparison, catalog: Catalog): HTMLElement {
  const known = parseComparison(last, catalog).comparison;
  const open = (said: string, scenarios: typeof known.scenarios) => {
    comparison.set({...known, scenarios}, said);
    root.replaceChildren();
  };
  const [present = {}] = comparison.value.scenarios;
  const resume = textButton("Resume", () => open("The comparison of last time.", known.scenarios));
  const withPresent = textButton("Resume, and add this plan", () =>
    open("The comparison of last time, with this plan behind it.", [...known.scenarios.slice(0, 4), present])
  );
  const names = known.scenarios.map(({name}) => name).filter(Boolean);
  const which = `${formatCount(known.scenarios.length, "scenarios")}${names.length ? `, ${names.join(", ")}` : ""}`;
  return html`<p class="row">Last time: ${which}. ${resume} ${known.scenarios.length < 5 ? withPresent : ""}</p>`;
}
