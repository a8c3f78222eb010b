import {PodMonitor} from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor";
import {ServiceMonitor} from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor";
import {ClusterRole} from "kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole";
import {expect, test} from "vitest";
import {parse, parseAllDocuments} from "yaml";
import {monitorFiles} from "../../../src/lib/config/monitors.js";
import {prometheusFiles} from "../../../src/lib/config/prometheus.js";
import {prometheusAccess} from "../../../src/lib/config/prometheus-access.js";
import type {providers} from "../../../src/lib/scenario/fields.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";

test("monitorFiles(every preset, provider and version) passes the operator's schemas", () => {
  for (const {context} of everyCase())
    for (const {path, text} of monitorFiles(context)) {
      if (path.endsWith("pod-monitor.yaml")) new PodMonitor(parse(text)).validate();
      if (path.endsWith("service-monitor.yaml")) new ServiceMonitor(parse(text)).validate();
    }
});

test("monitorFiles(plan) grants /metrics and nothing else", () => {
  const [token] = monitorFiles(fleetContextFor({clusters: 60}));
  const role = parseAllDocuments(token?.text ?? "")[2]?.toJS();
  expect(() => new ClusterRole(role).validate()).not.toThrow();
  expect(role.rules).toEqual([{nonResourceURLs: ["/metrics"], verbs: ["get"]}]);
});

test("monitorFiles(version) reads managers where they serve metrics to others: pods from v1.6, CAPX by its Service", () => {
  const paths = (scenario: Parameters<typeof fleetContextFor>[0], versions = {}) =>
    monitorFiles(fleetContextFor({clusters: 60, ...scenario}, versions)).map(({path}) => path.split("/")[1]);
  expect(paths({})).toEqual(["token.yaml", "pod-monitor.yaml", "service-monitor.yaml"]);
  expect(paths({}, {capi: "v1.5"})).toEqual(["token.yaml", "service-monitor.yaml"]);
  expect(paths({provider: "metal3"}, {provider: "v1.5", capi: "v1.5"})).toEqual(["token.yaml", "service-monitor.yaml"]);
});

test("monitorFiles(provider) reads each manager at the port that its manifests have, with a token where it asks for one", () => {
  const monitor = (provider: (typeof providers)[number], versions: object, file: string) => {
    const files = monitorFiles(fleetContextFor({clusters: 60, provider}, versions));
    const text = files.find(({path}) => path === `monitoring/${file}`)?.text;
    return text === undefined ? undefined : parse(text).spec;
  };
  const labels = (spec: {selector: {matchExpressions: [{values: string[]}]}}) =>
    spec.selector.matchExpressions[0].values;
  for (const [provider, namespace, label] of [
    ["aws", "capa-system", "capa-controller-manager"],
    ["gcp", "capg-system", "capg-controller-manager"],
    ["azure", "capz-system", "capz-controller-manager"],
    ["in-memory", "capd-system", "controller-manager"]
  ] as const) {
    const spec = monitor(provider, {}, "pod-monitor.yaml");
    expect(spec.namespaceSelector.matchNames).toContain(namespace);
    expect(labels(spec)).toContain(label);
    expect(spec.podMetricsEndpoints[0]).toMatchObject({port: "metrics", authorization: {credentials: {key: "token"}}});
  }
  const open = monitor("aws", {provider: "v2.3"}, "capa-pod-monitor.yaml").podMetricsEndpoints[0];
  expect(open).toMatchObject({port: "healthz", scheme: "http", relabelings: [{replacement: "$1:8080"}]});
  expect(open).not.toHaveProperty("authorization");
  expect(monitor("gcp", {provider: "v1.5"}, "pod-monitor.yaml").namespaceSelector.matchNames).not.toContain(
    "capg-system"
  );
  expect(monitor("azure", {provider: "v1.12"}, "pod-monitor.yaml").namespaceSelector.matchNames).not.toContain(
    "capz-system"
  );
  for (const provider of ["v1.4", "v1.13"])
    expect(monitor("metal3", {provider}, "service-monitor.yaml")).toMatchObject({
      namespaceSelector: {matchNames: ["baremetal-operator-system"]},
      endpoints: [{port: "https", scheme: "https"}]
    });
});

test("monitorFiles(shards) reads the managers of every shard, at the scenario's interval", () => {
  const scenario = {clusters: 400, machines: 9_000, layout: "sharded", shards: 3, scrapeSeconds: 5} as const;
  const files = monitorFiles(fleetContextFor(scenario));
  const {spec} = parse(files.find(({path}) => path.endsWith("pod-monitor.yaml"))?.text ?? "");
  expect(spec.namespaceSelector.matchNames).toContain("capi-shard-3-system");
  expect(spec.podMetricsEndpoints[0]).toMatchObject({
    port: "metrics",
    scheme: "https",
    interval: "5s",
    scrapeTimeout: "5s"
  });
});

test("monitorFiles(token): monitors carry a token of their namespace, whose account may read /metrics", () => {
  const files = monitorFiles(fleetContextFor({clusters: 60}));
  const documents = files.flatMap(({text}) => parseAllDocuments(text).map((document) => document.toJS()));
  const of = (kind: string) => documents.find((document) => document.kind === kind);
  const [account, secret, role, binding] = ["ServiceAccount", "Secret", "ClusterRole", "ClusterRoleBinding"].map(of);
  expect(secret.type).toBe("kubernetes.io/service-account-token");
  expect(secret.metadata.annotations).toEqual({"kubernetes.io/service-account.name": account.metadata.name});
  expect(binding.roleRef).toEqual({
    apiGroup: "rbac.authorization.k8s.io",
    kind: "ClusterRole",
    name: role.metadata.name
  });
  expect(binding.subjects).toEqual([{kind: "ServiceAccount", ...account.metadata}]);
  const monitors = documents.filter(({kind}) => kind.endsWith("Monitor"));
  expect(monitors.map(({kind}) => kind)).toEqual(["PodMonitor", "ServiceMonitor"]);
  for (const {metadata, spec} of monitors) {
    expect(metadata.namespace).toBe(secret.metadata.namespace);
    for (const {scheme, authorization} of spec.podMetricsEndpoints ?? spec.endpoints)
      expect([scheme, authorization]).toEqual(["https", {credentials: {name: secret.metadata.name, key: "token"}}]);
  }
});

test("prometheusAccess() is bound to the account of every Prometheus, and lets it find what monitors select", () => {
  const [account, role, binding] = parseAllDocuments(prometheusAccess().text).map((document) => document.toJS());
  expect(binding.subjects).toEqual([{kind: "ServiceAccount", ...account.metadata}]);
  expect(binding.roleRef.name).toBe(role.metadata.name);
  const find = role.rules.filter(({verbs}: {verbs: string[]}) => verbs.includes("watch"));
  const found = find.flatMap(({resources}: {resources: string[]}) => resources);
  expect(found).toEqual(expect.arrayContaining(["pods", "services", "endpoints", "endpointslices"]));
  expect(JSON.stringify(role)).not.toContain("secrets");
  for (const {context} of everyCase())
    for (const {text} of prometheusFiles(context)) {
      const {metadata, spec} = parse(text);
      expect([spec.serviceAccountName, metadata.namespace]).toEqual([
        account.metadata.name,
        account.metadata.namespace
      ]);
    }
});
