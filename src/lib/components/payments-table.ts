import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {paymentsOf} from "../cost/cumulative-cost.js";
import {formatPrice} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {rangeCell} from "./range-cell.js";

interface Row {
  readonly name: string;
  readonly note: string;
  readonly cell: CellView;
}

/** What is paid once, what is paid every month, and the month as it is counted everywhere else. */
export function paymentsTable(): PlanView {
  const table = dataTable<Row>({
    caption: "What is paid at once, and what by the month",
    key: ({name}) => name,
    columns: [
      {header: "Paid", cell: ({name, note}) => ({text: name, note})},
      {header: "Amount", unit: "USD", numeric: true, cell: ({cell}) => cell}
    ]
  });
  return Object.assign(html`<div class="payments">${table}</div>`, {
    lazy: true,
    update({cost, scenario}: Plan, _today: Plan | undefined, {prices}: Catalog) {
      if (!cost || !prices) return table.update([]);
      const {month, termMonths, upfront} = paymentsOf(cost, scenario, prices);
      const again = upfront ? `and again after ${termMonths} months` : "nothing is paid in advance";
      table.update([
        {name: "Once, at the start", note: again, cell: rangeCell(cost.upfront, "cost.upfront", formatPrice)},
        {
          name: "Every month beside it",
          note: "what is billed month by month",
          cell: {text: formatPrice(month), note: ""}
        },
        {
          name: "A month in all",
          note: "with the share of what is paid at the start",
          cell: rangeCell(cost.month, "cost.month", formatPrice)
        }
      ]);
    }
  });
}
