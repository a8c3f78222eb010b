import type {BillLine} from "../sizing/plan.js";
import {NEWEST_THANOS} from "./component-version.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {OBJECT_STORE} from "./object-store.js";
import {MONITORING} from "./prometheus-rule.js";
import {argumentOf, changedOf} from "./setting.js";
import {DATA, ENDPOINTS, thanosSettings} from "./thanos-settings.js";
import {toYaml} from "./to-yaml.js";
import {variable} from "./variable.js";

const IMAGE = `quay.io/thanos/thanos:${variable("THANOS_VERSION")}`;
const HTTP = {name: "http", containerPort: 10_902};
const GRPC = {name: "grpc", containerPort: 10_901};
const USER = 1001;

interface Part {
  readonly name: "query" | "store" | "compact";
  readonly role?: "thanos-query" | "thanos-store";
  readonly kind: "Deployment" | "StatefulSet";
  readonly diskGB?: (context: FleetContext) => number;
}

/** What runs once, beside the object store. */
export const thanosParts: readonly Part[] = [
  {name: "query", role: "thanos-query", kind: "Deployment"},
  {
    name: "store",
    role: "thanos-store",
    kind: "StatefulSet",
    diskGB: (context) => lineOf("thanos-store", context)?.storageGB.plan ?? 100
  },
  {name: "compact", kind: "StatefulSet", diskGB: ({plan}) => Math.ceil(plan.demand.fleet.compactorDiskGB.likely)}
];

function lineOf(role: "thanos-query" | "thanos-store", {plan}: FleetContext): BillLine | undefined {
  return plan.bill.find((line) => line.role === role);
}

/** The file of a part: its workload and its Service. */
export function thanosPart(part: Part, context: FleetContext): ConfigFile {
  const values = thanosSettings(`thanos-${part.name}`, context);
  const line = part.role && lineOf(part.role, context);
  const beside = line || !part.role ? "" : " The plan's bill has no line for it: set its resources.";
  return {
    path: `thanos/${part.name}.yaml`,
    language: "yaml",
    text: toYaml(workload(part, values, line, context), service(part)),
    about: `Thanos ${part.name}. Put a version in; the flags are those of ${context.versions.thanos ?? NEWEST_THANOS}, by its documentation.${beside}`,
    values
  };
}

function workload(
  part: Part,
  values: readonly ConfigValue[],
  line: BillLine | undefined,
  context: FleetContext
): object {
  const labels = {"app.kubernetes.io/name": `thanos-${part.name}`};
  const disk = part.diskGB?.(context);
  return {
    apiVersion: "apps/v1",
    kind: part.kind,
    metadata: {name: `thanos-${part.name}`, namespace: MONITORING, labels},
    spec: {
      replicas: line?.instances ?? 1,
      ...(part.kind === "StatefulSet" ? {serviceName: `thanos-${part.name}`} : {}),
      selector: {matchLabels: labels},
      template: {metadata: {labels}, spec: podSpec(part, values, line)},
      ...(disk ? {volumeClaimTemplates: [claim(disk)]} : {})
    }
  };
}

function podSpec(part: Part, values: readonly ConfigValue[], line: BillLine | undefined): object {
  const mounts = mountsOf(part);
  const container = {
    name: part.name,
    image: IMAGE,
    args: [part.name, ...changedOf(values).map(flagOf)],
    ports: portsOf(part),
    readinessProbe: {httpGet: {path: "/-/ready", port: "http"}},
    ...(line ? {resources: resourcesOf(line)} : {}),
    volumeMounts: mounts.map(({name, mountPath}) => ({name, mountPath}))
  };
  return {
    securityContext: {runAsNonRoot: true, runAsUser: USER, fsGroup: USER},
    containers: [container],
    volumes: mounts.flatMap(({volume}) => (volume ? [volume] : []))
  };
}

/** A switch stands without value. */
export const flagOf = (value: ConfigValue) => (value.value === true ? value.name : argumentOf(value));

function mountsOf({name, diskGB}: Part) {
  const endpoints = {
    name: "endpoints",
    mountPath: ENDPOINTS.slice(0, ENDPOINTS.lastIndexOf("/")),
    volume: {name: "endpoints", configMap: {name: "thanos-endpoints"}}
  };
  const store = {
    name: "object-store",
    mountPath: OBJECT_STORE.mount,
    volume: {name: "object-store", secret: {secretName: OBJECT_STORE.secret}}
  };
  const data = {name: "data", mountPath: DATA, volume: undefined};
  return [name === "query" ? endpoints : store, ...(diskGB ? [data] : [])];
}

function claim(gb: number) {
  return {
    metadata: {name: "data"},
    spec: {accessModes: ["ReadWriteOnce"], resources: {requests: {storage: `${gb}G`}}}
  };
}

function resourcesOf({vcpu, memoryGiB}: BillLine) {
  const memory = `${memoryGiB.plan}Gi`;
  return {requests: {cpu: String(vcpu.plan), memory}, limits: {memory}};
}

/** The compactor answers no queries. */
const portsOf = ({name}: Part) => (name === "compact" ? [HTTP] : [GRPC, HTTP]);

function service(part: Part): object {
  const {name} = part;
  const labels = {"app.kubernetes.io/name": `thanos-${name}`};
  const ports = portsOf(part).map((port) => ({name: port.name, port: port.containerPort, targetPort: port.name}));
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: {name: `thanos-${name}`, namespace: MONITORING, labels},
    spec: {selector: labels, ports}
  };
}
