import type {Catalog} from "../catalog/tables.js";
import {formatCount, formatList, formatNumber, tierName} from "../format.js";
import type {FieldKey} from "../scenario/fields.js";
import type {Calculus} from "./calculus.js";
import {demandNotices} from "./demand-notices.js";
import {editionRow} from "./guide-rows.js";
import {layerOf} from "./layers.js";
import {inOneRegion} from "./management.js";
import type {PlanOf} from "./plan.js";
import {type ResidencyRule, residencyOf} from "./residency.js";
import {ruleRow} from "./rule-value.js";
import type {SizedPart} from "./size-parts.js";

/** Something the reader of a plan must know; `field` is the input that would change it. */
export interface Notice {
  readonly level: "info" | "warning";
  readonly code: string;
  readonly message: string;
  readonly field?: FieldKey;
  readonly source?: string;
}

/** A management cluster with its part of the fleet, in numbers. */
interface PartCount {
  readonly id: string;
  readonly clusters: number;
  readonly machines: number;
}

/** Everything the notices are decided by. */
interface Facts {
  readonly plan: Omit<PlanOf<unknown>, "notices">;
  readonly managementClusters: number;
  readonly hubless: readonly string[];
  readonly residency: readonly ResidencyRule[];
  readonly parts: readonly PartCount[];
  readonly catalog: Catalog;
}

/** The notices of a plan, the warnings first. */
export function noticesOf<V>(
  plan: Omit<PlanOf<V>, "notices">,
  sized: readonly SizedPart<V>[],
  catalog: Catalog,
  calculus: Calculus<V>
): Notice[] {
  const {clusters, regions} = plan.management;
  const hubless = regions.filter((region) => calculus.valueOf(region.managementClusters) === 0).map(({name}) => name);
  const parts = sized.map(({part}) => ({
    id: part.id,
    clusters: calculus.valueOf(part.clusters),
    machines: calculus.valueOf(part.machines)
  }));
  const residency = residencyOf(plan, calculus);
  const facts: Facts = {plan, managementClusters: calculus.valueOf(clusters), hubless, residency, parts, catalog};
  const notices = [...checks.flatMap((check) => check(facts) ?? []), ...demandNotices(plan, sized, catalog, calculus)];
  return inOrder(notices);
}

/** The warnings first. */
export function inOrder(notices: readonly Notice[]): Notice[] {
  return [...notices].sort((a, b) => Number(a.level === "info") - Number(b.level === "info"));
}

const checks: readonly ((facts: Facts) => Notice | undefined)[] = [
  dimensionConflict,
  beyondGuide,
  density,
  regionsIgnored,
  regionsWithoutManagement,
  residencyBroken,
  managementClustersNotUsed,
  shardingCapx,
  editionLimit,
  editionFleet,
  stretchedEtcd,
  hierarchicalAsRegional,
  severalAsSet,
  boundary,
  sharedPlatformNodes
];

function dimensionConflict({plan: {tier, scenario}}: Facts): Notice | undefined {
  if (!tier.conflict) return undefined;
  const message =
    `${formatCount(scenario.clusters, "clusters")} ${scenario.clusters === 1 ? "is" : "are"} tier ${tierName(tier.byClusters)}, ` +
    `${formatCount(scenario.machines, "machines")} ${scenario.machines === 1 ? "is" : "are"} tier ${tierName(tier.byMachines)}; the larger one counts.`;
  const field = tier.id === tier.byMachines ? "machines" : "clusters";
  return {level: "warning", code: "dimension-conflict", message, field, source: "S001"};
}

function beyondGuide({parts, catalog, plan: {management}}: Facts): Notice | undefined {
  const {value: clusters, source} = ruleRow(catalog, "xl-clusters-per-management-cluster");
  const {value: machines} = ruleRow(catalog, "xl-machines-per-management-cluster");
  const load = (part: PartCount) => Math.max(part.clusters / clusters, part.machines / machines);
  const beyond = parts.filter((part) => load(part) > 1).sort((a, b) => load(b) - load(a));
  const [worst] = beyond;
  if (!worst) return undefined;
  const message =
    `The guide's largest rows end at about ${formatNumber(clusters)} clusters and ${formatNumber(machines)} machines in one ` +
    `management cluster. ${worst.id} has ${formatNumber(worst.clusters)} and ${formatNumber(worst.machines)}` +
    `${beyond.length > 1 ? `, and ${formatNumber(beyond.length - 1)} more lie beyond as well` : ""}: its bill is the guide's highest row, not a size for that load.`;
  const field = management.layout === "single" || management.layout === "sharded" ? "layout" : "managementClusters";
  return {level: "warning", code: "beyond-guide", message, field, source};
}

function density({plan: {scenario}, catalog}: Facts): Notice | undefined {
  const machines = scenario.machines / scenario.clusters;
  const [low, high] = [ruleRow(catalog, "density-low").value, ruleRow(catalog, "density-high").value];
  if (machines >= low && machines <= high) return undefined;
  const message = `The guide assumes 20 to 25 machines a cluster; this fleet has ${formatNumber(machines)}. Outside ${low} to ${high} its tables say little about the load.`;
  return {level: "warning", code: "density", message, field: "machines", source: "S001"};
}

function regionsIgnored({plan: {management, scenario}}: Facts): Notice | undefined {
  const [first, ...others] = scenario.regions.map(({name}) => name);
  if (!others.length || !inOneRegion(management.layout)) return undefined;
  const message = `Layout ${management.layout} manages everything from ${first}; ${formatList(others)} ${others.length > 1 ? "have" : "has"} no management cluster, and the clusters there are managed from afar.`;
  return {level: "warning", code: "regions-ignored", message, field: "layout"};
}

function regionsWithoutManagement({plan: {management}, hubless}: Facts): Notice | undefined {
  if (!hubless.length) return undefined;
  const managed = management.regions
    .filter(({name}) => hubless.includes(name))
    .map(({name, managedFrom}) => `${name} is managed from ${managedFrom}`);
  const message = `There are fewer management clusters than regions: ${formatList(managed)}.`;
  return {level: "warning", code: "regions-without-management-cluster", message, field: "managementClusters"};
}

function residencyBroken({residency}: Facts): Notice | undefined {
  const broken = residency.filter(({kept}) => !kept);
  if (!broken.length) return undefined;
  const message = `${broken.map(({message}) => message).join(" ")} Choose a layout with a management cluster there, or more management clusters.`;
  return {level: "warning", code: "residency", message, field: "residency"};
}

function managementClustersNotUsed({plan: {management, scenario}, managementClusters}: Facts): Notice | undefined {
  const wanted = scenario.managementClusters;
  if (wanted === "auto" || wanted === managementClusters) return undefined;
  const reason =
    managementClusters === 1 && (management.layout === "single" || management.layout === "sharded")
      ? `layout ${management.layout} has one`
      : `there are only ${formatCount(scenario.clusters, "workload clusters")}`;
  const message = `${formatCount(wanted, "management clusters")} ${wanted === 1 ? "is" : "are"} set, but ${reason}; ${managementClusters} ${managementClusters === 1 ? "is" : "are"} planned.`;
  return {level: "warning", code: "management-clusters-not-used", message, field: "managementClusters"};
}

function severalAsSet({plan: {management, scenario, tier}, managementClusters}: Facts): Notice | undefined {
  const upToLarge = tier.id !== "xl" && tier.id !== "extreme";
  if (scenario.layout !== "auto" || !upToLarge || managementClusters < 2 || management.raised) return undefined;
  const message = `Layout auto would plan one management cluster for tier ${tierName(tier.id)}; it is ${management.layout}, since ${managementClusters} are set.`;
  return {level: "info", code: "several-as-set", message, field: "managementClusters"};
}

function shardingCapx({plan: {management, scenario}}: Facts): Notice | undefined {
  if (management.layout !== "sharded" || scenario.provider !== "nutanix") return undefined;
  const message =
    "Namespace shards work for core, kubeadm control plane and kubeadm bootstrap. The Nutanix provider (CAPX) has neither " +
    "--namespace nor --watch-filter and cannot be sharded: one instance serves all shards.";
  return {level: "warning", code: "sharding-capx", message, field: "layout", source: "capx"};
}

function editionLimit({plan: {scenario}, parts, catalog}: Facts): Notice | undefined {
  const edition = editionRow(scenario.edition, catalog);
  if (!edition) return undefined;
  const perManager = edition.per === "management-cluster";
  const most = perManager ? Math.max(...parts.map(({clusters}) => clusters)) : scenario.clusters;
  if (most <= edition.clustersHigh) return undefined;
  const message =
    `The guide recommends ${edition.label} for ${edition.printedClusters} clusters; ` +
    `${perManager ? "a management cluster here has" : "this fleet has"} ${formatNumber(most)}. ` +
    `The guide is unattributed: confirm the limit with the vendor.`;
  const level = edition.openEnded ? "info" : "warning";
  return {level, code: "edition-limit", message, field: "edition", source: edition.source};
}

function editionFleet({plan: {scenario}, managementClusters, catalog}: Facts): Notice | undefined {
  const edition = editionRow(scenario.edition, catalog);
  if (edition?.fleetManagement !== "No" || managementClusters < 2) return undefined;
  const message = `${edition.label} has no fleet management according to the guide, and this plan has ${managementClusters} management clusters.`;
  return {level: "warning", code: "edition-fleet-management", message, field: "edition", source: edition.source};
}

function stretchedEtcd({plan: {scenario}, catalog}: Facts): Notice | undefined {
  const {value, source} = ruleRow(catalog, "stretched-rtt");
  if (scenario.rttMs <= value) return undefined;
  const message = `An RTT of ${formatNumber(scenario.rttMs)} ms between etcd members makes every write wait that long: above ${value} ms keep the members of one etcd in one place.`;
  return {level: "warning", code: "stretched-etcd", message, field: "rttMs", source};
}

function hierarchicalAsRegional({plan: {management, tier}, managementClusters}: Facts): Notice | undefined {
  if (
    management.layout !== "hierarchical" ||
    layerOf(management.layout, managementClusters, tier.id) === "hierarchical"
  )
    return undefined;
  const message =
    managementClusters < 2
      ? "With one management cluster there is no layer above it."
      : `Up to tier large the hierarchical layout equals the regional one; this fleet is ${tierName(tier.id)}.`;
  return {level: "info", code: "hierarchical-as-regional", message, field: "layout"};
}

function boundary({plan: {tier, scenario}}: Facts): Notice | undefined {
  if (!tier.boundary) return undefined;
  const message = `${formatCount(scenario.clusters, "clusters")} with ${formatCount(scenario.machines, "machines")} lie on the upper border of tier ${tierName(tier.id)}: one more changes the tier.`;
  const field = tier.byClusters === tier.id ? "clusters" : "machines";
  return {level: "info", code: "boundary", message, field, source: "S001"};
}

function sharedPlatformNodes({plan: {bill}}: Facts): Notice | undefined {
  if (!bill.some(({role}) => role === "prometheus")) return undefined;
  const message =
    "Prometheus and Thanos are counted beside the nodes of the management clusters. They may run on platform or observability nodes, as the guide leaves open; then do not buy them twice.";
  return {level: "info", code: "shared-platform-nodes", message, source: "S001"};
}
