import type {Plan} from "../sizing/plan.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import {type FleetContext, largestDemand} from "./fleet-context.js";
import {inSelectors} from "./in-selectors.js";

/** The label that tells management clusters apart, which each Prometheus gives its samples. */
export const CLUSTER_LABEL = "management_cluster";
/** The schema of Grafana 11. */
const SCHEMA_VERSION = 39;
const DATASOURCE = {type: "prometheus", uid: "$datasource"};
const WIDTH = 12;
const HEIGHT = 8;

interface Panel {
  readonly title: string;
  /** The row of data/operations/queries.yaml. */
  readonly query: string;
  readonly type: "stat" | "timeseries";
  readonly unit: string;
  readonly legend: string;
  /** Where the panel turns red, with its reason. */
  readonly boundOf?: (context: FleetContext) => Omit<ConfigValue, "name" | "component" | "default" | "isDefault">;
}

/** S000's eight panels. */
export const panels: readonly Panel[] = [
  {title: "Total clusters", query: "clusters", type: "stat", unit: "none", legend: "", boundOf: planned("clusters")},
  {title: "Total machines", query: "machines", type: "stat", unit: "none", legend: "", boundOf: planned("machines")},
  {title: "Reconcile time, p99", query: "reconcile-p99", type: "timeseries", unit: "s", legend: "{{controller}}"},
  {title: "Work queue depth", query: "queue-depth", type: "timeseries", unit: "none", legend: "{{name}}"},
  {title: "CPU of the controllers", query: "controller-cpu", type: "timeseries", unit: "none", legend: "{{pod}}"},
  {
    title: "Memory of the controllers",
    query: "controller-memory",
    type: "timeseries",
    unit: "bytes",
    legend: "{{pod}}"
  },
  {
    title: "etcd database",
    query: "etcd-size",
    type: "timeseries",
    unit: "bytes",
    legend: "{{instance}}",
    boundOf: alarm
  },
  {title: "API server latency, p99", query: "api-p99", type: "timeseries", unit: "s", legend: "{{verb}}"}
];

/** The guide's dashboard with queries that work, for one management cluster or all; the data source is a variable. */
export function dashboardFile(context: FleetContext): ConfigFile {
  const values = panels.flatMap((panel) => redFrom(panel, context));
  const dashboard = {
    title: "Cluster API at scale",
    uid: "headroom-cluster-api",
    tags: ["cluster-api", "headroom"],
    schemaVersion: SCHEMA_VERSION,
    editable: true,
    refresh: "1m",
    time: {from: "now-6h", to: "now"},
    templating: {list: variables()},
    panels: panels.map((panel, index) => panelOf(panel, index, context))
  };
  return {
    path: "monitoring/dashboard.json",
    language: "json",
    text: `${JSON.stringify(dashboard, null, 2)}\n`,
    about: `A dashboard for Grafana 11 and newer (schema ${SCHEMA_VERSION}). Choose the data source and the management cluster on top.`,
    values
  };
}

function variables() {
  const variable = {hide: 0, includeAll: false, multi: false, refresh: 1};
  return [
    {...variable, name: "datasource", label: "Data source", type: "datasource", query: "prometheus", regex: ""},
    {
      ...variable,
      name: "cluster",
      label: "Management cluster",
      type: "query",
      datasource: DATASOURCE,
      query: {query: `label_values(up, ${CLUSTER_LABEL})`, refId: "cluster"},
      includeAll: true,
      allValue: ".*",
      current: {selected: true, text: "All", value: "$__all"}
    }
  ];
}

/** The query of a panel for the chosen management cluster. */
export function panelQuery({query}: Pick<Panel, "query">, {operations}: Pick<FleetContext, "operations">): string {
  const row = operations.queries.find(({id}) => id === query);
  if (!row) throw new Error(`operations/queries.yaml: no row ${query}`);
  return inSelectors(row.expr, `${CLUSTER_LABEL}=~"$cluster"`);
}

function panelOf(panel: Panel, index: number, context: FleetContext) {
  const bound = panel.boundOf?.(context);
  const steps = [{color: "green", value: null}, ...(bound ? [{color: "red", value: Number(bound.value)}] : [])];
  const isLine = panel.type === "timeseries" && bound !== undefined;
  return {
    id: index + 1,
    title: panel.title,
    type: panel.type,
    datasource: DATASOURCE,
    gridPos: {x: (index % 2) * WIDTH, y: Math.floor(index / 2) * HEIGHT, w: WIDTH, h: HEIGHT},
    targets: [{refId: "A", datasource: DATASOURCE, expr: panelQuery(panel, context), legendFormat: panel.legend}],
    fieldConfig: {
      defaults: {
        unit: panel.unit,
        thresholds: {mode: "absolute", steps},
        ...(isLine ? {custom: {thresholdsStyle: {mode: "line"}}} : {})
      },
      overrides: []
    },
    options: {}
  };
}

function redFrom(panel: Panel, context: FleetContext): ConfigValue[] {
  const bound = panel.boundOf?.(context);
  return bound
    ? [{name: `${panel.title}, red from`, component: "prometheus", default: null, isDefault: false, ...bound}]
    : [];
}

function planned(key: "clusters" | "machines") {
  return ({plan}: {plan: Plan}) => ({
    value: plan.scenario[key] + 1,
    why: `More than the ${plan.scenario[key]} that the plan is made for`,
    source: "headroom",
    explain: `scenario.${key}`
  });
}

function alarm(context: FleetContext) {
  const target = context.plan.targets.find(({metric}) => metric === "quota-alarm");
  const {id, etcdAlarmMB} = largestDemand(context);
  const isTarget = typeof target?.value === "number";
  return {
    value: isTarget ? Number(target.value) * 1_073_741_824 : etcdAlarmMB.likely * 1e6,
    why: isTarget ? `The alarm of the plan, ${target.value} GiB` : "Three quarters of the quota",
    source: target?.source ?? "headroom",
    explain: isTarget ? `targets.${target.role}.quota-alarm` : `demand.managementClusters.${id}.etcdAlarmMB.likely`
  };
}
