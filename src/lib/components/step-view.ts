import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatCount, formatList, formatNumber} from "../format.js";
import {type StepSide, type StepToXl, stepToXl} from "../layout/step-to-xl.js";
import type {Plan} from "../sizing/plan.js";
import {type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {rangeCell} from "./range-cell.js";
import type {ScenarioForm} from "./scenario-form.js";

const REST_MS = 200;

interface Row {
  readonly id: "before" | "after" | "single";
  readonly side: StepSide;
}

const names: Readonly<Record<Row["id"], string>> = {
  before: "the last large fleet",
  after: "one cluster more",
  single: "the same, staying single"
};

const columns: readonly Column<Row>[] = [
  {header: "Fleet", cell: ({id, side}) => ({text: formatCount(side.input.clusters, "clusters"), note: names[id]})},
  {
    header: "Management clusters",
    numeric: true,
    cell: ({id, side}) => ({
      text: formatNumber(side.plan.management.clusters),
      path: `step.${id}.management.clusters`
    })
  },
  ranged("Nodes", "", "totals.nodes", ({totals}) => totals.nodes),
  ranged("vCPU", "", "totals.vcpu", ({totals}) => totals.vcpu),
  ranged("Memory", "GiB", "totals.memoryGiB", ({totals}) => totals.memoryGiB),
  {
    header: "Cost a month",
    unit: "USD",
    numeric: true,
    cell: ({id, side: {plan}}) =>
      plan.cost
        ? {text: formatNumber(Math.round(plan.cost.month.plan)), path: `step.${id}.cost.month.plan`}
        : {text: "–"}
  },
  {header: "Feasible", cell: ({side}) => ({text: feasibleWord(side)})}
];

/** What changes where the fleet goes from large to XL, and what staying single would mean, which a button sets. */
export function stepView(catalog: Catalog, form: ScenarioForm): PlanView {
  const table = dataTable<Row>({caption: "One workload cluster more, from large to XL", columns, key: ({id}) => id});
  const words = html`<ul class="messages"></ul>`;
  const single = html`<button type="button">Stay single</button>` as HTMLButtonElement;
  const none = html`<p class="aside" hidden>One cluster of this fleet is XL by itself: there is no step.</p>`;
  const known = html`<div>${words}${table}</div>`;
  const root = html`<div class="step">${known}${none}<p class="row">${single}<span class="aside">plans the present fleet with one management cluster</span></p></div>`;
  let timer: ReturnType<typeof setTimeout> | undefined;

  single.addEventListener("click", () =>
    form.replace({...form.value, layout: "single", managementClusters: "auto"}, "Layout: single.")
  );

  function show({scenario}: Plan, made: Catalog): void {
    const step = stepToXl(scenario, made);
    known.hidden = !step;
    none.hidden = Boolean(step);
    if (!step) return;
    table.update((["before", "after", "single"] as const).map((id) => ({id, side: step[id]})));
    words.replaceChildren(...wordsOf(step).map((text) => html`<li>${text}</li>`));
  }

  return Object.assign(root, {
    lazy: true,
    update(plan: Plan, _today: Plan | undefined, made: Catalog = catalog) {
      single.disabled = plan.management.layout === "single";
      clearTimeout(timer);
      timer = setTimeout(() => show(plan, made), REST_MS);
    }
  });
}

function wordsOf({messages, added}: StepToXl): string[] {
  return [...messages, ...(added.length ? [`New with the step: ${formatList(added)}.`] : [])];
}

function ranged(header: string, unit: string, path: string, of: (plan: Plan) => Plan["totals"]["nodes"]): Column<Row> {
  return {header, unit, numeric: true, cell: ({id, side}) => rangeCell(of(side.plan), `step.${id}.${path}`)};
}

function feasibleWord({feasibility}: StepSide): string {
  if (!feasibility.feasible) return "no";
  const over = feasibility.advice.over.length;
  return over ? `yes, over ${over} advised limits` : "yes";
}
