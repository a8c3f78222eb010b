import type {ChecklistRow} from "../catalog/operations-schemas.js";
import type {Catalog, Operations} from "../catalog/tables.js";
import type {Plan} from "../sizing/plan.js";
import {fillText, type Piece} from "./fill-text.js";
import {planValues} from "./plan-values.js";

export interface Check extends Omit<ChecklistRow, "bound"> {
  readonly bound: readonly Piece[];
}

export interface Stage {
  readonly id: ChecklistRow["stage"];
  readonly title: string;
  readonly checks: readonly Check[];
}

const titles: Readonly<Record<ChecklistRow["stage"], string>> = {
  infrastructure: "Before: infrastructure",
  software: "Before: software",
  capi: "During: Cluster API",
  etcd: "During: etcd",
  provider: "During: provider",
  after: "Afterwards"
};

/** The checklist of a test at scale, with bounds from the plan; stages without a check for its provider fall away. */
export function checklist(plan: Plan, tables: Operations, catalog: Catalog): readonly Stage[] {
  const valueFor = planValues(plan, catalog);
  const rows = tables.checklist.filter(({provider}) => ["any", plan.scenario.provider].includes(provider));
  const ids = [...new Set(rows.map(({stage}) => stage))];
  return ids.map((id) => ({
    id,
    title: titles[id],
    checks: rows.filter(({stage}) => stage === id).map((row) => ({...row, bound: fillText(row.bound, valueFor)}))
  }));
}
