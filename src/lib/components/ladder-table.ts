import {html} from "htl";
import {formatNumber} from "../format.js";
import type {RungOf} from "../sizing/ladder.js";
import type {BillLine, Plan} from "../sizing/plan.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";
import {rangeCell} from "./range-cell.js";

interface Row {
  readonly name: string;
  readonly bill: CellView;
  readonly largest: CellView;
  readonly fleet: CellView;
}

type Group = "etcd" | "apiServer";
type Size = "count" | "vcpu" | "memoryGiB" | "totalVcpu" | "totalMemoryGiB";

/** S000's figures beside the bill of the largest management cluster; the two guides are never averaged. */
export function ladderTable(): PlanView {
  const cell = (key: "bill" | "largest" | "fleet") => (row: Row) => row[key];
  const table = dataTable<Row>({
    caption: "The bill by S001 beside the ladder of S000",
    columns: [
      {header: "For one management cluster", cell: ({name}) => ({text: name})},
      {header: "S001", unit: "this bill, the largest", numeric: true, cell: cell("bill")},
      {header: "S000", unit: "the same one", numeric: true, cell: cell("largest")},
      {header: "S000", unit: "the whole fleet in one", numeric: true, cell: cell("fleet")}
    ],
    key: ({name}) => name
  });
  const remark = html`<p class="aside"></p>`;
  return Object.assign(html`<div>${table}${remark}</div>`, {
    lazy: true,
    update(plan: Plan) {
      table.update(rowsOf(plan));
      setText(remark, remarkOn(plan));
    }
  });
}

function rowsOf(plan: Plan): Row[] {
  const own = plan.bill.filter(({managementCluster}) => managementCluster === plan.ladder.largestManagementCluster);
  const etcd = own.find(({hostsEtcd}) => hostsEtcd);
  const control = own.find(({role}) => role === "control-plane");
  const group = (title: string, name: Group, unit: string, line: BillLine | undefined): Row[] => [
    row(plan, `${title}: ${unit}`, line && rangeCell(line.nodes, `bill.${line.id}.nodes`), name, "count"),
    row(plan, `${title}: vCPU each`, line && rangeCell(line.vcpu, `bill.${line.id}.vcpu`), name, "vcpu"),
    row(
      plan,
      `${title}: memory each, GiB`,
      line && rangeCell(line.memoryGiB, `bill.${line.id}.memoryGiB`),
      name,
      "memoryGiB"
    ),
    row(
      plan,
      `${title}: vCPU in total`,
      line && rangeCell(line.total.vcpu, `bill.${line.id}.total.vcpu`),
      name,
      "totalVcpu"
    ),
    row(
      plan,
      `${title}: memory in total, GiB`,
      line && rangeCell(line.total.memoryGiB, `bill.${line.id}.total.memoryGiB`),
      name,
      "totalMemoryGiB"
    )
  ];
  return [
    ...group("etcd", "etcd", "members", etcd),
    ...group("API server", "apiServer", "servers", control),
    controllerRow(plan, "Controllers: vCPU each", "vcpu"),
    controllerRow(plan, "Controllers: memory each, GiB", "memoryGiB")
  ];
}

function row({ladder}: Plan, name: string, bill: CellView | undefined, group: Group, size: Size): Row {
  const rung = (key: "largest" | "fleet") => number(ladder[key][group][size], `ladder.${key}.${group}.${size}`);
  return {name, bill: bill ?? {text: "–"}, largest: rung("largest"), fleet: rung("fleet")};
}

function controllerRow({ladder}: Plan, name: string, size: "vcpu" | "memoryGiB"): Row {
  const rung = (key: "largest" | "fleet") => number(ladder[key].controller[size], `ladder.${key}.controller.${size}`);
  return {name, bill: {text: "by node, not by controller"}, largest: rung("largest"), fleet: rung("fleet")};
}

function number(value: number, path: string): CellView {
  return {text: formatNumber(value), path};
}

function remarkOn({ladder}: Plan): string {
  const remark = ({clamped, sharded}: RungOf, what: string) => [
    ...(clamped
      ? [`${what} lies below the ladder's first anchor, 100 clusters and 1,000 machines, whose figures stand here.`]
      : []),
    ...(sharded
      ? [
          `${what} lies beyond the ladder's last anchor, 5,000 clusters and 50,000 machines: S000 names several etcd clusters and sharded API servers and controllers there, and gives no sizes.`
        ]
      : [])
  ];
  const remarks = [
    ...remark(ladder.largest, "The largest management cluster"),
    ...remark(ladder.fleet, "The whole fleet in one")
  ];
  return (
    remarks.join(" ") ||
    "Between its anchors the ladder is read on a logarithmic scale, by clusters or by machines, whichever asks for more."
  );
}
