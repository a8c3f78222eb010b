import {html} from "htl";
import {formatNumber} from "../format.js";
import type {CheckStatus, ProviderCheck} from "../operations/provider-checks.js";
import type {Plan} from "../sizing/plan.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import type {OperationsSource} from "./operations-source.js";
import {stacked} from "./words-table.js";

const statuses: Readonly<Record<CheckStatus, string>> = {
  ok: "holds",
  tight: "tight",
  over: "exceeded",
  look: "look it up",
  apart: "not used here"
};

/** The limits of the plan's provider, of editions and of Prism Central, with what the plan has of each. */
export function providerChecksTable(sheetOf: OperationsSource, sourcesPage: string): PlanView {
  const table = dataTable<ProviderCheck>({
    caption: "Limits of the provider, held against this plan",
    columns: [
      {header: "Limit", cell: ({limit}) => ({text: limit})},
      {header: "Bound", cell: ({capacity}) => ({text: capacity})},
      {header: "This plan", numeric: true, cell: demandCell},
      {header: "Status", cell: ({status}) => ({text: statuses[status]})},
      {header: "What to do", cell: ({advice}) => ({text: advice})},
      {
        header: "Correction",
        cell: ({correction: [id]}) => (id ? {text: id, href: `${sourcesPage}#${id}`} : {text: ""})
      },
      {
        header: "Source",
        cell: ({source, section, kind}) => ({
          text: `${source}, ${kind}`,
          href: `${sourcesPage}#${source}`,
          note: section
        })
      }
    ],
    key: ({id}) => id
  });
  table.classList.add("checks");
  const update = (plan: Plan) => {
    table.update(sheetOf(plan).checks);
    stacked(table);
  };
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update});
}

function demandCell({demand}: ProviderCheck): CellView {
  if (!demand) return {text: "–"};
  return {text: formatNumber(Math.round(demand.value)), path: demand.path};
}
