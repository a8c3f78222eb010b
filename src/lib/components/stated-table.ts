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

/** The totals the guide prints that differ from the sum of its own rows; those of this plan's tier come first. */
export function statedTable(audited: readonly AuditedTotal[], sourcesPage: string): PlanView {
  let tier = "";
  const table = dataTable<AuditedTotal>({
    caption: "Totals the guide prints, beside the sums of its own rows",
    columns: [
      {header: "Table", cell: ({table}) => ({text: `${nameOf(table)}${isOf(table, tier) ? " (this plan)" : ""}`})},
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
      tier = plan.tier.id;
      table.update([...differing].sort((a, b) => Number(isOf(b.table, tier)) - Number(isOf(a.table, tier))));
    }
  });
}

function isOf(table: string, tier: string): boolean {
  return table.split("-")[0] === tier;
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
