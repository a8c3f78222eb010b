import {html} from "htl";
import {roleName} from "../catalog/vocabulary.js";
import {formatNumber} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {type FoldedLine, foldBill} from "../sizing/roll-up.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {rangeCell} from "./range-cell.js";

/** What the disks of each role must give. */
export function disksTable(): PlanView {
  const number = (value: number | null, path: string): CellView =>
    value === null ? {text: "no source names one"} : {text: formatNumber(value), path};
  const table = dataTable<FoldedLine>({
    caption: "Disks by line of the bill",
    columns: [
      {
        header: "Line",
        cell: ({line, count}) => ({text: count === 1 ? line.id : `${roleName(line.role)} × ${formatNumber(count)}`})
      },
      {header: "Hosts etcd", cell: ({line}) => ({text: line.hostsEtcd ? "yes" : "no"})},
      {header: "Disk", cell: ({line}) => ({text: line.storageClass || "not stated"})},
      {
        header: "Storage per unit",
        unit: "GB",
        numeric: true,
        cell: ({line}) => rangeCell(line.storageGB, `bill.${line.id}.storageGB`)
      },
      {header: "IOPS", unit: "each disk", numeric: true, cell: ({line}) => number(line.iops, `bill.${line.id}.iops`)},
      {
        header: "WAL fsync p99",
        unit: "ms",
        numeric: true,
        cell: ({line}) => number(line.latencyMs, `bill.${line.id}.latencyMs`)
      }
    ],
    key: ({line, count}) => `${line.id}×${count}`
  });
  const withDisks = ({line}: FoldedLine) => line.storageGB.high > 0;
  return Object.assign(html`<div>${table}</div>`, {
    lazy: true,
    update: (plan: Plan) => table.update(foldBill(plan).filter(withDisks))
  });
}
