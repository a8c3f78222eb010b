import {expect, test} from "vitest";
import {parse, parseAllDocuments} from "yaml";
import {clusterTemplates} from "../../../src/lib/config/cluster-template.js";
import {NEWEST_STATE_METRICS} from "../../../src/lib/config/component-version.js";
import type {ConfigVersions} from "../../../src/lib/config/config-file.js";
import {everyFile} from "../../../src/lib/config/every-file.js";
import {stateMetricsFiles, stateMetricsValues} from "../../../src/lib/config/kube-state-metrics.js";
import {capiVersions} from "../../../src/lib/scenario/fields.js";
import {tables} from "../../config-context.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";
import {operations, verify} from "../../library.js";
import {stateMetricsProblem} from "../../state-metrics-schema.js";

type Path = readonly string[];
interface Metric {
  readonly name: string;
  readonly labelsFromPath?: Readonly<Record<string, Path>>;
  readonly each: {
    readonly type: string;
    readonly info?: {readonly labelsFromPath: Readonly<Record<string, Path>>};
    readonly gauge?: {readonly path: Path};
    readonly stateSet?: {readonly labelName: string; readonly path: Path; readonly list: readonly string[]};
  };
}
interface Resource {
  readonly groupVersionKind: {readonly group: string; readonly version: string; readonly kind: string};
  readonly resourcePlural: string;
  readonly metricNamePrefix: string;
  readonly labelsFromPath: Readonly<Record<string, Path>>;
  readonly metrics: readonly Metric[];
}

const filesOf = (versions: Partial<ConfigVersions> = {}) => {
  const files = stateMetricsFiles(fleetContextFor({clusters: 60}, versions));
  return (end: string) =>
    parseAllDocuments(files.find(({path}) => path.endsWith(end))?.text ?? "").map((one) => one.toJS());
};
const documentOf = (versions: Partial<ConfigVersions> = {}) =>
  parse(filesOf(versions)("-config.yaml")[0]?.data["cluster-api.yaml"]);
const resourcesOf = (versions: Partial<ConfigVersions> = {}): readonly Resource[] =>
  documentOf(versions).spec.resources;
const metricsOf = (versions: Partial<ConfigVersions> = {}) =>
  resourcesOf(versions).flatMap(({metricNamePrefix, metrics}) =>
    metrics.map((metric) => ({...metric, full: `${metricNamePrefix}_${metric.name}`}))
  );

/** Every metric of Cluster API's objects in a text, not the pattern that means them all. */
const named = (text: string) => new Set(text.match(/\bcapi_[a-z_]*[a-z]/g) ?? []);

test("stateMetricsFiles(every case) defines each capi_ metric that a rule, a panel or a query asks for", () => {
  const queries = [...operations.alerts, ...operations.queries].map(({expr}) => expr);
  const asked = [...queries, ...verify().queries.map(({query}) => query)].join("\n");
  expect(named(asked).size).toBeGreaterThanOrEqual(6);
  for (const {name, context} of everyCase()) {
    const defined = new Set(metricsOf(context.versions).map(({full}) => full));
    const generated = everyFile(context).filter(({path}) => !path.includes("kube-state-metrics"));
    const texts = generated.map(({text}) => text).join("\n");
    expect([name, [...named(`${asked}\n${texts}`)].filter((metric) => !defined.has(metric))]).toEqual([name, []]);
  }
});

test("state-metrics.csv has no metric that nothing asks for", () => {
  const context = fleetContextFor({clusters: 60});
  const generated = everyFile(context).filter(({path}) => !path.includes("kube-state-metrics"));
  const asked = named(
    [
      ...generated.map(({text}) => text),
      ...verify().queries.map(({query}) => query),
      ...operations.queries.map(({expr}) => expr)
    ].join("\n")
  );
  expect(tables.stateMetrics.map(({metric}) => metric).filter((metric) => !asked.has(metric))).toEqual([]);
});

test("stateMetricsFiles(every version) holds to the types of kube-state-metrics, one entry for each kind", () => {
  for (const capi of capiVersions) {
    expect(stateMetricsProblem(documentOf({capi})), capi).toBeUndefined();
    const kinds = resourcesOf({capi}).map(({groupVersionKind}) => groupVersionKind.kind);
    expect(kinds).toEqual(["Cluster", "Machine", "KubeadmControlPlane"]);
    const names = metricsOf({capi}).map(({full}) => full);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("stateMetricsProblem(broken by hand) names what kube-state-metrics would refuse or not expose", () => {
  const broken = (edit: (metric: Record<string, unknown>) => object) => {
    const document = documentOf();
    document.spec.resources[0].metrics = [edit(document.spec.resources[0].metrics[0])];
    return stateMetricsProblem(document);
  };
  expect(broken((metric) => ({...metric, each: {type: "Info", info: {}}}))).toContain("labelsFromPath");
  expect(broken((metric) => ({...metric, each: {type: "Counter"}}))).toContain("type");
  expect(broken((metric) => ({...metric, labels: {}}))).toContain("labels");
  expect(broken(({help: _, ...metric}) => metric)).toContain("help");
});

test("stateMetricsFiles(version) reads v1beta2 from v1.11 on, v1beta1 before, and the phases of the version", () => {
  const states = (capi: string, metric: string) =>
    metricsOf({capi}).find(({full}) => full === metric)?.each.stateSet?.list;
  for (const capi of capiVersions) {
    const version = Number(capi.split(".")[1]) >= 11 ? "v1beta2" : "v1beta1";
    expect(new Set(resourcesOf({capi}).map(({groupVersionKind}) => groupVersionKind.version))).toEqual(
      new Set([version])
    );
    expect(states(capi, "capi_cluster_status_phase")).toHaveLength(6);
  }
  const phases = ["Pending", "Provisioning", "Provisioned", "Running", "Deleting", "Deleted", "Failed", "Unknown"];
  expect(states("v1.11", "capi_machine_status_phase")).toEqual(phases);
  expect(states("v1.12", "capi_machine_status_phase")).toEqual([...phases.slice(0, 4), "Updating", ...phases.slice(4)]);
});

test("stateMetricsFiles(alerts): a state or label that an alert or query asks for is one of the metric", () => {
  const metrics = new Map(metricsOf().map((metric) => [metric.full, metric]));
  const selectors = [...operations.alerts, ...operations.queries].flatMap(({expr}) => [
    ...expr.matchAll(/\b(capi_[a-z_]+)\{([a-z_]+)="([^"]*)"/g)
  ]);
  expect(selectors.length).toBeGreaterThan(0);
  for (const [, metric = "", label, value = ""] of selectors) {
    expect(metrics.get(metric)?.each.stateSet?.labelName).toBe(label);
    expect(metrics.get(metric)?.each.stateSet?.list).toContain(value);
  }
});

const at = (object: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], object);

/** Objects as Cluster API has them: the generated ones, a machine by the template that it is made from. */
function objectsAt(capi: string): Map<string, object> {
  const [file] = clusterTemplates(fleetContextFor({clusters: 60}, {capi}));
  const documents = parseAllDocuments(file?.text ?? "").map((one) => one.toJS());
  const deployment = documents.find(({kind}) => kind === "MachineDeployment");
  const status = {phase: "Provisioning"};
  const metadata = {name: "a", namespace: "b", creationTimestamp: "2026-11-22T00:00:00Z"};
  const machine = {kind: "Machine", spec: deployment.spec.template.spec};
  return new Map([...documents, machine].map((one) => [one.kind, {...one, metadata, status}]));
}

test("stateMetricsFiles(every version): paths lead to values in objects of that version, an Info to a label at least", () => {
  for (const capi of capiVersions) {
    const objects = objectsAt(capi);
    for (const {groupVersionKind, metrics, labelsFromPath} of resourcesOf({capi})) {
      const object = objects.get(groupVersionKind.kind);
      for (const path of Object.values(labelsFromPath)) expect(at(object, path)).toBeTypeOf("string");
      for (const {name, each, labelsFromPath: own = {}} of metrics) {
        const found = Object.values(each.info?.labelsFromPath ?? {}).filter((path) => at(object, path) !== undefined);
        if (each.info) expect(found.length, `${capi} ${name}`).toBeGreaterThan(0);
        const path = each.gauge?.path ?? each.stateSet?.path;
        for (const one of [...(path ? [path] : []), ...Object.values(own)])
          expect(at(object, one), `${capi} ${groupVersionKind.kind} ${one.join(".")}`).toBeDefined();
      }
    }
  }
});

test("stateMetricsFiles(access) lets kube-state-metrics list and watch each kind that it counts, and no more", () => {
  for (const capi of capiVersions) {
    const [role, binding] = filesOf({capi})("-access.yaml");
    const granted = role.rules.flatMap(({apiGroups, resources}: {apiGroups: string[]; resources: string[]}) =>
      resources.map((resource) => `${apiGroups[0]}/${resource}`)
    );
    const counted = resourcesOf({capi}).map(
      ({groupVersionKind, resourcePlural}) => `${groupVersionKind.group}/${resourcePlural}`
    );
    expect(granted).toEqual([...counted, "apiextensions.k8s.io/customresourcedefinitions"]);
    expect(new Set(role.rules.flatMap(({verbs}: {verbs: string[]}) => verbs))).toEqual(new Set(["list", "watch"]));
    expect(binding.roleRef.name).toBe(role.metadata.name);
    expect(binding.subjects).toEqual([{kind: "ServiceAccount", name: "kube-state-metrics", namespace: "monitoring"}]);
  }
});

test("NEWEST_STATE_METRICS is the newest of the catalogue", () => {
  const [newest] = tables.configVersions.filter(({component}) => component === "kube-state-metrics").slice(-1);
  expect(newest?.version).toBe(NEWEST_STATE_METRICS);
});

test("stateMetricsValues(plan) mounts the ConfigMap where the flag looks for it, and the monitor keeps namespaces", () => {
  const values = parse(stateMetricsValues(fleetContextFor({clusters: 60})).text);
  const [map] = filesOf()("-config.yaml");
  const [[flag, file]] = values.extraArgs.map((argument: string) => argument.split("="));
  expect(flag).toBe("--custom-resource-state-config-file");
  expect(file).toBe(`${values.volumeMounts[0].mountPath}/${Object.keys(map.data)[0]}`);
  expect(values.volumes[0]).toEqual({name: values.volumeMounts[0].name, configMap: {name: map.metadata.name}});
  const [monitor] = filesOf()("-monitor.yaml");
  expect(monitor.spec.endpoints.map(({honorLabels}: {honorLabels: boolean}) => honorLabels)).toEqual([true, true]);
});
