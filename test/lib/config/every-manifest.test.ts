import {expect, test} from "vitest";
import {parse, parseAllDocuments} from "yaml";
import type {ConfigFile} from "../../../src/lib/config/config-file.js";
import {everyFile} from "../../../src/lib/config/every-file.js";
import {schedulerFiles} from "../../../src/lib/config/scheduler.js";
import {contextFor} from "../../config-context.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";
import {manifestProblem} from "../../manifest-problem.js";

/** A strategic merge of a Deployment as shipped, which is no whole object: controllers.test.ts applies and checks it. */
const isMerge = ({path}: ConfigFile) => /^controllers\/.*-resources\.yaml$/.test(path);
/** Values of a Helm chart are no manifest. */
const isValues = ({path}: ConfigFile) => path.endsWith("-values.yaml");

/** What clusterctl would fill in. */
const filled = (text: string) =>
  text.replace(/\$\{([A-Z_]+)\}/g, (_, name: string) =>
    name === "KUBERNETES_VERSION"
      ? "v1.34.0"
      : name === "CONTROL_PLANE_KIND"
        ? "Hosted"
        : name.toLowerCase().replaceAll("_", "-")
  );
const documentsOf = (text: string) => parseAllDocuments(filled(text)).map((document) => document.toJS());

test("everyFile(every preset, provider and version): each document holds to the schema of its kind", () => {
  const seen = new Set<string>();
  for (const {name, context} of everyCase())
    for (const file of everyFile(context)) {
      if (file.language !== "yaml" || isMerge(file) || isValues(file) || seen.has(file.text)) continue;
      seen.add(file.text);
      for (const document of documentsOf(file.text))
        expect(manifestProblem(document), `${name} ${file.path}`).toBeUndefined();
    }
  expect(seen.size).toBeGreaterThan(100);
});

test("everyFile(shards): patches written into a kustomization hold as well, as JSON patches or deletions", () => {
  const files = everyFile(fleetContextFor({clusters: 400, machines: 9_000, layout: "sharded"}));
  const inline = files
    .filter(({path}) => path.endsWith("kustomization.yaml"))
    .flatMap(({text}) => parse(text).patches ?? [])
    .flatMap(({patch}: {patch?: string}) => (patch ? [parse(patch)] : []));
  const operations = inline.filter(Array.isArray);
  expect(operations.length).toBeGreaterThanOrEqual(12);
  for (const one of operations) expect(manifestProblem(one)).toBeUndefined();
  const others = inline.filter((one) => !Array.isArray(one));
  for (const one of others)
    expect(one.$patch === "delete" || one.spec.template.spec.containers.length === 1).toBe(true);
});

test("schedulerFiles(1,000 nodes) holds to the type with every field that it can set", () => {
  const [file] = schedulerFiles(contextFor({clusters: 400, machines: 9_000}), 1_000);
  expect(manifestProblem(parse(file?.text ?? ""))).toBeUndefined();
});

const textOf = (path: string, versions = {}, scenario = {clusters: 400, machines: 9_000}) =>
  everyFile(fleetContextFor(scenario, versions)).find((file) => file.path === path)?.text ?? "";

test("manifestProblem(broken by hand) names the field: kubeadm", () => {
  const stacked = parse(textOf("kubeadm/stacked-etcd.yaml"));
  const external = parse(textOf("kubeadm/external-etcd.yaml"));
  const old = parse(textOf("kubeadm/stacked-etcd.yaml", {kubernetes: "v1.30"}));
  const {certFile: _, ...withoutCertificate} = external.etcd.external;
  const broken = [
    {...stacked, apiserver: stacked.apiServer},
    {...stacked, etcd: {local: {extraArgs: {"quota-backend-bytes": "8589934592"}}}},
    {...stacked, etcd: {local: {extraArgs: [{name: "--quota-backend-bytes", value: "8589934592"}]}}},
    {...stacked, etcd: {local: {extraArgs: [{name: "quota-backend-bytes", value: 8_589_934_592}]}}},
    {...stacked, etcd: {...stacked.etcd, ...external.etcd}},
    {...external, etcd: {external: withoutCertificate}},
    {...external, etcd: {external: {...external.etcd.external, endpoints: ["etcd-0:2379"]}}},
    {...old, etcd: stacked.etcd},
    {...old, proxy: {disabled: true}},
    {...stacked, apiVersion: "kubeadm.k8s.io/v1beta2"}
  ];
  for (const one of broken) expect(manifestProblem(one), JSON.stringify(one)).toBeTypeOf("string");
  expect(manifestProblem(broken[0])).toContain("apiserver");
  expect(manifestProblem(broken[5])).toContain("certFile");
  expect(manifestProblem(broken[9])).toBe("kubeadm.k8s.io/v1beta2 ClusterConfiguration: no schema");
});

test("manifestProblem(broken by hand) names the field: scheduler, Kustomize, JSON patch and objects", () => {
  const scheduler = parse(textOf("scheduler/kube-scheduler-config.yaml"));
  const kustomization = parse(textOf("controllers/infrastructure/kustomization.yaml"));
  const operations = [{op: "add", path: "/spec", value: 1}];
  const role = {apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", metadata: {name: "a"}};
  const broken: readonly (readonly [unknown, string])[] = [
    [{...scheduler, percentageOfNodesToScore: 101}, "percentageOfNodesToScore"],
    [{...scheduler, percentageOfNodesToScore: "10"}, "percentageOfNodesToScore"],
    [{...scheduler, clientConnection: {...scheduler.clientConnection, kubeAPIQPS: 400}}, "kubeAPIQPS"],
    [{...scheduler, apiVersion: "kubescheduler.config.k8s.io/v1beta3"}, "no schema"],
    [{...kustomization, bases: ["../"]}, "bases"],
    [{...kustomization, resources: ["https://example.com/a.yaml"]}, "relative"],
    [{...kustomization, patches: [{target: {kind: "Deployment"}}]}, "patches"],
    [{...kustomization, patches: [{path: "a.yaml", target: {kinds: "Deployment"}}]}, "patches"],
    [[{op: "replace", path: "/spec/template"}], "value"],
    [[{...operations[0], path: "spec/template"}], "pointer"],
    [[{...operations[0], op: "append"}], "op"],
    [{...role, rules: [{nonResourceURLs: "/metrics", verbs: ["get"]}]}, "nonResourceURLs"],
    [{apiVersion: "v1", kind: "Podd"}, "no schema"]
  ];
  for (const [one, named] of broken) expect(manifestProblem(one), JSON.stringify(one)).toContain(named);
});
