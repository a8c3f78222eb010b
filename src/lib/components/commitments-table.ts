import {html} from "htl";
import type {Commitment} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import {type CommitmentCost, commitmentsOf} from "../cost/commitments.js";
import {formatCount, formatPercent, formatPrice} from "../format.js";
import {fields} from "../scenario/fields.js";
import {optionText} from "../scenario/shown-value.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";
import {rangeCell} from "./range-cell.js";

type Row = CommitmentCost & {readonly present: Commitment};

/** What the same plan costs on demand and with each commitment. */
export function commitmentsTable(): PlanView {
  const remark = html`<p class="aside"></p>`;
  const table = savingsTable();
  let shown: [Plan, Catalog] | undefined;
  const refresh = atRest(() => {
    if (!shown) return;
    const [{scenario}, catalog] = shown;
    const {rows, remark: why} = commitmentsOf(scenario, catalog);
    setText(remark, why);
    table.hidden = rows.length === 0;
    table.update(rows.map((row) => ({...row, present: scenario.commitment})));
  });
  return Object.assign(html`<div class="commitments">${remark}${table}</div>`, {
    lazy: true,
    update(plan: Plan, _today: Plan | undefined, catalog: Catalog) {
      shown = [plan, catalog];
      refresh();
    }
  });
}

function savingsTable() {
  return dataTable<Row>({
    caption: "The same plan with each commitment: USD, and what it saves against none",
    key: ({commitment}) => commitment,
    columns: [
      {header: "Commitment", cell: nameCell},
      {header: "Month", unit: "USD", numeric: true, cell: (row) => cell(row, "month")},
      {header: "Year", unit: "USD", numeric: true, cell: (row) => cell(row, "year")},
      {
        header: "Paid at the start",
        unit: "USD",
        numeric: true,
        cell: (row) => (row.upfront.high ? cell(row, "upfront") : {text: "–"})
      },
      {header: "Saved a month", unit: "USD", numeric: true, cell: savingCell}
    ]
  });
}

function nameCell({commitment, shorterTerms, present}: Row): CellView {
  const notes = [
    ...(commitment === present ? ["this plan"] : []),
    ...(shorterTerms ? [`${formatCount(shorterTerms, "lines")} for a shorter term`] : [])
  ];
  return {text: optionText(fields.commitment, commitment), note: notes.join("; ")};
}

function cell(row: Row, key: "month" | "year" | "upfront"): CellView {
  return rangeCell(row[key], `with:commitment=${row.commitment}.cost.${key}`, formatPrice);
}

function savingCell({commitment, saving, savingShare}: Row): CellView {
  return commitment === "on-demand" ? {text: "–"} : {text: formatPrice(saving), note: formatPercent(savingShare)};
}
