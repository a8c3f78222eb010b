import {html} from "htl";
import {formatNumber, formatPrice} from "../format.js";
import type {Range} from "../sizing/bill-line.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import {numberButton, setNumber, setText} from "./number-button.js";
import {rangeEnds} from "./range-ends.js";

export interface Figure {
  /** Unit and what is counted, above the number. */
  readonly label: string;
  readonly path: string;
  /** Undefined where the plan does not have it, as the cost before its price book is loaded. */
  readonly of: (plan: Plan) => number | undefined;
  /** Where the bounds stand in the plan, for figures that are ranges. */
  readonly range?: (plan: Plan) => Range | undefined;
  /** How the number is written; with thousands separators where nothing is said. */
  readonly write?: (value: number) => string;
}

const total = (key: "nodes" | "vcpu" | "memoryGiB", label: string): Figure => ({
  label,
  path: `totals.${key}`,
  of: ({totals}) => totals[key].plan,
  range: ({totals}) => totals[key]
});

const inWhole = (usd: number) => formatNumber(Math.round(usd));

/** A figure of the cost; in whole USD where nothing is said. */
export const cost = (
  key: "month" | "year" | "upfront" | "perCluster" | "perMachine",
  label: string,
  write = inWhole
): Figure => ({
  label,
  path: `cost.${key}`,
  of: ({cost}) => cost?.[key].plan,
  range: ({cost}) => cost?.[key],
  write
});

/** What is counted, as it is read out. */
const nameOf = (title: string, label: string) => [title, label].filter(Boolean).join(", ");

/** Figures that stand together under a title. */
export interface Card {
  readonly title: string;
  readonly figures: readonly Figure[];
}

const planCards: readonly Card[] = [
  {
    title: "Management clusters",
    figures: [{label: "", path: "management.clusters", of: ({management}) => management.clusters}]
  },
  {title: "Nodes", figures: [total("nodes", "")]},
  {title: "vCPU and memory", figures: [total("vcpu", "vCPU"), total("memoryGiB", "GiB")]},
  {title: "Cost", figures: [cost("month", "USD a month"), cost("perCluster", "USD for each cluster", formatPrice)]}
];

/** Figures of a plan, the four of home where nothing is said; with a plan for today, each says how far it is from it. */
export function figuresView({cards = planCards, kind = ""}: {cards?: readonly Card[]; kind?: string} = {}): PlanView {
  const made = cards.map(({title, figures}) => ({
    title,
    views: figures.map((figure) => figureView(figure, nameOf(title, figure.label)))
  }));
  const root = html`<div class=${`figures ${kind}`.trim()}>${made.map(
    ({title, views}) =>
      html`<div class=${views.length > 1 ? "card pair" : "card"}><h2>${title}</h2>${views.map(({node}) => node)}</div>`
  )}</div>`;
  const views = made.flatMap(({views}) => views);
  return Object.assign(root, {
    update(plan: Plan, today?: Plan) {
      for (const view of views) view.update(plan, today);
    }
  });
}

function figureView({label, path, of, range, write = formatNumber}: Figure, name: string) {
  const main = numberButton();
  const ends = rangeEnds();
  const delta = html`<span class="delta"></span>`;
  const node = html`<div class="figure">${main}<span class="unit">${label}</span>${ends}${delta}</div>`;
  const end = (bounds: Range, key: "low" | "high") => ({text: write(bounds[key]), path: `${path}.${key}`});
  return {
    node,
    update(plan: Plan, today?: Plan) {
      const [value, bounds, base] = [of(plan), range?.(plan), today && of(today)];
      if (value === undefined) setNumber(main, "–", "", name);
      else setNumber(main, write(value), bounds ? `${path}.plan` : path, name);
      ends.update(bounds && bounds.low !== bounds.high ? [end(bounds, "low"), end(bounds, "high")] : undefined, name);
      setText(delta, value === undefined || base === undefined ? "" : deltaText(value - base, write));
    }
  };
}

/** How far a figure lies from today's, in its own unit. */
function deltaText(difference: number, write: (value: number) => string): string {
  if (difference === 0) return "as today";
  const sign = difference > 0 ? "+" : "−";
  return `${sign}${write(Math.abs(difference))} on today`;
}
