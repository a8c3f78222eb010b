import {expect, test} from "vitest";
import {parse, parseAllDocuments} from "yaml";
import {clusterClassFiles} from "../../../src/lib/config/cluster-class.js";
import {clusterSizes} from "../../../src/lib/config/cluster-size.js";
import {clusterTemplates} from "../../../src/lib/config/cluster-template.js";
import {capiVersions} from "../../../src/lib/scenario/fields.js";
import {clusterObjectProblem} from "../../cluster-api-schemas.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";

const NUMBERS = /\$\{([A-Z_]+)\}/g;
/** What clusterctl would fill in. */
const filled = (text: string) =>
  text.replace(NUMBERS, (_, name: string) => {
    if (name === "KUBERNETES_VERSION") return "v1.34.0";
    return name === "CONTROL_PLANE_KIND" ? "HostedControlPlane" : name.toLowerCase().replaceAll("_", "-");
  });
const objectsOf = (text: string) => parseAllDocuments(filled(text)).map((document) => document.toJS());

test("clusterTemplates() and clusterClassFiles(every preset, provider and version) hold to the types of their projects", () => {
  for (const {name, context} of everyCase())
    for (const {path, text} of [...clusterTemplates(context), ...clusterClassFiles(context)])
      for (const object of objectsOf(text)) expect(clusterObjectProblem(object), `${name} ${path}`).toBeUndefined();
});

test("clusterTemplates(every version) is written in v1beta2 from v1.11 on, and in v1beta1 before", () => {
  for (const capi of capiVersions) {
    const [file] = clusterTemplates(fleetContextFor({clusters: 60}, {capi}));
    const isNew = Number(capi.split(".")[1]) >= 11;
    expect(objectsOf(file?.text ?? "")[0].apiVersion).toBe(`cluster.x-k8s.io/v1beta${isNew ? 2 : 1}`);
    expect(file?.text.includes("apiGroup:"), capi).toBe(isNew);
  }
});

test("clusterTemplates(plan) has the machines of the plan: 3 and 17 of 20, spread over the MachineDeployments", () => {
  const machines = (scenario: Parameters<typeof fleetContextFor>[0]) =>
    clusterTemplates(fleetContextFor(scenario)).map(({path, text}) => [
      path,
      ...objectsOf(text).flatMap(({spec}) => (spec?.replicas === undefined ? [] : [spec.replicas]))
    ]);
  expect(machines({clusters: 60})).toEqual([["clusters/template-cluster.yaml", 3, 17]]);
  expect(machines({clusters: 60, machineDeployments: 3})).toEqual([["clusters/template-cluster.yaml", 3, 6, 6, 5]]);
  expect(machines({clusters: 1_000, machines: 1_000})).toEqual([["clusters/template-cluster.yaml", 1]]);
  expect(machines({clusters: 10, machines: 20})).toEqual([["clusters/template-cluster.yaml", 1, 1]]);
  expect(machines({clusters: 60, controlPlaneMachines: 0})).toEqual([["clusters/template-cluster.yaml", 20]]);
  const classes = [
    {name: "Edge", clusters: 40, controlPlaneMachines: 1, workers: 0, machineDeployments: 1},
    {name: "Core sites", clusters: 5, controlPlaneMachines: 5, workers: 30, machineDeployments: 2}
  ];
  expect(machines({classes})).toEqual([
    ["clusters/template-edge.yaml", 1],
    ["clusters/template-core-sites.yaml", 5, 15, 15]
  ]);
});

test("clusterTemplates(a cluster of one machine) lets it run workloads", () => {
  const [file] = clusterTemplates(fleetContextFor({clusters: 1_000, machines: 1_000}));
  const plane = objectsOf(file?.text ?? "").find(({kind}) => kind === "KubeadmControlPlane");
  expect(plane.spec.kubeadmConfigSpec.initConfiguration.nodeRegistration.taints).toEqual([]);
});

test("clusterTemplates(in-memory) has no template before v1.5, InMemoryCluster to v1.9 and DevCluster from v1.10", () => {
  const kindAt = (capi: string) => {
    const [file] = clusterTemplates(fleetContextFor({clusters: 60, provider: "in-memory"}, {capi, provider: ""}));
    return file && objectsOf(file.text)[1].kind;
  };
  expect(["v1.4", "v1.5", "v1.9", "v1.10", "v1.14"].map(kindAt)).toEqual([
    undefined,
    "InMemoryCluster",
    "InMemoryCluster",
    "DevCluster",
    "DevCluster"
  ]);
});

test("clusterClassFiles(nutanix) refers to an infrastructure, uses every variable, and is for Nutanix alone", () => {
  for (const capi of ["v1.3", "v1.10", "v1.11", "v1.14"]) {
    const [file, cluster] = clusterClassFiles(fleetContextFor({clusters: 60}, {capi}));
    const [{spec}, ...others] = objectsOf(file?.text ?? "");
    const names = new Set(others.map(({kind, metadata}) => `${kind}/${metadata.name}`));
    const refs = JSON.stringify(spec).matchAll(/"kind":"(\w+)","name":"([\w-]+)"/g);
    for (const [, kind, name] of refs) expect(names).toContain(`${kind}/${name}`);
    const patches = JSON.stringify(spec.patches);
    for (const {name} of spec.variables) expect(patches).toContain(name);
    const given = objectsOf(cluster?.text ?? "")[0].spec.topology.variables.map(({name}: {name: string}) => name);
    expect(given).toEqual(spec.variables.map(({name}: {name: string}) => name));
    expect(spec.workers.machineDeployments.map((row: {class: string}) => row.class)).toEqual([
      "default-worker",
      "gpu-worker"
    ]);
  }
  expect(clusterClassFiles(fleetContextFor({clusters: 60, provider: "aws"}, {provider: ""}))).toEqual([]);
});

test("clusterClassFiles(nutanix): each patch finds what it replaces", () => {
  const [file] = clusterClassFiles(fleetContextFor({clusters: 60}));
  const [{spec}, ...templates] = objectsOf(file?.text ?? "");
  for (const {definitions} of spec.patches)
    for (const {selector, jsonPatches} of definitions)
      for (const {path} of jsonPatches) {
        const keys = path
          .split("/")
          .slice(1)
          .filter((key: string) => key !== "-");
        const patched = templates.filter(({kind}) => kind === selector.kind);
        expect(patched.length).toBeGreaterThan(0);
        for (const template of patched)
          expect(
            keys.reduce((at: Record<string, unknown> | undefined, key: string) => at?.[key], template),
            path
          ).toBeDefined();
      }
});

test("clusterTemplates(nutanix) holds the address of the control plane in a pod that parses", () => {
  const [file] = clusterTemplates(fleetContextFor({clusters: 60}));
  const plane = objectsOf(file?.text ?? "").find(({kind}) => kind === "KubeadmControlPlane");
  const pod = parse(plane.spec.kubeadmConfigSpec.files[0].content);
  expect(pod.spec.containers[0].env).toContainEqual({name: "address", value: "control-plane-endpoint-host"});
});

test("clusterTemplates(every case): a variable is the whole of its value in quotes, so that 007 stays text", () => {
  for (const {context} of everyCase())
    for (const {text} of clusterTemplates(context)) {
      expect(text).not.toMatch(/: \$\{/);
      expect(text).not.toMatch(/- \$\{/);
    }
});

test("clusterSizes(any plan) never has an even control plane", () => {
  for (const machines of [60, 90, 120, 150, 240, 1_200])
    for (const {controlPlaneMachines} of clusterSizes(
      fleetContextFor({clusters: 60, machines, controlPlaneMachines: 5}).plan
    ))
      expect(controlPlaneMachines % 2).toBe(1);
});
