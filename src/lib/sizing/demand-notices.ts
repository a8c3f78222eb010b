import type {Constant} from "../catalog/demand-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {type Role, roleName} from "../catalog/vocabulary.js";
import {formatCount, formatList, formatNumber, formatQuantity} from "../format.js";
import type {Calculus} from "./calculus.js";
import {measuredIn} from "./demand/measured-in.js";
import {limitUsed} from "./limits/limit-words.js";
import type {Notice} from "./notices.js";
import type {PlanOf} from "./plan.js";
import {ruleRow} from "./rule-value.js";
import type {SizedPart} from "./size-parts.js";

type Unnoticed<V> = Omit<PlanOf<V>, "notices">;

/** What the demand, the limits and the gap to the guide have to say. */
export function demandNotices<V>(
  plan: Unnoticed<V>,
  sized: readonly SizedPart<V>[],
  catalog: Catalog,
  calculus: Calculus<V>
): Notice[] {
  return [
    ...limitsOver(plan, calculus),
    ...raised(plan, calculus),
    ...guideAboveDemand(plan, sized, catalog, calculus),
    ...extrapolated(sized, catalog, calculus),
    ...providerNotCounted(plan),
    ...shardsNotUsed(plan)
  ];
}

/** Every limit that is over, hard ones and advice alike, with the management clusters it asks for. */
function limitsOver<V>({limits}: Unnoticed<V>, calculus: Calculus<V>): Notice[] {
  return limits
    .filter(({status}) => status === "over")
    .map((limit) => {
      const value = (of: V) => calculus.valueOf(of);
      const worded = {
        ...limit,
        demand: value(limit.demand),
        capacity: value(limit.capacity),
        utilisation: value(limit.utilisation)
      };
      const needs = limit.needs === null ? 0 : value(limit.needs);
      const message = `${limitUsed(worded)}, in ${limit.managementCluster}.${asksFor(limit, needs)}`;
      return {level: "warning", code: `limit-${limit.class}`, message, field: fieldOf(limit.id), source: limit.source};
    });
}

function asksFor({id, of}: {readonly id: string; readonly of: string}, needs: number): string {
  if (needs < 2) return "";
  const clusters = formatCount(needs, "management clusters");
  return id === "client-qps"
    ? ` Raise --kube-api-qps of the ${of} manager, or take ${clusters}.`
    : ` It asks for ${clusters}.`;
}

function fieldOf(limit: string): NonNullable<Notice["field"]> {
  const fields: Readonly<Record<string, NonNullable<Notice["field"]>>> = {
    "clusters-per-management-cluster": "policyCap",
    "ip-addresses": "ipAddresses",
    "provisioning-window": "provisioningWindowHours",
    "nodes-per-workload-cluster": "machines",
    "client-qps": "capiVersion",
    "objects-per-namespace": "shards"
  };
  return fields[limit] ?? "managementClusters";
}

function raised<V>({management, limits, scenario}: Unnoticed<V>, calculus: Calculus<V>): Notice[] {
  if (scenario.managementClusters !== "auto" || !management.raised) return [];
  const top = limits.find((limit) => limit.class === "hard");
  const count = formatNumber(calculus.valueOf(management.clusters));
  const message = `Hard limits raise the management clusters to ${count}: with one fewer a hard limit would be over${top ? `, ${lowered(top.label)} first` : ""}.`;
  return [{level: "info", code: "raised-by-limit", message, field: "managementClusters"}];
}

/** Constants that are used beyond the range they were measured over, one notice for each unit of the range. */
function extrapolated<V>(sized: readonly SizedPart<V>[], catalog: Catalog, calculus: Calculus<V>): Notice[] {
  const value = (of: V) => calculus.valueOf(of);
  const most = Math.max(...sized.map(({part}) => value(part.clusters)));
  const {value: known, source} = ruleRow(catalog, "measured-clusters");
  const notices = measuredConstants(catalog.constants).flatMap(([unit, rows]): Notice[] => {
    const largest = Math.max(...sized.map(({demand}) => measuredIn(unit, demand, value)));
    const beyond = rows.filter(({measuredTo}) => (measuredTo ?? Infinity) < largest);
    if (!beyond.length) return [];
    const ends = beyond.map(({measuredTo}) => measuredTo ?? 0);
    const names = formatList(beyond.slice(0, 3).map(({label}) => lowered(label)));
    const more = beyond.length > 3 ? ` and ${beyond.length - 3} more` : "";
    const message =
      `A management cluster has ${formatQuantity(Math.round(largest), unit === "database MB" ? "MB of database" : unit)}; ` +
      `${formatCount(beyond.length, "constants")} of the demand ${beyond.length === 1 ? "was" : "were"} measured up to ${formatNumber(Math.min(...ends))} only (${names}${more}): the figures built on ${beyond.length === 1 ? "it" : "them"} are extrapolated.`;
    return [{level: "info", code: "extrapolated", message, source: beyond[0]?.source ?? ""}];
  });
  if (most <= known) return notices;
  const message = `Nobody published a measurement of more than ${formatNumber(known)} clusters in one management cluster, and here it has ${formatNumber(most)}: every figure of the demand is extrapolated.`;
  return [{level: "warning", code: "extrapolated", message, field: "managementClusters", source}, ...notices];
}

type Unit = NonNullable<Constant["measuredUnit"]>;

const measured = new WeakMap<readonly Constant[], (readonly [Unit, readonly Constant[]])[]>();

/** The constants by the unit of the range they were measured over, grouped once for each table. */
function measuredConstants(constants: readonly Constant[]): (readonly [Unit, readonly Constant[]])[] {
  const known = measured.get(constants);
  if (known) return known;
  const units = [...new Set(constants.flatMap(({measuredUnit}) => measuredUnit ?? []))];
  const grouped = units.map((unit) => [unit, constants.filter((row) => row.measuredUnit === unit)] as const);
  measured.set(constants, grouped);
  return grouped;
}

function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !text.startsWith("Prometheus") ? text[0]?.toLowerCase() + text.slice(1) : text;
}

/** How many times the vCPU of the demand's hardware the guide's has, and the roles that cause it. */
function guideAboveDemand<V>(
  {bases}: Unnoticed<V>,
  sized: readonly SizedPart<V>[],
  catalog: Catalog,
  calculus: Calculus<V>
): Notice[] {
  const {value: times} = ruleRow(catalog, "guide-above-demand");
  const value = (of: V) => calculus.valueOf(of);
  const [guide, asked] = [value(bases.guide.vcpu.plan), value(bases.demand.vcpu.plan)];
  const [memory, askedMemory] = [value(bases.guide.memoryGiB.plan), value(bases.demand.memoryGiB.plan)];
  const ratio = Math.max(guide / asked, memory / askedMemory);
  if (ratio <= times) return [];
  const roles = vcpuByRole(sized, value)
    .filter((row) => row.guide > times * row.asked)
    .sort((a, b) => b.guide - b.asked - (a.guide - a.asked));
  const causes = roles.map((row) => `${roleName(row.role)} ${formatNumber(Math.round(row.guide / row.asked))} times`);
  const message =
    `The guide buys ${formatNumber(Math.round(10 * ratio) / 10)} times the hardware that the demand asks for: ${formatNumber(guide)} vCPU and ${formatNumber(memory)} GiB against ` +
    `${formatNumber(asked)} and ${formatNumber(askedMemory)}${causes.length ? `, most of all ${formatList(causes.slice(0, 3))}` : ""}.`;
  return [{level: "info", code: "guide-above-demand", message, field: "basis", source: "S001"}];
}

/** The vCPU of each role by the guide and by demand, over all management clusters. */
function vcpuByRole<V>(sized: readonly SizedPart<V>[], value: (of: V) => number) {
  const sums = new Map<Role, {role: Role; guide: number; asked: number}>();
  for (const {guide, asked} of sized) {
    for (const [index, row] of guide.entries()) {
      const sum = sums.get(row.role) ?? {role: row.role, guide: 0, asked: 0};
      sum.guide += value(row.total.vcpu.plan);
      sum.asked += value((asked[index] ?? row).total.vcpu.plan);
      sums.set(row.role, sum);
    }
  }
  return [...sums.values()];
}

function providerNotCounted<V>({scenario: {provider}}: Unnoticed<V>): Notice[] {
  if (provider === "nutanix") return [];
  const message = `Objects and their sizes are counted for the Nutanix provider; those of ${provider} may differ, as may its memory and its polling.`;
  return [{level: "info", code: "provider-not-counted", message, field: "provider", source: "capi-objects"}];
}

function shardsNotUsed<V>({scenario, management}: Unnoticed<V>): Notice[] {
  if (scenario.shards === "auto" || management.layout === "sharded") return [];
  const message = `${formatCount(scenario.shards, "namespace shards")} are set, but only layout sharded has shards; this one is ${management.layout}.`;
  return [{level: "warning", code: "shards-not-used", message, field: "shards"}];
}
