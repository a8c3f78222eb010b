import type {Reference} from "../catalog/tables.js";
import {staticTable} from "./static-table.js";

/** The numbers that the workload cluster rests on, with their range and reason. */
export function workloadAssumptions({workloadConstants}: Reference, sourcesPage: string): HTMLElement {
  const rows = workloadConstants.map(({label, low, likely, high, unit, why, source, section, kind}) => [
    label,
    low === high ? exact(likely) : [low, likely, high].map(exact).join(" / "),
    unit,
    why,
    {text: `${source}, ${kind}`, href: `${sourcesPage}#${source}`, title: section}
  ]);
  return staticTable(
    "Numbers that the workload cluster rests on: one, or low / likely / high",
    ["Number", "Value", "Unit", "Why", "Source"],
    rows
  );
}

/** Every digit that the table has, since others multiply by it. */
function exact(value: number): string {
  return value.toLocaleString("en-US", {maximumFractionDigits: 10});
}
