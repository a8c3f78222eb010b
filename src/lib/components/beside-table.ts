import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import type {Range} from "../sizing/bill-line.js";
import {nearestSystem} from "../sizing/nearest.js";
import type {Plan} from "../sizing/plan.js";
import type {ManagedTotalsOf} from "../sizing/totals.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";
import {rangeCell} from "./range-cell.js";

interface Row {
  readonly name: string;
  readonly note: string;
  readonly nodes: CellView;
  readonly vcpu: CellView;
  readonly memoryGiB: CellView;
}

const CAPTION =
  "The management clusters by the guide, by demand, by the other guide, and what others measured or ask for";

/** The same management clusters sized in four ways, so that the gap between them is seen. */
export function besideTable(catalog: Catalog): PlanView {
  const table = dataTable<Row>({
    caption: CAPTION,
    columns: [
      {header: "Sized by", cell: ({name, note}) => ({text: name, note})},
      {header: "Nodes", numeric: true, cell: ({nodes}) => nodes},
      {header: "vCPU", numeric: true, cell: ({vcpu}) => vcpu},
      {header: "Memory", unit: "GiB", numeric: true, cell: ({memoryGiB}) => memoryGiB}
    ],
    key: ({name}) => name,
    fixed: true
  });
  const remark = html`<p class="aside"></p>`;
  return Object.assign(html`<div>${table}${remark}</div>`, {
    lazy: true,
    update(plan: Plan) {
      table.update([guideRow(plan), demandRow(plan), ladderRow(plan), nearestRow(plan, catalog)]);
      setText(remark, remarkOn(plan));
    }
  });
}

function cells(totals: ManagedTotalsOf, path: string): Pick<Row, "nodes" | "vcpu" | "memoryGiB"> {
  const cell = (key: "nodes" | "vcpu" | "memoryGiB") => rangeCell(totals[key], `${path}.${key}`);
  return {nodes: cell("nodes"), vcpu: cell("vcpu"), memoryGiB: cell("memoryGiB")};
}

function guideRow({bases}: Plan): Row {
  return {name: "Guide S001", note: "plan, low to high", ...cells(bases.guide, "bases.guide")};
}

function demandRow({bases}: Plan): Row {
  return {name: "Demand", note: "likely, low to high, as hardware", ...cells(bases.demand, "bases.demand")};
}

/** The ladder counts etcd members and API servers; controllers have no number of nodes there. */
function ladderRow({ladder, management}: Plan): Row {
  const {etcd, apiServer} = ladder.largest;
  const sum = (a: number, b: number): CellView => ({text: formatNumber((a + b) * management.clusters)});
  return {
    name: "Guide S000",
    note: "etcd and API servers alone",
    nodes: sum(etcd.count, apiServer.count),
    vcpu: sum(etcd.totalVcpu, apiServer.totalVcpu),
    memoryGiB: sum(etcd.totalMemoryGiB, apiServer.totalMemoryGiB)
  };
}

function nearestRow(plan: Plan, catalog: Catalog): Row {
  const found = nearestSystem(plan, catalog);
  const number = (value: number | null | undefined): CellView => ({text: value == null ? "–" : formatNumber(value)});
  const machines = found?.machines ? ` and ${formatNumber(found.machines)} machines` : "";
  return {
    name: "Nearest published",
    note: found
      ? `${found.system}, ${formatNumber(found.clusters)} clusters${machines}: ${found.isUse ? "measured use" : "what its maker asks for"}, one management cluster`
      : "none",
    nodes: number(found?.nodes),
    vcpu: number(found?.vcpu),
    memoryGiB: number(found?.memoryGiB)
  };
}

function remarkOn({scenario, bases, management}: Plan): string {
  const ratio = (range: "vcpu" | "memoryGiB") => share(bases.guide[range], bases.demand[range]);
  const basis = {
    guide: "The bill takes the guide's.",
    demand: "The bill takes the demand's.",
    larger: "The bill takes the larger of guide and demand, line by line."
  }[scenario.basis];
  const several = management.clusters > 1 ? " Guides and demand are for all management clusters together." : "";
  return `The guide buys ${ratio("vcpu")} times the vCPU and ${ratio("memoryGiB")} times the memory that the demand asks for. ${basis}${several}`;
}

function share(guide: Range, demand: Range): string {
  return formatNumber(Math.round((10 * guide.plan) / demand.plan) / 10);
}
