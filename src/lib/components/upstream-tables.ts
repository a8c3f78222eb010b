import {html} from "htl";
import type {Catalog, Reference} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import {from} from "./reference-tables.js";
import {type StaticCell, staticTable} from "./static-table.js";

const below = (value: number | null) => (value === null ? "no end" : `below ${formatNumber(value)}`);
const number = (value: number | null): StaticCell => (value === null ? "–" : formatNumber(value));
const range = (low: number, high: number) =>
  low === high ? formatNumber(low) : `${formatNumber(low)} to ${formatNumber(high)}`;

/** What the makers of etcd, Kubernetes, Cluster API, Prometheus, Thanos, Loki and ACM publish for planning. */
export function upstreamTables(catalog: Catalog, reference: Reference, page: string): HTMLElement {
  const tables = [
    etcdClasses(catalog, page),
    kep95(reference, page),
    thresholds(reference, page),
    flagDefaults(catalog, page),
    guidance("Prometheus and kube-state-metrics", reference.prometheusGuidance, page),
    guidance("Thanos", reference.thanosGuidance, page),
    lokiSizes(reference, page),
    acmFormula(reference, page)
  ];
  return html`<div>${tables.map(({caption, table}) => html`<details><summary>${caption}</summary>${table}</details>`)}</div>`;
}

interface Captioned {
  readonly caption: string;
  readonly table: HTMLElement;
}

function captioned(caption: string, headers: readonly string[], rows: readonly (readonly StaticCell[])[]): Captioned {
  return {caption, table: staticTable(caption, headers, rows)};
}

function etcdClasses({etcdClasses}: Catalog, page: string): Captioned {
  return captioned(
    "etcd's hardware classes",
    [
      "Class",
      "Clients",
      "Requests/s",
      "Data, MB",
      "vCPU",
      "Memory, GiB",
      "Concurrent IOPS",
      "MB/s",
      "Nodes, example",
      "Source"
    ],
    etcdClasses.map((row) => [
      row.id,
      below(row.clientsBelow),
      below(row.requestsPerSecondBelow),
      row.dataMBTo === null ? "no end" : `up to ${formatNumber(row.dataMBTo)}`,
      formatNumber(row.vcpu),
      formatNumber(row.memoryGiB),
      formatNumber(row.concurrentIops),
      formatNumber(row.bandwidthMBps),
      formatNumber(row.exampleNodes),
      from(row, page)
    ])
  );
}

function kep95(reference: Reference, page: string): Captioned {
  return captioned(
    "KEP-95: suggested maxima of custom resources",
    ["Counts", "Object size, kB", "etcd, GB", "In a namespace", "In a cluster", "Note", "Source"],
    reference.kep95.map((row) => [
      row.counts,
      row.objectKBTo === null ? "–" : `${formatNumber(row.objectKBFrom ?? 0)} to ${formatNumber(row.objectKBTo)}`,
      number(row.etcdLimitGB),
      number(row.perNamespace),
      formatNumber(row.perCluster),
      row.note,
      from(row, page)
    ])
  );
}

function thresholds(reference: Reference, page: string): Captioned {
  return captioned(
    "Kubernetes: thresholds and objectives",
    ["Quantity", "Of a", "Value", "Unit", "Note", "Source"],
    reference.kubernetesThresholds.map((row) => [
      row.quantity,
      row.scope,
      formatNumber(row.value),
      row.unit,
      row.note,
      from(row, page)
    ])
  );
}

function flagDefaults({capiDefaults}: Catalog, page: string): Captioned {
  return captioned(
    "Cluster API and providers: flags and their defaults by version",
    ["Component", "Flag", "Sets", "Reconciler", "From", "Until", "Default", "Note", "Source"],
    capiDefaults.map((row) => [
      row.component,
      row.flag || "fixed in code",
      row.what,
      row.reconciler || "–",
      row.since,
      row.until ?? "still",
      row.value === null ? "no limit" : formatNumber(row.value),
      row.note,
      from(row, page)
    ])
  );
}

function guidance(name: string, rows: Reference["thanosGuidance"], page: string): Captioned {
  return captioned(
    `${name}: what their makers say`,
    ["Component", "Quantity", "Value", "Unit", "Note", "Source"],
    rows.map((row) => [
      row.component,
      row.quantity,
      range(row.valueLow, row.valueHigh),
      row.unit,
      row.note,
      from(row, page)
    ])
  );
}

function lokiSizes(reference: Reference, page: string): Captioned {
  return captioned(
    "Loki: sizes by ingest",
    ["TB a day", "Component", "Replicas", "vCPU each", "GiB each", "Source"],
    reference.lokiSizes.map((row) => [
      row.ingestTBPerDayTo === null
        ? `${formatNumber(row.ingestTBPerDayFrom)} and more`
        : `${formatNumber(row.ingestTBPerDayFrom)} to ${formatNumber(row.ingestTBPerDayTo)}`,
      row.component,
      formatNumber(row.replicas),
      formatNumber(row.vcpuEach),
      formatNumber(row.memoryGiBEach),
      from(row, page)
    ])
  );
}

function acmFormula(reference: Reference, page: string): Captioned {
  return captioned(
    "ACM: coefficients of Red Hat's observability formula",
    ["Coefficient", "Value", "Unit", "Replicas", "Note", "Source"],
    reference.acmObservability.map((row) => [
      row.label,
      String(row.value),
      row.unit,
      number(row.replicas),
      row.note,
      from(row, page)
    ])
  );
}
