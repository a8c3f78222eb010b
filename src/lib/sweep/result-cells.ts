import {type LimitClass, limitClasses} from "../catalog/vocabulary.js";
import type {Cell} from "../export/csv.js";
import {bounds, type Range} from "../sizing/bill-line.js";
import type {Plan} from "../sizing/plan.js";

/** A row of a sweep: its cells by the name of the column. */
export type SweepRow = Readonly<Record<string, Cell>>;

/** What a row says of its plan, as resultColumns names it. */
export function resultCells(plan: Plan): SweepRow {
  const {tier, management, totals, cost, notices} = plan;
  return {
    tier: tier.id,
    planned_layout: management.layout,
    planned_management_clusters: management.clusters,
    ...spreadCells("nodes", totals.nodes),
    ...spreadCells("vcpu", totals.vcpu),
    ...spreadCells("memory_gib", totals.memoryGiB),
    ...spreadCells("storage_gb", totals.storageGB),
    ...spreadCells("object_tb", totals.objectTB),
    ...spreadCells("usd_month", cost?.month),
    ...limitCells(plan),
    notices: [...new Set(notices.map(({code}) => code))].join(" "),
    book_version: cost?.bookVersion,
    data_version: plan.dataVersion
  };
}

function limitCells({limits, binding, needed}: Plan): SweepRow {
  const bound = limits.find(({id}) => id === binding);
  const over = (own: LimitClass) =>
    limits.filter((limit) => limit.status === "over" && limit.class === own).map(({id}) => id);
  return {
    binding_limit: binding,
    binding_class: bound?.class,
    binding_utilisation: bound?.utilisation,
    ...byClass("over", (own) => over(own).join(" ")),
    ...byClass("needed_management_clusters", (own) => needed[own].managementClusters)
  };
}

function byClass(name: string, cellOf: (own: LimitClass) => Cell): SweepRow {
  return Object.fromEntries(limitClasses.map((own) => [`${name}_${own}`, cellOf(own)]));
}

function spreadCells(name: string, range: Range | undefined): SweepRow {
  return Object.fromEntries(bounds.map((bound) => [`${name}_${bound}`, range?.[bound]]));
}
