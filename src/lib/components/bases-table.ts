import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type BasisCost, basesCompared} from "../cost/bases-compared.js";
import {formatCount, formatNumber, formatPrice} from "../format.js";
import {fields} from "../scenario/fields.js";
import {optionText} from "../scenario/shown-value.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {rangeCell} from "./range-cell.js";

type Row = BasisCost & {readonly present: boolean};

/** What the fleet costs by the guide, by the demand, and by the larger of both. */
export function basesTable(): PlanView {
  const table = dataTable<Row>({
    caption: "The same fleet by each basis: plan, and low to high",
    key: ({basis}) => basis,
    columns: [
      {header: "Sized by", cell: nameCell},
      {header: "Nodes", numeric: true, cell: ({basis, nodes}) => rangeCell(nodes, `with:basis=${basis}.totals.nodes`)},
      {header: "vCPU", numeric: true, cell: ({basis, vcpu}) => rangeCell(vcpu, `with:basis=${basis}.totals.vcpu`)},
      {
        header: "Month",
        unit: "USD",
        numeric: true,
        cell: ({basis, month}) => rangeCell(month, `with:basis=${basis}.cost.month`, formatPrice)
      },
      {
        header: "Times the demand",
        numeric: true,
        cell: ({timesDemand}) => ({text: timesDemand === null ? "–" : `${formatNumber(timesDemand)} ×`})
      }
    ]
  });
  let shown: [Plan, Catalog] | undefined;
  const refresh = atRest(() => {
    if (!shown) return;
    const [{scenario}, catalog] = shown;
    table.update(basesCompared(scenario, catalog).map((row) => ({...row, present: row.basis === scenario.basis})));
  });
  return Object.assign(html`<div class="bases">${table}</div>`, {
    lazy: true,
    update(plan: Plan, _today: Plan | undefined, catalog: Catalog) {
      shown = [plan, catalog];
      refresh();
    }
  });
}

function nameCell({basis, present, unpriced}: Row): CellView {
  const notes = [
    ...(present ? ["this plan"] : []),
    ...(unpriced ? [`${formatCount(unpriced, "parts")} without a price`] : [])
  ];
  return {text: optionText(fields.basis, basis), note: notes.join("; ")};
}
