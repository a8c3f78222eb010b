import type {Catalog} from "../catalog/tables.js";
import {staticTable} from "./static-table.js";

/** The numbers that the rollout rests on, with their range and reason. */
export function rolloutAssumptions({rolloutConstants}: Catalog, sourcesPage: string): HTMLElement {
  const rows = rolloutConstants.map(({label, low, likely, high, unit, why, source, section, kind}) => [
    label,
    low,
    likely,
    high,
    unit,
    why,
    {text: `${source}, ${kind}`, href: `${sourcesPage}#${source}`, title: section}
  ]);
  return staticTable(
    "Numbers that the rollout rests on",
    ["Number", "Low", "Likely", "High", "Unit", "Why", "Source"],
    rows
  );
}
