import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type Comparison, MOST_REASON} from "../compare/comparison.js";
import {type Memo, type MemoOption, memo} from "../compare/memo.js";
import {formatCount, formatNumber, formatSpan} from "../format.js";
import type {Range} from "../sizing/bill-line.js";
import {setText} from "./number-button.js";
import type {ComparisonView, OpenComparison} from "./open-comparison.js";
import type {PlannedScenario} from "./planned-scenarios.js";

/** The memo as one sheet. Only the recommendation is an input. */
export function memoView(comparison: OpenComparison, catalog: Catalog, today: Date): ComparisonView {
  const [head, options, below] = [html`<header></header>`, html`<div></div>`, html`<div class="memo-below"></div>`];
  const recommendation = recommendationView(comparison);
  const sheet = html`<article class="memo" aria-label="Decision memo">${head}${recommendation}${options}${below}
    <p class="memo-link">Made with Headroom from <span class="permalink"></span></p></article>`;
  return Object.assign(sheet, {
    update(planned: readonly PlannedScenario[], value: Comparison) {
      const made = memo(planned, catalog, today);
      head.replaceChildren(
        html`<h2>${made.title}</h2>`,
        html`<p>${made.date}. Fleet: ${made.fleet}. Data version ${made.dataVersion}.</p>`
      );
      options.replaceChildren(optionsTable(made, value.pick));
      below.replaceChildren(...sections(made));
      recommendation.update(planned, value);
    }
  });
}

/** The scenario that is recommended, and why; both are kept in the link. */
function recommendationView(comparison: OpenComparison): ComparisonView {
  const choices = html`<span class="picks"></span>`;
  const words = html`<p class="memo-pick"></p>`;
  const reason = html`<textarea rows="3" maxlength=${MOST_REASON} aria-label="Why"></textarea>` as HTMLTextAreaElement;
  const printed = html`<p class="memo-reason print-only"></p>`;
  let shown = "";
  reason.addEventListener("input", () => comparison.set({...comparison.value, reason: reason.value}));

  function fill(planned: readonly PlannedScenario[]): void {
    const next = planned.map(({letter, name}) => `${letter} ${name}`).join("|");
    if (next === shown) return;
    shown = next;
    choices.replaceChildren(
      ...planned.map(({letter, name}, index) => radio(`${letter.toUpperCase()}: ${name}`, index)),
      radio("None yet", undefined)
    );
  }

  function radio(label: string, pick: number | undefined): HTMLElement {
    const input = html`<input type="radio" name="pick" value=${pick ?? "none"}>` as HTMLInputElement;
    input.addEventListener("change", () => comparison.set({...comparison.value, pick}));
    return html`<label class="pair">${input} ${label}</label>`;
  }

  const root = html`<section class="recommendation"><h3>Recommendation</h3>
    <fieldset class="memo-inputs"><legend class="visually-hidden">Recommended option</legend>${choices}<label>Why ${reason}</label></fieldset>${words}${printed}</section>`;
  return Object.assign(root, {
    update(planned: readonly PlannedScenario[], {pick, reason: why}: Comparison) {
      fill(planned);
      for (const input of choices.querySelectorAll("input")) input.checked = input.value === String(pick ?? "none");
      const picked = pick === undefined ? undefined : planned[pick];
      setText(
        words,
        picked ? `We recommend ${picked.letter.toUpperCase()}, ${picked.name}.` : "No option is recommended yet."
      );
      if (document.activeElement !== reason) reason.value = why;
      setText(printed, why);
    }
  });
}

/** A column for each option: what it is, what it costs, what it risks. */
function optionsTable({options}: Memo, pick: number | undefined): HTMLElement {
  const head = options.map(
    ({letter, name}, index) =>
      html`<th scope="col">${letter.toUpperCase()}: ${name}${index === pick ? html`<small> recommended</small>` : ""}</th>`
  );
  const row = (name: string, of: (option: MemoOption) => string | HTMLElement) =>
    html`<tr><th scope="row">${name}</th>${options.map((option) => html`<td>${of(option)}</td>`)}</tr>`;
  const usd = (name: string, key: "month" | "year" | "upfront") =>
    row(name, ({plan: {cost}}) => (cost ? usdText(cost[key]) : "loading"));
  const caption =
    "Options: plan, and low to high in brackets; what is paid upfront is contained in the month and the year";
  return html`<div class="table" tabindex="0" role="region" aria-label=${caption} style=${`--scenarios: ${options.length}`}><table><caption>${caption}</caption>
    <thead><tr><th scope="col">Option</th>${head}</tr></thead><tbody>
    ${row("Layout", ({plan: {management}}) => `${management.layout}, ${formatCount(management.clusters, "management clusters")}`)}
    ${row("Hardware", ({plan: {totals}}) => `${formatCount(totals.nodes.plan, "nodes")}, ${formatNumber(totals.vcpu.plan)} vCPU, ${formatNumber(totals.memoryGiB.plan)} GiB`)}
    ${usd("USD a month", "month")}${usd("USD a year", "year")}${usd("USD upfront", "upfront")}
    ${row("Prices", ({prices}) => prices)}
    ${row("Risks", ({risks}) => html`<ul>${risks.map((risk) => html`<li>${risk}</li>`)}</ul>`)}</tbody></table></div>`;
}

function usdText({low, plan, high}: Range): string {
  const [least, most] = [Math.round(low), Math.round(high)];
  return `${formatNumber(Math.round(plan))}${least === most ? "" : ` (${formatSpan(least, most)})`}`;
}

function sections({assumptions, notices, options, changedPrices, notIncluded}: Memo): HTMLElement[] {
  const letters = options.map(({letter}) => letter.toUpperCase());
  const whose = (of: readonly number[]) =>
    of.length === letters.length ? "" : ` (${of.map((index) => letters[index]).join(", ")})`;
  const part = (title: string, items: readonly (string | HTMLElement)[], none: string) =>
    html`<section><h3>${title}</h3>${items.length ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : html`<p>${none}</p>`}</section>`;
  const told = notices.map(({level, message, of}) =>
    level === "warning"
      ? html`<span><b>Warning${whose(of)}.</b> ${message}</span>`
      : html`<span><b>Note${whose(of)}.</b> ${message}</span>`
  );
  return [
    part(
      "Assumptions changed",
      assumptions.map((each) => assumptionText(each, letters)),
      "All inputs but the size of the fleet are at their defaults."
    ),
    part("Notices", told, "Nothing to note."),
    ...(changedPrices.length ? [part("Prices changed", changedPrices, "")] : []),
    html`<section><h3>Not included</h3><p>${notIncluded.join("; ")}.</p></section>`
  ];
}

function assumptionText({label, values, byDefault}: Memo["assumptions"][number], letters: readonly string[]): string {
  const same = new Set(values).size === 1;
  const shown = same ? values[0] : values.map((value, index) => `${letters[index]} ${value}`).join("; ");
  return `${label}: ${shown} (default ${byDefault})`;
}
