import {html} from "htl";
import {layoutScatter, type ScatterPoint, type SweepDot} from "../charts/layout-scatter.js";
import {formatNumber, formatPercent} from "../format.js";
import type {BlastOf} from "../layout/blast.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import type {BoardState, LayoutsBoard} from "./layouts-board.js";
import {type StaticCell, staticTable} from "./static-table.js";

const REST_MS = 120;

type Failing = "region" | "managementCluster";
const failing: Readonly<Record<Failing, string>> = {
  region: "a region",
  managementCluster: "the largest management cluster"
};

/** Cost against what is lost, with the points as a table; one picks what fails. It is drawn when the input rests. */
export function layoutsScatter(board: LayoutsBoard): PlanView {
  const box = html`<div class="chart scatter"></div>`;
  const select =
    html`<select id="scatter-fails">${Object.entries(failing).map(([key, text]) => html`<option value=${key}>${text}</option>`)}</select>` as HTMLSelectElement;
  const details = html`<details><summary>The points as a table</summary></details>` as HTMLDetailsElement;
  const root = html`<figure class="steps"><p class="row controls"><label for="scatter-fails">What fails:</label>${select}</p>${box}
    <figcaption class="chart-caption">Filled: worth having. Hollow: dominated, another one is no worse in both and better in one. Crossed: not feasible. Small dots: regional over 2 to 10 equal regions.</figcaption>${details}</figure>`;
  let drawn = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  new ResizeObserver(draw).observe(box);
  details.addEventListener("toggle", draw);
  select.addEventListener("input", (event) => {
    event.stopPropagation();
    draw();
  });

  function draw(): void {
    const {state} = board;
    if (!state || !box.clientWidth) return;
    const what: Failing = select.value === "managementCluster" ? "managementCluster" : "region";
    const [points, sweep] = [pointsOf(state, what), sweepOf(state, what)];
    const key = JSON.stringify([points, sweep, box.clientWidth, what, details.open]);
    if (key === drawn) return;
    drawn = key;
    const unit = state.plan.cost ? "USD a month" : "vCPU";
    box.replaceChildren(layoutScatter(points, sweep, {width: box.clientWidth, unit, fails: failing[what]}));
    if (details.open) details.replaceChildren(details.firstElementChild ?? "", table(points, sweep, unit));
  }

  return Object.assign(root, {
    lazy: true,
    update() {
      clearTimeout(timer);
      timer = setTimeout(draw, REST_MS);
    }
  });
}

interface Placed {
  readonly plan: Plan;
  readonly blast: BlastOf;
}

const placeOf = ({plan, blast}: Placed, what: Failing) => ({
  cost: plan.cost?.month.plan ?? plan.totals.vcpu.plan,
  lost: blast[what].clusterShare
});

function pointsOf({options, comparisons}: BoardState, what: Failing): ScatterPoint[] {
  return options.map((option, index) => ({
    ...placeOf(option, what),
    name: option.hypothetical ? `${option.id}, made up` : option.id,
    present: option.isCurrent,
    feasible: option.feasibility.feasible,
    dominatedBy: comparisons[index]?.dominatedBy ?? ""
  }));
}

function sweepOf({sweep = []}: BoardState, what: Failing): SweepDot[] {
  return sweep.map((point) => ({...placeOf(point, what), regions: point.regions}));
}

function table(points: readonly ScatterPoint[], sweep: readonly SweepDot[], unit: string): HTMLElement {
  const amounts = ({cost, lost}: {cost: number; lost: number}) => [formatNumber(Math.round(cost)), formatPercent(lost)];
  const rows: StaticCell[][] = [
    ...points.map((point) => [point.name, ...amounts(point), standing(point)]),
    ...sweep.map((dot) => [`regional over ${dot.regions} equal regions`, ...amounts(dot), ""])
  ];
  return staticTable("Layouts by cost and by what is lost", ["Layout", unit, "Lost", "Standing"], rows);
}

function standing({feasible, dominatedBy, present}: ScatterPoint): string {
  const said = [present && "present", !feasible && "not feasible", dominatedBy && `dominated by ${dominatedBy}`];
  return said.filter(Boolean).join(", ");
}
