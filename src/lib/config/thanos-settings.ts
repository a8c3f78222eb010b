import {componentVersion} from "./component-version.js";
import type {ConfigValue} from "./config-file.js";
import {isKnown} from "./flag-of.js";
import type {FleetContext} from "./fleet-context.js";
import {OBJECT_STORE} from "./object-store.js";
import {setting} from "./setting.js";

type Thanos = "thanos-sidecar" | "thanos-query" | "thanos-store" | "thanos-compact";

export const DATA = "/var/thanos";
export const ENDPOINTS = "/etc/thanos/endpoints/endpoints.yaml";
const STORE_FILE = `${OBJECT_STORE.mount}/${OBJECT_STORE.key}`;
/** Downsampling begins after 40 hours and, to an hour, after ten days. Source: Thanos, compactor. */
const DAYS_TO_HOURLY = 10;

/** The flags of a part of Thanos for the plan. */
export function thanosSettings(component: Thanos, context: FleetContext): ConfigValue[] {
  const own = {
    "thanos-sidecar": sidecar,
    "thanos-query": query,
    "thanos-store": store,
    "thanos-compact": compact
  }[component](context);
  return own.map(([name, value, why, source, explain]) =>
    setting(context, {component, name, value, why, source, explain})
  );
}

type Flag = readonly [name: string, value: string | number | boolean, why: string, source: string, explain?: string];

const objectStore: Flag = ["--objstore.config-file", STORE_FILE, "Where the Secret is mounted", "headroom"];

function sidecar(): Flag[] {
  return [
    ["--prometheus.url", "http://localhost:9090", "The Prometheus in the same pod", "thanos"],
    ["--tsdb.path", "/prometheus", "Where the operator's Prometheus keeps its blocks", "thanos"],
    objectStore
  ];
}

/** Sidecars lie in other clusters, and their addresses in a file; older versions take them as flags only. */
function query({tables, versions}: FleetContext): Flag[] {
  const version = componentVersion("thanos-query", versions) ?? "";
  const byFile = "--endpoint.sd-config-file";
  const endpoints: Flag = isKnown(tables, "thanos-query", byFile, version)
    ? [byFile, ENDPOINTS, "The store gateway and every sidecar", "thanos"]
    : ["--endpoint", "thanos-store:10901", "The store gateway; add one for every sidecar", "thanos"];
  return [
    ["--query.replica-label", "prometheus_replica", "The label by which the replicas of a Prometheus differ", "thanos"],
    ["--query.auto-downsampling", true, "Long ranges read coarser samples", "thanos"],
    endpoints
  ];
}

function store(): Flag[] {
  return [
    ["--data-dir", DATA, "Where the volume is mounted", "headroom"],
    objectStore,
    ["--index-cache-size", "250MB", "The memory of the bill is for more queries at once, not for this", "thanos"],
    ["--chunk-pool-size", "2GB", "The memory of the bill is for more queries at once, not for this", "thanos"]
  ];
}

const rawOnly: Flag = [
  "--downsampling.disable",
  true,
  "One resolution in the scenario",
  "headroom",
  "scenario.resolutions"
];

function compact({plan}: FleetContext): Flag[] {
  const {objectRetentionDays: days, resolutions} = plan.scenario;
  const explain = "scenario.objectRetentionDays";
  const retention = (resolution: string, why: string): Flag => [
    `--retention.resolution-${resolution}`,
    `${days}d`,
    why,
    "headroom",
    explain
  ];
  const short = days < DAYS_TO_HOURLY ? `; blocks of an hour begin after ${DAYS_TO_HOURLY} days and never come` : "";
  const both = resolutions === 2 ? "; the coarser resolutions cannot be turned off one by one" : "";
  return [
    ["--data-dir", DATA, "Where the volume is mounted", "headroom"],
    objectStore,
    ["--wait", true, "Runs on and takes new blocks as they come", "thanos"],
    retention("raw", "The retention of the scenario"),
    ...(resolutions > 1
      ? [
          retention("5m", `As long as the raw samples: ${resolutions} resolutions in the scenario`),
          retention("1h", `As long as the others${both}${short}`)
        ]
      : [rawOnly]),
    ["--compact.concurrency", 1, "One core; only one compactor may work on a bucket", "thanos"]
  ];
}
