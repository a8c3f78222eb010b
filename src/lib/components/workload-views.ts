import {html} from "htl";
import type {Plan} from "../sizing/plan.js";
import type {FigureOf} from "../workload/context.js";
import type {WorkloadPart} from "../workload/workload.js";
import {workloadHeadline} from "../workload/workload-headline.js";
import {type PlanView, sentenceView} from "./headline-view.js";
import {type Figure, noCell, numberCell, singleCells, spreadCells, spreadTable} from "./spread-table.js";
import type {WorkloadSource} from "./workload-source.js";

/** The workload cluster in a sentence or two. */
export function workloadLine(source: WorkloadSource): PlanView {
  const view = sentenceView((plan) => {
    const {workload, beyond} = source(plan);
    return workloadHeadline(workload, beyond);
  });
  view.classList.add("long");
  return view;
}

interface FiguresOptions {
  readonly caption: string;
  /** Whether the figures of this part have a range. */
  readonly spread?: boolean;
}

/** The figures of one part of the workload cluster; every number explains itself. */
export function workloadFigures(
  source: WorkloadSource,
  part: WorkloadPart,
  {caption, spread = false}: FiguresOptions
): PlanView {
  const table = spreadTable(caption, spread ? undefined : ["Value"]);
  if (!spread) table.classList.add("slim");
  const update = (plan: Plan) => {
    const figures: Readonly<Record<string, FigureOf>> = source(plan).workload[part];
    table.update(Object.entries(figures).map(([key, figure]) => rowOf(figure, `workload.${part}.${key}`, spread)));
  };
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update});
}

function rowOf(figure: FigureOf, path: string, spread: boolean): Figure {
  const {label: name, low, likely, high} = figure;
  const unit = saysUnit(figure) ? "" : figure.unit;
  const single = low === high;
  if (!spread) return {name, unit, cells: [numberCell(likely, `${path}.likely`), noCell, noCell]};
  return {name, unit, cells: single ? singleCells(likely, `${path}.likely`) : spreadCells(figure, path)};
}

/** Whether the name of a figure says what is counted, as in "Nodes" or "Pods of a node". */
function saysUnit({label, unit}: FigureOf): boolean {
  return label
    .toLowerCase()
    .split(/[^a-z]+/)
    .includes(unit);
}
