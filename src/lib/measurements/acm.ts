import type {HubUse} from "../catalog/reference-schemas.js";
import type {Catalog, Reference} from "../catalog/tables.js";
import {formatCount} from "../format.js";
import {acmObservability, acmSeriesPerCluster} from "../sizing/acm-observability.js";
import {certain} from "../sizing/demand/estimate.js";
import {apiMemory} from "../sizing/demand/rules.js";
import type {Measured} from "./comparison.js";
import {constant, predict} from "./constant.js";

const SYSTEM = "Red Hat ACM hub";
const MEMBERS = 3;
const ONE_NODE = {controlPlaneNodes: 1, furtherWorkers: 0, vcpuPerWorker: 0, podsPerWorker: 0, namespaces: 0};
const OWN_LINE =
  "A line of Red Hat's own, fitted to these very rows: it shows how well a line fits, and is no check of this model.";

/** The use of ACM's hub: what its database is to its API servers, and Red Hat's own lines for observability. */
export function acm(catalog: Catalog, reference: Reference): Measured[] {
  const {acmHub} = reference;
  return [
    ...acmHub.map((row) => apiMemoryFigure(row, catalog)),
    ...acmHub.map((row) => observabilityFigure(row, reference)),
    ...acmHub.map((row) => seriesFigure(row, reference))
  ];
}

function apiMemoryFigure(row: HubUse, catalog: Catalog): Measured {
  const [base, times] = ["api-base-memory", "api-memory-per-database-byte"] as const;
  return {
    ...of(row),
    id: `acm-hub-${row.clusters}-api-memory`,
    what: "API server memory, from its database",
    measured: row.kubeApiMemoryGB / MEMBERS,
    unit: "GB",
    predicted: predict(apiMemory, constant(base, catalog), constant(times, catalog), row.etcdDbMB / MEMBERS),
    restsOn: [base, times],
    note: "Predicted from the database as measured; a third of the sums for each of three members, which is inferred."
  };
}

function observabilityFigure(row: HubUse, {acmObservability: rows}: Reference): Measured {
  const {memoryGB} = acmObservability(row.timeSeries, {samplesPerHour: 12, localHours: 24, objectDays: 365}, rows);
  return {
    ...of(row),
    id: `acm-hub-${row.clusters}-observability-memory`,
    what: "Observability memory, from its series",
    measured: row.obsMemoryGB,
    unit: "GB",
    predicted: certain(memoryGB),
    restsOn: [],
    shown: true,
    note: OWN_LINE
  };
}

function seriesFigure(row: HubUse, {acmObservability: rows}: Reference): Measured {
  return {
    ...of(row),
    id: `acm-hub-${row.clusters}-series`,
    what: "Series of one-node clusters",
    measured: row.timeSeries,
    unit: "series",
    predicted: certain(row.clusters * acmSeriesPerCluster(ONE_NODE, rows).total),
    restsOn: [],
    shown: true,
    note: `${OWN_LINE} With one cluster most series are the hub's own.`
  };
}

const of = ({id, clusters, source, section}: HubUse) => ({
  system: SYSTEM,
  at: formatCount(clusters, "clusters"),
  rows: [`acmHub/${id}`],
  source,
  section
});
