import {html} from "htl";
import {correlationChart} from "../charts/correlation-chart.js";
import {outcomeChart} from "../charts/outcome-chart.js";
import {tornadoChart} from "../charts/tornado-chart.js";
import {type OutcomeWords, outcomeLabel, outcomesOf} from "../risk/outcome-words.js";
import type {OutcomeAnswer} from "../risk/question.js";
import type {Bar} from "../risk/sensitivity.js";
import {atRest} from "./at-rest.js";
import {barRange, barsTable, correlationsTable, curveTable} from "./outcome-tables.js";
import type {RiskBoard, RiskState, RiskView} from "./risk-board.js";

/** Parameters that are drawn; the table behind the chart has all. */
const MOST = 12;

/** The answer for the outcome that is chosen. */
export interface OutcomeView extends RiskView {
  readonly answer: OutcomeAnswer | undefined;
}

/** One figure of the plan in detail: how the draws are spread, and which parameters move it. */
export function outcomeView(board: RiskBoard): OutcomeView {
  const select = html`<select id="outcome-figure"></select>` as HTMLSelectElement;
  const problem = html`<p class="message" role="alert"></p>`;
  const [spread, tornado, correlation] = [
    part("outcome", "The values behind the curve"),
    part("rows", "Every bar as a table"),
    part("rows", "Every correlation as a table")
  ];
  const root = html`<div class="detail"><p class="row controls"><label for="outcome-figure">Figure:</label>${select}</p>${problem}
    <figure class="steps">${spread.node}<figcaption class="chart-caption">The curve says which share of the draws stays at or below a value. The dashed line is the plan.</figcaption></figure>
    <div class="beside"><section><h3>One parameter at a time</h3>${tornado.node}</section><section><h3>All at once: rank correlation</h3>${correlation.node}</section></div></div>`;
  let [words, answer]: [readonly OutcomeWords[], OutcomeAnswer | undefined] = [[], undefined];

  const line = board.line<"outcome">({
    answer(given) {
      problem.textContent = "";
      answer = given;
      draw();
    },
    problem: (text) => {
      problem.textContent = `The draws of this figure could not be had: ${text}.`;
    }
  });

  function ask(): void {
    const chosen = words.find(({outcome}) => outcome === select.value) ?? words[0];
    if (chosen) line.ask({about: "outcome", outcome: chosen.outcome});
  }

  function draw(): void {
    const {outcome, plan, base, curve, bars, correlations} = answer ?? {};
    const found = words.find((one) => one.outcome === outcome);
    if (!found || !curve || !bars || !correlations || plan === undefined || base === undefined) return;
    const {write} = found;
    const label = outcomeLabel(found);
    const [first, last] = [curve.at(0)?.value, curve.at(-1)?.value];
    spread.show(
      first !== last && ((width) => outcomeChart(curve, {width, label, plan, write})),
      first === undefined ? "No draw has it." : `It is ${write(first)} in every draw.`,
      () => curveTable(curve, found)
    );
    const titleOf = (bar: Bar) => `${bar.label}, ${barRange(bar)}`;
    tornado.show(
      bars.length > 0 && ((width) => tornadoChart(bars.slice(0, MOST), {width, label, base, write, titleOf})),
      "No parameter alone changes it.",
      () => barsTable(bars, found)
    );
    correlation.show(
      correlations.length > 0 && ((width) => correlationChart(correlations.slice(0, MOST), {width})),
      "It does not go along with any parameter.",
      () => correlationsTable(correlations)
    );
  }

  const askAtRest = atRest(ask);
  select.addEventListener("input", (event) => {
    event.stopPropagation();
    ask();
  });
  return Object.defineProperty(
    Object.assign(root, {
      lazy: true,
      update({risk}: RiskState) {
        words = outcomesOf(risk);
        offer(select, words);
        askAtRest();
      }
    }),
    "answer",
    {get: () => answer}
  ) as OutcomeView;
}

/** Offers the outcomes there are, and keeps the one chosen. */
function offer(select: HTMLSelectElement, words: readonly OutcomeWords[]): void {
  const options = words.map(({outcome, name, unit}) => [outcome, unit === "used" ? `Limit: ${name}` : name] as const);
  const same =
    options.length === select.options.length && options.every(([id], at) => select.options[at]?.value === id);
  if (same) return;
  const chosen = select.value;
  select.replaceChildren(...options.map(([id, text]) => html`<option value=${id}>${text}</option>`));
  if (options.some(([id]) => id === chosen)) select.value = chosen;
}

type Draw = ((width: number) => Element) | false;

/** A chart with its table behind a click, drawn anew when its width changes. */
function part(kind: string, summary: string) {
  const box = html`<div class=${`chart ${kind}`}></div>`;
  const details = html`<details><summary>${summary}</summary></details>` as HTMLDetailsElement;
  let [chart, otherwise]: [Draw, string] = [false, ""];
  let table: () => Element = () => html`<span></span>`;
  let width = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function draw(): void {
    if (!box.clientWidth) return;
    width = box.clientWidth;
    box.replaceChildren(chart ? chart(width) : html`<p class="aside">${otherwise}</p>`);
  }

  function tabulate(): void {
    if (details.open) details.replaceChildren(details.firstElementChild ?? "", table());
  }

  new ResizeObserver(() => otherwise && box.clientWidth !== width && draw()).observe(box);
  details.addEventListener("toggle", tabulate);
  return {
    node: html`<div>${box}${details}</div>`,
    show(nextChart: Draw, nextOtherwise: string, nextTable: () => Element) {
      [chart, otherwise, table] = [nextChart, nextOtherwise, nextTable];
      clearTimeout(timer);
      timer = setTimeout(() => {
        draw();
        tabulate();
      }); // a task of its own, so that a slider that moves on does not wait for three charts
    }
  };
}
