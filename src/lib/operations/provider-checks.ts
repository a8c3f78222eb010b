import type {ProviderLimitRow} from "../catalog/operations-schemas.js";
import type {Edition} from "../catalog/schemas.js";
import type {Catalog, OperationsPage} from "../catalog/tables.js";
import {formatNumber, formatSpan} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {ruleRow} from "../sizing/rule-value.js";
import {capacityOf, countPath} from "./limited-counts.js";
import {type NumberOf, numberAtPlan} from "./number-of.js";

/** `look` is what the plan knows nothing of; `apart` is a limit of a managed service that the plan does not use. */
export type CheckStatus = "ok" | "tight" | "over" | "look" | "apart";

/** A limit of the provider, the edition or Prism Central, and what of the plan is held against it. */
export interface ProviderCheck {
  readonly id: string;
  readonly limit: string;
  readonly capacity: string;
  readonly demand?: {readonly value: number; readonly path: string};
  readonly status: CheckStatus;
  readonly advice: string;
  readonly source: string;
  readonly section: string;
  readonly kind: string;
  readonly correction: readonly string[];
}

type Tables = Pick<OperationsPage, "providerLimits" | "prismSizes">;

/** Limits of the plan's provider, of the NKP editions, and of Prism Central, with their status for this plan. */
export function providerChecks(plan: Plan, tables: Tables, catalog: Catalog): readonly ProviderCheck[] {
  const numberOf = numberAtPlan(plan, catalog);
  const tight = ruleRow(catalog, "utilisation-tight").value;
  const {provider} = plan.scenario;
  const limits = tables.providerLimits.filter((row) => row.provider === provider);
  return [
    ...limits.map((row) => limitCheck(row, plan, numberOf, tight)),
    ...(provider === "nutanix" ? [prismCheck(plan, tables, numberOf)] : []),
    ...(provider === "nutanix" ? catalog.editions.map((row) => editionCheck(row, plan, numberOf, tight)) : [])
  ];
}

function limitCheck(row: ProviderLimitRow, plan: Plan, numberOf: NumberOf, tight: number): ProviderCheck {
  const capacity = capacityOf(row, plan);
  const counts = isUsed(row, plan);
  const demand = counts && row.against ? numberOf(countPath(row.against, plan)) : undefined;
  const unit = row.unit && ` ${row.unit}`;
  return {
    ...row,
    capacity: capacity === undefined ? "not given" : `${formatNumber(capacity)}${unit}`,
    ...(demand && {demand}),
    status: counts ? limitStatus(row, {demand: demand?.value, capacity, tight}) : "apart"
  };
}

/** Limits of managed services bind none that run control planes of their own. */
function isUsed({managed}: ProviderLimitRow, {scenario}: Plan): boolean {
  if (managed === "management") return scenario.managedControlPlane;
  const kinds = scenario.classes.length ? scenario.classes : [scenario];
  return managed === "" || kinds.some(({controlPlaneMachines}) => controlPlaneMachines === 0);
}

interface Checked {
  readonly demand: number | undefined;
  readonly capacity: number | undefined;
  readonly tight: number;
}

function limitStatus(row: ProviderLimitRow, {demand, capacity, tight}: Checked): CheckStatus {
  return demand !== undefined && capacity !== undefined ? statusOf(demand / unitsOf(row), capacity, tight) : "look";
}

/** The database is planned in MB and limited in GB. */
function unitsOf({against}: ProviderLimitRow): number {
  return against === "database" ? 1_000 : 1;
}

function statusOf(demand: number, capacity: number, tight: number): CheckStatus {
  if (demand > capacity) return "over";
  return demand < tight * capacity ? "ok" : "tight";
}

/** The size of Prism Central by its VMs. Source: S001; by VMs, since its tiers do not meet its sizes. */
function prismCheck(plan: Plan, {prismSizes}: Tables, numberOf: NumberOf): ProviderCheck {
  const demand = numberOf(countPath("vms", plan));
  const vms = demand?.value ?? 0;
  const row = prismSizes.find(({vmsTo}) => vmsTo === null || vms <= vmsTo) ?? prismSizes.at(-1);
  return {
    id: "prism-central/size",
    limit: `Prism Central: ${row?.size ?? "unknown"}`,
    capacity:
      row?.vmsTo === null ? `from ${formatNumber(row.vmsFrom)} VMs` : `up to ${formatNumber(row?.vmsTo ?? 0)} VMs`,
    ...(demand && {demand}),
    status: row?.vmsTo === null ? "look" : "ok",
    advice: row?.printed ?? "",
    source: row?.source ?? "",
    section: row?.section ?? "",
    kind: row?.kind ?? "",
    correction: ["prism-central-size-straddles-tier"]
  };
}

function editionCheck(row: Edition, plan: Plan, numberOf: NumberOf, tight: number): ProviderCheck {
  const chosen = row.id === plan.scenario.edition;
  const demand = numberOf(row.per === "fleet" ? "scenario.clusters" : countPath("largest-clusters", plan));
  const status = demand ? statusOf(demand.value, row.clustersHigh, tight) : "look";
  const overhead = row.overheadHigh ? `, ${row.overheadLow} to ${row.overheadHigh} % more hardware` : "";
  return {
    id: `edition/${row.id}`,
    limit: `NKP ${row.label}${chosen ? " (chosen)" : ""}`,
    capacity: `${formatSpan(row.clustersLow, row.clustersHigh)}${row.openEnded ? " and more" : ""} clusters`,
    ...(demand && {demand}),
    status: status === "over" && row.openEnded ? "look" : status,
    advice: `Fleet management: ${row.fleetManagement}; insights: ${row.insights}${overhead}. Confirm with the vendor`,
    source: row.source,
    section: row.section,
    kind: row.kind,
    correction: ["edition-gap"]
  };
}
