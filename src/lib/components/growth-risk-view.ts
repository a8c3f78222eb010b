import {html} from "htl";
import type {GrowthBands} from "../growth/bands.js";
import {dateText} from "../growth/dates.js";
import type {Growth} from "../growth/growth.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import {formatGrowth} from "../growth/link.js";
import {type GrowthRisk, growthParameters, type OverBy} from "../risk/growth-risk.js";
import {chanceBy, growthDrawsWords, growthRiskSentence, toldMonths} from "../risk/growth-risk-words.js";
import {formatChance} from "../risk/risk-headline.js";
import {dataTable} from "./data-table.js";
import type {GrowthBoard} from "./growth-board.js";
import type {GrowthForm} from "./growth-form.js";
import {setText} from "./number-button.js";
import type {UncertaintyForm} from "./open-uncertainty.js";
import type {RiskBoard, RiskState, RiskView} from "./risk-board.js";
import {type SpreadEditor, spreadEditor} from "./spread-editor.js";

/** Chances of a growing fleet, which lend their bands to the charts over time. */
export interface GrowthRiskView extends RiskView {
  /** Bands of the months at hand; undefined until those are drawn. */
  bandsOf(ahead: GrowthAhead): GrowthBands | undefined;
}

interface Options {
  readonly risk: RiskBoard;
  readonly board: GrowthBoard;
  readonly form: GrowthForm;
  readonly uncertainty: UncertaintyForm;
  readonly today: string;
  /** Draws the charts again when their bands are there. */
  readonly redraw: (ahead: GrowthAhead, state: RiskState) => void;
}

/** Asks for the chances of the growth once those of the plan are there, and shows them with the editors of its rates. */
export function growthRiskView({risk, board, form, uncertainty, today, redraw}: Options): GrowthRiskView {
  const sentence = html`<p class="answer-line">The chances are drawn once the page rests.</p>`;
  const [words, problem] = [html`<p class="chart-caption long"></p>`, html`<p class="message" role="alert"></p>`];
  const [table, editors] = [html`<div class="growth-list"></div>`, html`<div class="rate-editors"></div>`];
  const root = html`<div class="growth-risk">${sentence}${table}${words}${problem}${editors}</div>`;
  let [asked, drawn]: [Growth | undefined, GrowthRisk | undefined] = [undefined, undefined];
  const shown = new Map<string, SpreadEditor>();

  const line = risk.line<"growth">({
    answer(answer) {
      drawn = answer;
      problem.textContent = "";
      show(answer);
      const {ahead} = board;
      if (ahead && risk.state && ahead.growth === asked) redraw(ahead, risk.state);
    },
    problem: (text) => {
      problem.textContent = `The chances of this growth could not be computed: ${text}.`;
    }
  });

  function show(answer: GrowthRisk): void {
    const dateOf = (month: number) => board.ahead?.months[month]?.fleet.date ?? asked?.start ?? today;
    const marked = ratesNow().filter(({id}) => Object.hasOwn(uncertainty.value.marks, id));
    setText(sentence, growthRiskSentence(answer));
    setText(
      words,
      growthDrawsWords(
        answer,
        marked.map(({label}) => label),
        dateOf
      )
    );
    const chances = dataTable<OverBy>({
      caption: "Chance that a limit has been over by a date",
      key: ({id}) => id,
      columns: [
        {header: "Limit", cell: ({label}) => ({text: label})},
        ...toldMonths(answer).map((month) => ({
          header: dateText(dateOf(month)),
          numeric: true,
          cell: (over: OverBy) => ({text: formatChance(chanceBy(over, month))})
        }))
      ]
    });
    chances.update(answer.over);
    table.replaceChildren(...(answer.over.length ? [chances] : []));
  }

  function ratesNow() {
    return board.growth ? growthParameters(board.growth, uncertainty.value.marks) : [];
  }

  /** An editor for each rate that the growth goes by. */
  function edit(): void {
    const rates = ratesNow();
    for (const {id, label} of rates) {
      if (!shown.has(id)) {
        const use = (spread: Parameters<UncertaintyForm["mark"]>[1]) => uncertainty.mark(id, spread);
        shown.set(id, spreadEditor({id, label, parameters: ratesNow, use}));
      }
    }
    const rows = rates.map(({id, label, unit, spread}) => {
      const editor = shown.get(id);
      editor?.show(spread);
      return html`<div><div class="label">How sure is: ${label}${unit && ` (${unit})`}</div>${editor}</div>`;
    });
    if (!editors.contains(document.activeElement)) editors.replaceChildren(...rows);
  }

  return Object.assign(root, {
    bandsOf: ({growth}: GrowthAhead) => (growth === asked ? drawn?.bands : undefined),
    update() {
      asked = board.growth;
      drawn = undefined;
      edit();
      line.ask({about: "growth", growth: formatGrowth(form.value), today});
    }
  });
}
