import {expect, test} from "vitest";
import {parse, parseAllDocuments} from "yaml";
import {addonFiles, addonsOf} from "../../../src/lib/config/addons.js";
import {clusterClassFiles} from "../../../src/lib/config/cluster-class.js";
import {clusterTemplates} from "../../../src/lib/config/cluster-template.js";
import {providers} from "../../../src/lib/scenario/fields.js";
import {clusterObjectProblem} from "../../cluster-api-schemas.js";
import {tables} from "../../config-context.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";

/** What clusterctl would fill in. */
const filled = (text: string) => text.replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => name.toLowerCase());
const proxiesOf = (context: ReturnType<typeof fleetContextFor>) =>
  addonFiles(context).flatMap(({text}) => parseAllDocuments(filled(text)).map((document) => document.toJS()));
const contextOf = (provider: (typeof providers)[number], versions = {}) =>
  fleetContextFor({clusters: 60, provider}, versions);

test("addonsOf(every provider) says what becomes of network plugin, cloud controller manager and CSI driver", () => {
  for (const provider of providers)
    expect([provider, ...addonsOf(contextOf(provider)).map(({addon}) => addon)]).toEqual([
      provider,
      "cni",
      "ccm",
      "csi"
    ]);
  for (const {id, by, label, repo, chart, release, namespace, versionVariable} of tables.addons) {
    const told = [label, repo, chart, release, namespace, versionVariable].map((cell) => cell !== "");
    expect([id, ...told]).toEqual([id, ...told.map(() => by === "HelmChartProxy")]);
  }
});

test("addonFiles(every case) hold to the type of HelmChartProxy, select clusters by a label of the templates, and have values that parse", () => {
  for (const {name, context} of everyCase()) {
    const proxies = proxiesOf(context);
    const labels = clusterTemplates(context).map(
      ({text}) => parseAllDocuments(filled(text))[0]?.toJS().metadata.labels ?? {}
    );
    for (const proxy of proxies) {
      expect(clusterObjectProblem(proxy), name).toBeUndefined();
      for (const of of labels) expect(of).toMatchObject(proxy.spec.clusterSelector.matchLabels);
      const values = parse(proxy.spec.valuesTemplate.replace(/\{\{.*?\}\}/g, "filled-in"));
      expect(Object.keys(values).length).toBeGreaterThan(0);
    }
    for (const of of labels) expect(Object.keys(of)).toHaveLength(proxies.length);
  }
});

test("addonFiles(provider) has a chart only where it is right without secrets", () => {
  const charts = (provider: (typeof providers)[number]) =>
    proxiesOf(contextOf(provider)).map(({spec}) => spec.chartName);
  expect(charts("nutanix")).toEqual(["tigera-operator"]);
  expect(charts("aws")).toEqual(["tigera-operator", "aws-cloud-controller-manager", "aws-ebs-csi-driver"]);
  expect(charts("gcp")).toEqual(["tigera-operator"]);
  expect(charts("azure")).toEqual(["tigera-operator", "cloud-provider-azure", "azuredisk-csi-driver"]);
  expect(charts("metal3")).toEqual(["tigera-operator"]);
  expect(charts("in-memory")).toEqual([]);
  for (const provider of providers)
    for (const {text} of addonFiles(contextOf(provider))) expect(text).not.toMatch(/kind: Secret|password|access_key/);
});

test("addonFiles(aws, azure) carry packets as the network of the provider lets them: IP in IP, or VXLAN", () => {
  const network = (provider: (typeof providers)[number]) =>
    parse(proxiesOf(contextOf(provider))[0].spec.valuesTemplate).installation.calicoNetwork;
  expect(network("aws")).toMatchObject({bgp: "Enabled", ipPools: [{encapsulation: "IPIP"}]});
  expect(network("azure")).toMatchObject({bgp: "Disabled", ipPools: [{encapsulation: "VXLAN"}]});
});

test("clusterTemplates(every provider) begin with what has to be installed, and by what", () => {
  for (const provider of providers) {
    const context = contextOf(provider);
    const texts = [...clusterTemplates(context), ...clusterClassFiles(context).slice(1)].map(({text}) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts)
      for (const {addon, name, by} of addonsOf(context)) {
        const line = text.split("\n").find((one) => one.startsWith(`# ${addon}: ${name}`)) ?? "";
        expect(line.includes("HelmChartProxy in clusters/addons.yaml"), line).toBe(by === "HelmChartProxy");
        expect(line.includes("yours to install"), line).toBe(by === "yourself");
        expect(line.length, provider).toBeGreaterThan(40);
      }
  }
});

test("clusterTemplates(provider) names nodes and the external cloud provider as the provider's own templates do", () => {
  const planeOf = (provider: (typeof providers)[number], capi: string) => {
    const [file] = clusterTemplates(contextOf(provider, {capi}));
    const objects = parseAllDocuments(filled(file?.text ?? "")).map((document) => document.toJS());
    const plane = objects.find(({kind}) => kind === "KubeadmControlPlane").spec.kubeadmConfigSpec;
    const worker = objects.find(({kind}) => kind === "KubeadmConfigTemplate").spec?.template.spec;
    return {plane, worker};
  };
  const names = {
    aws: "{{ ds.meta_data.local_hostname }}",
    gcp: '{{ ds.meta_data.local_hostname.split(".")[0] }}',
    azure: '{{ ds.meta_data["local_hostname"] }}'
  } as const;
  for (const provider of ["aws", "gcp", "azure"] as const) {
    const {plane, worker} = planeOf(provider, "v1.10");
    for (const {nodeRegistration} of [plane.initConfiguration, plane.joinConfiguration, worker.joinConfiguration])
      expect(nodeRegistration).toEqual({
        name: names[provider],
        kubeletExtraArgs: {"cloud-provider": "external"}
      });
    expect(plane.clusterConfiguration.controllerManager.extraArgs["cloud-provider"]).toBe("external");
  }
  const azure = planeOf("azure", "v1.14");
  expect(azure.plane.files[0].contentFrom.secret).toEqual({
    name: "cluster_name-control-plane-azure-json",
    key: "control-plane-azure.json"
  });
  expect(azure.worker.files[0].contentFrom.secret).toEqual({
    name: "cluster_name-worker-azure-json",
    key: "worker-node-azure.json"
  });
  expect(planeOf("metal3", "v1.10").plane).toEqual({});
});
