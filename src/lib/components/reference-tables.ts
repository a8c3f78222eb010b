import type {Catalog, Reference} from "../catalog/tables.js";
import {formatNumber, formatSpan, tierName} from "../format.js";
import {provisioningRate} from "../sizing/provisioning-rate.js";
import {type StaticCell, staticTable} from "./static-table.js";
import {wordsTable} from "./words-table.js";

const span = (low: number | null, high: number | null) =>
  low === null && high === null
    ? "–"
    : low === null
      ? `up to ${formatNumber(high ?? 0)}`
      : high === null
        ? `${formatNumber(low)} and more`
        : formatSpan(low, high);

export const from = (
  {source, section, kind}: {source: string; section: string; kind: string},
  sourcesPage: string
): StaticCell => ({
  text: `${source}, ${kind}`,
  href: `${sourcesPage}#${source}`,
  title: section
});

const correction = (id: string, sourcesPage: string): StaticCell =>
  id ? {text: "see", href: `${sourcesPage}#${id}`} : "";

/** The guide's tiers with what they are for. */
export function tiersTable({tiers}: Catalog, page: string): HTMLElement {
  const rows = tiers.map((tier) => [
    tier.label,
    span(tier.clustersFrom, tier.clustersTo),
    tier.machinesBelow === null
      ? span(tier.machinesFrom, tier.machinesTo)
      : `below ${formatNumber(tier.machinesBelow)}`,
    tier.architecture,
    tier.useCase,
    tier.keyChallenge,
    from(tier, page)
  ]);
  return staticTable(
    "The guide's tiers",
    ["Tier", "Clusters", "Machines", "Architecture", "Used for", "Key challenge", "Source"],
    rows
  );
}

/** Settings of API server and scheduler as printed. */
export function controlPlaneSettings({settings}: Catalog, page: string): HTMLElement {
  const rows = settings
    .filter(({component, metric}) => component !== "etcd" && !metric.startsWith("api-"))
    .map((row) => [
      row.metric,
      row.component,
      row.scope.map(tierName).join(", "),
      row.printed,
      correction(row.correction, page),
      from(row, page)
    ]);
  return staticTable(
    "Settings of API server and scheduler, as printed",
    ["Setting", "Component", "For", "As printed", "Correction", "Source"],
    rows
  );
}

/** S000's etcd settings and hardware. */
export function etcdHardware({etcdHardware: rows}: Catalog, page: string): HTMLElement {
  const cells = rows.map((row) => [
    span(row.clustersFrom, row.clustersBelow),
    row.printedMembers,
    row.vcpu,
    row.memoryGiB,
    row.storageGB,
    row.disk,
    correction(row.correction, page),
    from(row, page)
  ]);
  return staticTable(
    "etcd hardware by S000",
    ["Clusters", "Members", "vCPU each", "GiB each", "GB each", "Disk", "Correction", "Source"],
    cells
  );
}

/** Targets that the Karmada project tested against. */
export function karmadaTable({karmada}: Pick<Reference, "karmada">, page: string): HTMLElement {
  const rows = karmada.map((row) => [
    row.metric,
    row.target,
    row.unit,
    row.printed,
    row.meaning,
    correction(row.correction, page),
    from(row, page)
  ]);
  return wordsTable(
    "What Karmada tested, and its targets",
    ["Figure", "Value", "Unit", "As printed", "What it means", "Correction", "Source"],
    rows
  );
}

/** What PayPal ran into, and changed. */
export function paypalTable({paypal}: Pick<Reference, "paypal">, page: string): HTMLElement {
  const rows = paypal.map((row) => [row.bottleneck, row.fix, correction(row.correction, page), from(row, page)]);
  return wordsTable("What PayPal ran into at 4,000 nodes", ["Bottleneck", "Fix", "Correction", "Source"], rows);
}

/** Edition limits and overheads. */
export function editionsTable({editions}: Catalog, page: string): HTMLElement {
  const rows = editions.map((row) => [
    row.label,
    row.printedClusters,
    row.fleetManagement,
    row.insights,
    row.printedOverhead,
    from(row, page)
  ]);
  return staticTable(
    "NKP editions",
    ["Edition", "Recommended clusters", "Fleet management", "Insights", "Overhead", "Source"],
    rows
  );
}

/** Sizes of Prism Central by the number of VMs. */
export function prismSizesTable({prismSizes}: Pick<Reference, "prismSizes">, page: string): HTMLElement {
  const rows = prismSizes.map((row) => [
    row.tiers.map(tierName).join(", "),
    row.size,
    span(row.vmsFrom, row.vmsTo),
    row.printed,
    from(row, page)
  ]);
  return wordsTable("Sizes of Prism Central", ["Tier", "Size", "VMs", "As printed", "Source"], rows);
}

/** How long operations of Prism Central take, and what rate follows where a concurrency is given. */
export function prismOperationsTable({prismOperations}: Catalog, page: string): HTMLElement {
  const rows = prismOperations.map((row) => {
    const rate = provisioningRate(row);
    return [
      row.operation,
      span(row.secondsLow, row.secondsHigh),
      span(row.concurrencyLow, row.concurrencyHigh),
      rate ? formatSpan(rate.low, rate.high) : "–",
      row.advice,
      from(row, page)
    ];
  });
  return wordsTable(
    "Operations of Prism Central",
    ["Operation", "Seconds", "At once", "A minute", "Advice", "Source"],
    rows
  );
}

/** Every number a rule of the model needs. */
export function rulesTable({rules}: Catalog, page: string): HTMLElement {
  const rows = rules.map((row) => [
    row.label,
    row.value,
    row.unit,
    row.kind,
    row.date,
    row.reviewBy,
    row.why,
    from(row, page)
  ]);
  return staticTable(
    "Numbers the rules of the model need",
    ["Number", "Value", "Unit", "Kind", "Date", "Review by", "Why", "Source"],
    rows
  );
}

/** S000's row beyond its last anchor, which has no sizes. */
export function ladderBeyondTable({ladderBeyond}: Reference, page: string): HTMLElement {
  const rows = ladderBeyond.map((row) => [
    row.clusters,
    row.machines,
    row.etcd,
    row.apiServer,
    row.controllers,
    from(row, page)
  ]);
  return staticTable(
    "S000 beyond its last anchor",
    ["Clusters from", "Machines from", "etcd", "API server", "Controllers", "Source"],
    rows
  );
}
