import {html} from "htl";
import {formatNumber, formatPercent} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import type {WorkloadLimitOf} from "../workload/limits.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import type {WorkloadSource} from "./workload-source.js";

const words = {ok: "within", tight: "tight", over: "exceeded"};

/** Limits of the workload cluster, the fullest first, and what nobody measured. */
export function workloadLimitsTable(source: WorkloadSource, sourcesPage: string): PlanView {
  const table = dataTable<WorkloadLimitOf>({
    caption: "Limits, the fullest first",
    columns: [
      {header: "Limit", cell: ({label, class: kind}) => ({text: label, note: kind})},
      {header: "Used", numeric: true, cell: usedCell},
      {header: "Demand", numeric: true, cell: ({id, demand}) => number(demand.likely, id, "demand.likely")},
      {header: "Limit", numeric: true, cell: ({id, capacity}) => number(capacity, id, "capacity")},
      {header: "Unit", cell: ({unit}) => ({text: unit})},
      {header: "Status", cell: ({status}) => ({text: words[status]})},
      {header: "Source", cell: ({source: from}) => ({text: from, href: `${sourcesPage}#${from}`})}
    ],
    key: ({id}) => id
  });
  const beyond = html`<ul class="beyond"></ul>`;
  return Object.assign(html`<div>${table}${beyond}</div>`, {
    update(plan: Plan) {
      const answer = source(plan);
      table.update(answer.workload.limits);
      beyond.replaceChildren(
        ...answer.beyond.map(
          ({message, source: from}) =>
            html`<li>${message} (<a href=${`${sourcesPage}#${from}`} data-carry>${from}</a>).</li>`
        )
      );
    }
  });
}

function number(value: number, id: string, key: string): CellView {
  return {text: formatNumber(value), path: `workload.limits.${id}.${key}`};
}

function usedCell({id, used}: WorkloadLimitOf): CellView {
  const path = `workload.limits.${id}.used`;
  const end = (level: "low" | "high") => ({text: formatPercent(used[level]), path: `${path}.${level}`});
  const ends = used.low === used.high ? undefined : ([end("low"), end("high")] as const);
  return {text: formatPercent(used.likely), path: `${path}.likely`, ends};
}
