import {html} from "htl";
import {formatNumber} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";

type Row = {readonly region: Plan["management"]["regions"][number]; readonly index: number};

/** What lies in which region, and from where it is managed. */
export function regionsTable(): PlanView {
  const number =
    (key: "managementClusters" | "workloadClusters" | "machines") =>
    ({region, index}: Row): CellView => ({
      text: formatNumber(region[key]),
      path: `management.regions.${index}.${key}`
    });
  const table = dataTable<Row>({
    caption: "Regions with their part of the fleet",
    columns: [
      {header: "Region", cell: ({region}) => ({text: region.name})},
      {header: "Management clusters", numeric: true, cell: number("managementClusters")},
      {header: "Workload clusters", numeric: true, cell: number("workloadClusters")},
      {header: "Machines", numeric: true, cell: number("machines")},
      {header: "Managed from", cell: ({region}) => ({text: region.managedFrom})}
    ],
    key: ({index}) => String(index)
  });
  return Object.assign(html`<div>${table}</div>`, {
    lazy: true,
    update: ({management}: Plan) => table.update(management.regions.map((region, index) => ({region, index})))
  });
}
