import {html} from "htl";
import type {AuditedTotal} from "../catalog/audit-totals.js";
import {formatNumber, tierName} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";

const units: Readonly<Record<AuditedTotal["quantity"], string>> = {
  nodes: "nodes",
  vcpu: "vCPU",
  memoryGiB: "GiB",
  storageGB: "GB",
  objectTB: "TB"
};

/** The totals the guide prints that differ from the sum of its own rows; those of tables that this plan uses come first. */
export function statedTable(audited: readonly AuditedTotal[], sourcesPage: string): PlanView {
  let used: readonly string[] = [];
  const table = dataTable<AuditedTotal>({
    caption: "Totals the guide prints, beside the sums of its own rows",
    columns: [
      {header: "Table", cell: ({table}) => ({text: `${nameOf(table)}${isOf(table, used) ? " (this plan)" : ""}`})},
      {header: "Total of", cell: ({quantity}) => ({text: units[quantity]})},
      {header: "As printed", cell: ({printed}) => ({text: printed})},
      {
        header: "Sum of the rows",
        unit: "low",
        numeric: true,
        cell: ({id, low}) => ({text: formatNumber(low), path: `stated.${id}.low`})
      },
      {
        header: "Sum of the rows",
        unit: "high",
        numeric: true,
        cell: ({id, high}) => ({text: formatNumber(high), path: `stated.${id}.high`})
      },
      {header: "Difference", unit: "low / high", numeric: true, cell: (total) => ({text: differenceOf(total)})},
      {header: "Why", cell: ({correction}) => ({text: "correction", href: `${sourcesPage}#${correction}`})}
    ],
    key: ({id}) => id
  });
  const differing = audited.filter(({differs}) => differs);
  return Object.assign(html`<div>${table}</div>`, {
    lazy: true,
    update(plan: Plan) {
      used = tablesOf(plan);
      table.update([...differing].sort((a, b) => Number(isOf(b.table, used)) - Number(isOf(a.table, used))));
    }
  });
}

/** The guide's tables that the bill of a plan is made of. */
function tablesOf({management: {sizedAs, clusters}, bill}: Plan): string[] {
  const several = sizedAs.includes("xl") && clusters > 1 ? ["xl-three-regions"] : [];
  const hierarchical = bill.some(({role}) => role === "federation-controller") ? ["extreme"] : [];
  return [...sizedAs, ...several, ...hierarchical];
}

function isOf(table: string, used: readonly string[]): boolean {
  return used.includes(table);
}

function nameOf(table: string): string {
  if (table === "xl") return "XL, one region";
  if (table === "xl-three-regions") return "XL, three regions";
  return tierName(table).replace(/^./, (letter) => letter.toUpperCase());
}

function differenceOf({low, high, statedLow, statedHigh}: AuditedTotal): string {
  return [statedLow - low, statedHigh - high]
    .map((by) => (by > 0 ? "+" : by < 0 ? "−" : "") + formatNumber(Math.abs(by)))
    .join(" / ");
}
