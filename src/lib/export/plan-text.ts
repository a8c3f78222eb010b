import type {Cost} from "../cost/cost.js";
import {formatCents, formatNumber, formatPercent, formatPrice, formatUsd} from "../format.js";
import type {Range} from "../sizing/bill-line.js";
import {headline} from "../sizing/headline.js";
import {short} from "../sizing/limits/limit-words.js";
import type {BillLine, Limit, Plan} from "../sizing/plan.js";
import {textTable} from "./text-table.js";

const header = [
  "line",
  "region",
  "count",
  "vCPU each",
  "GiB each",
  "GB each",
  "vCPU",
  "GiB",
  "GB",
  "TB object",
  "disk",
  "IOPS",
  "fsync ms"
];

/** A plan for a terminal: the headline, the bill with its totals, the notices. Behind a plan figure its bounds, where they differ. */
export function planText(plan: Plan): string {
  const rows = [header, ...plan.bill.map(lineCells), totalCells(plan)];
  const notices = plan.notices.map(({level, code, message}) => `${level}: ${message} [${code}]`);
  const limits = [limitHeader, ...plan.limits.map(limitCells)];
  const cost = plan.cost ? [...costLines(plan.cost), ""] : [];
  return [
    headline(plan),
    "",
    textTable(rows),
    "",
    ...cost,
    textTable(limits),
    ...(notices.length ? ["", ...notices] : [])
  ].join("\n");
}

const limitHeader = ["limit", "class", "of", "demand", "capacity", "unit", "used", "low to high", "status", "needs"];

function limitCells({
  id,
  class: own,
  of,
  demand,
  capacity,
  unit,
  utilisation,
  low,
  high,
  status,
  needs
}: Limit): string[] {
  const figures = [short(demand), short(capacity)].map(formatNumber);
  const range = low === high ? "" : `${formatPercent(low)} to ${formatPercent(high)}`;
  return [
    id,
    own,
    of,
    ...figures,
    unit,
    formatPercent(utilisation),
    range,
    status,
    needs === null ? "" : formatNumber(needs)
  ];
}

function lineCells(line: BillLine): string[] {
  return [
    line.id,
    line.region,
    line.instances === undefined ? planned(line.nodes) : `${formatNumber(line.instances)} inst.`,
    ...[line.vcpu, line.memoryGiB, line.storageGB, line.total.vcpu, line.total.memoryGiB, line.total.storageGB].map(
      planned
    ),
    line.objectTB ? planned(line.objectTB) : "",
    line.storageClass,
    line.iops === null ? "" : formatNumber(line.iops),
    line.latencyMs === null ? "" : formatNumber(line.latencyMs)
  ];
}

function totalCells({totals}: Plan): string[] {
  const {nodes, vcpu, memoryGiB, storageGB, objectTB} = totals;
  return ["total", "", `${planned(nodes)} nodes`, "", "", "", ...[vcpu, memoryGiB, storageGB, objectTB].map(planned)];
}

/** The cost in a sentence, and by role. */
function costLines({month, perCluster, byRole, priceBook, ownBook, commitment}: Cost): string[] {
  const rows = byRole.map(({id, month: {low, plan, high}, share}) => [
    id,
    ...[plan, low, high].map(formatCents),
    formatPercent(share)
  ]);
  const book = `${ownBook || priceBook}${priceBook === "onprem" ? "" : `, ${commitment}`}`;
  return [
    `${formatUsd(month.plan)} a month (${formatUsd(month.low)} to ${formatUsd(month.high)}) by the price book ${book}; ${formatPrice(perCluster.plan)} USD for each workload cluster.`,
    "",
    textTable([["cost of", "USD a month", "low", "high", "share"], ...rows])
  ];
}

function planned({low, plan, high}: Range): string {
  return low === high ? formatNumber(plan) : `${formatNumber(plan)} (${formatNumber(low)}-${formatNumber(high)})`;
}
