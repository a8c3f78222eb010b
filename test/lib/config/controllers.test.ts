import {spawnSync} from "node:child_process";
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Deployment} from "kubernetes-models/apps/v1/Deployment";
import {expect, test} from "vitest";
import {parse, parseAllDocuments} from "yaml";
import {configFiles} from "../../../src/lib/config/config-files.js";
import {controllerFiles, tunedManagers} from "../../../src/lib/config/controllers.js";
import type {PatchOperation} from "../../../src/lib/config/manager-patches.js";
import {changedOf} from "../../../src/lib/config/setting.js";
import {providers, providerVersions} from "../../../src/lib/scenario/fields.js";
import {explain} from "../../../src/lib/sizing/explain.js";
import {contextFor} from "../../config-context.js";
import {catalog} from "../../library.js";

const large = {clusters: 400, machines: 9_000};
const textOf = (files: ReturnType<typeof controllerFiles>, path: string) =>
  files.find((file) => file.path === path)?.text ?? "";
const settingsOf = (context: ReturnType<typeof contextFor>, component: string) =>
  Object.fromEntries(
    (tunedManagers(context).find((manager) => manager.component === component)?.settings ?? []).map(({name, value}) => [
      name,
      value
    ])
  );

test("tunedManagers(large, v1.12) takes what v1.13 has by default after scale tests", () => {
  const core = settingsOf(contextFor(large, {capi: "v1.12"}), "core");
  expect(core).toMatchObject({
    "--kube-api-qps": 100,
    "--kube-api-burst": 200,
    "--cluster-concurrency": 50,
    "--machine-concurrency": 100,
    "--sync-period": "10m"
  });
  expect(settingsOf(contextFor({clusters: 5, machines: 50}, {capi: "v1.12"}), "core")).toMatchObject({
    "--kube-api-qps": 20
  });
});

test("tunedManagers(any fleet, newest) is never below a default", () => {
  for (const fleet of [{clusters: 1, machines: 1}, large, {clusters: 15_000, machines: 300_000, managementClusters: 1}])
    for (const {settings} of tunedManagers(contextFor(fleet)))
      for (const {name, value, default: given} of settings)
        if (typeof given === "number") expect(Number(value), name).toBeGreaterThanOrEqual(given);
});

test("tunedManagers(v1.4) has no client limits, as that version has no flags for them", () => {
  const core = settingsOf(contextFor(large, {capi: "v1.4"}), "core");
  expect(core).not.toHaveProperty("--kube-api-qps");
  expect(core).toHaveProperty("--machine-concurrency", 100);
});

test("tunedManagers(CAPX) sets only --max-concurrent-reconciles, by what Prism Central creates at once", () => {
  expect(settingsOf(contextFor({...large, prismConcurrency: 40}), "capx")).toEqual({"--max-concurrent-reconciles": 40});
  expect(settingsOf(contextFor(large), "capx")).toEqual({"--max-concurrent-reconciles": 10});
});

test("configFiles(plan): every explain path leads to a number", () => {
  for (const scenario of [
    {clusters: 60},
    {...large, rttMs: 80},
    {...large, layout: "sharded"},
    {clusters: 3_000}
  ] as const) {
    const context = contextFor(scenario);
    const paths = configFiles(context).flatMap(({values}) => values.flatMap(({explain: path}) => path ?? []));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of new Set(paths)) expect(explain(context.plan, catalog, path).value, path).toBeTypeOf("number");
  }
});

/** A Deployment as shipped: arguments, no resources; before CAPX v1.7 a proxy comes first. */
function shipped(name: string, namespace: string, proxy = false) {
  const manager = {name: "manager", image: "controller", args: ["--leader-elect", "--sync-period=5m"]};
  const containers = proxy ? [{name: "kube-rbac-proxy", image: "proxy", args: ["--v=10"]}, manager] : [manager];
  const labels = {"control-plane": "controller-manager"};
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: {name, namespace},
    spec: {selector: {matchLabels: labels}, template: {metadata: {labels}, spec: {containers}}}
  } as const;
}

type Container = {name: string; image: string; args: string[]; resources?: object};

/** Every provider with its oldest and its newest version, beside the oldest and the newest Cluster API that have it. */
function ends() {
  return providers.flatMap((name) => {
    const versions = providerVersions[name] ?? [""];
    return [
      [name, "v1.5", versions[0] ?? ""],
      [name, "v1.14", versions.at(-1) ?? ""]
    ] as const;
  });
}

test("controllerFiles(patches) give valid Deployments, keep the arguments as shipped and hit the right container", () => {
  for (const [name, capi, provider] of ends()) {
    const context = contextFor({...large, provider: name, prismConcurrency: 40}, {capi, provider});
    const files = controllerFiles(context);
    for (const {component, row, settings} of tunedManagers(context)) {
      const folder = `controllers/${row.shardable ? "cluster-api" : "infrastructure"}`;
      const deployment = structuredClone(shipped(row.deployment, row.namespace, row.containerIndex === 1));
      const containers = deployment.spec.template.spec.containers as unknown as Container[];
      applyOperations(containers, parse(textOf(files, `${folder}/${component}-arguments.yaml`)) ?? []);
      const merge = parse(textOf(files, `${folder}/${component}-resources.yaml`));
      for (const {name, resources} of merge.spec.template.spec.containers)
        Object.assign(containers.find((container) => container.name === name) ?? {}, {resources});
      new Deployment(deployment as never).validate();
      const manager = containers.find(({name}) => name === "manager");
      expect(manager?.args.slice(0, 2)).toEqual(["--leader-elect", "--sync-period=5m"]);
      expect(manager?.args).toHaveLength(2 + changedOf(settings).length);
      expect(manager?.resources).toBeDefined();
      expect(containers.find(({name}) => name === "kube-rbac-proxy")?.args ?? ["--v=10"]).toEqual(["--v=10"]);
    }
  }
});

function applyOperations(containers: Container[], operations: readonly PatchOperation[]): void {
  for (const {op, path, value} of operations) {
    const [, index = "", key] = /containers\/(\d+)\/(name|args\/-)$/.exec(path) ?? [];
    const container = containers[Number(index)];
    if (op === "test") expect(container?.name, path).toBe(value);
    else if (key === "args/-") container?.args.push(String(value));
    else throw new Error(`${op} ${path} is not expected`);
  }
}

test("controllerFiles(sharded) gives each shard a namespace of its own, and one owner of the webhooks that sees all", () => {
  const context = contextFor({...large, layout: "sharded"});
  const files = controllerFiles(context);
  const {shards} = context.plan.management;
  expect(shards).toBe(3);
  const namespaces = parseAllDocuments(textOf(files, "shards/namespaces.yaml")).map((one) => one.toJS().metadata.name);
  expect(new Set(namespaces).size).toBe(2 * shards);
  const owner = textOf(files, "shards/webhook-owner/kustomization.yaml");
  expect(owner).toContain("--watch-filter=webhooks-only");
  expect(owner).not.toContain("--namespace");
  for (let shard = 1; shard <= shards; shard++) {
    const {namespace, nameSuffix, patches} = parse(textOf(files, `shards/shard-${shard}/kustomization.yaml`));
    expect([namespace, nameSuffix]).toEqual([`capi-shard-${shard}-system`, `-shard-${shard}`]);
    const deleted = patches.filter(({patch}: {patch: string}) => patch.includes("$patch: delete"));
    expect(deleted.map(({target}: {target: {kind: string}}) => target.kind)).toEqual([
      "Namespace",
      "CustomResourceDefinition",
      "ValidatingWebhookConfiguration",
      "MutatingWebhookConfiguration"
    ]);
    const flagged = patches.filter(({patch}: {patch: string}) => patch.includes(`--namespace=capi-shard-${shard}`));
    expect(flagged).toHaveLength(3);
  }
  expect(textOf(files, "controllers/README.md")).toContain("capx-controller-manager cannot be sharded");
});

test("controllerFiles(sharded) takes every manager of the other providers along: all have --namespace", () => {
  for (const [name, capi, provider] of ends()) {
    if (name === "nutanix") continue;
    const context = contextFor({...large, provider: name, layout: "sharded"}, {capi, provider});
    const files = controllerFiles(context);
    const managers = tunedManagers(context);
    expect(managers.map(({row}) => row.shardable)).toEqual(managers.map(() => true));
    expect(managers).toHaveLength(name === "metal3" ? 5 : 4);
    const {patches} = parse(textOf(files, "shards/shard-2/kustomization.yaml"));
    const flagged = patches.filter(({patch}: {patch: string}) => patch.includes("--namespace=capi-shard-2"));
    expect(flagged).toHaveLength(managers.length);
    const deleted = patches.filter(({patch}: {patch: string}) => patch.includes("$patch: delete"));
    const beside = deleted.flatMap(({target}: {target: {name?: string}}) => target.name ?? []);
    expect(beside).toEqual(name === "azure" ? ["capz-nmi", "azureserviceoperator-controller-manager"] : []);
    const owner = parse(textOf(files, "shards/webhook-owner/kustomization.yaml"));
    const idle = owner.patches.filter(({patch}: {patch: string}) => /=webhooks-only/.test(patch));
    expect(idle).toHaveLength(managers.length);
    expect(idle.filter(({patch}: {patch: string}) => patch.includes("--namespace"))).toHaveLength(
      name === "metal3" ? 1 : 0
    );
    expect(textOf(files, "controllers/README.md")).not.toContain("cannot be sharded");
  }
});

test("controllerFiles(not sharded) has no shards; (in-memory before v1.5) says that the provider has no manager", () => {
  const files = controllerFiles(contextFor({...large, provider: "in-memory"}, {capi: "v1.4"}));
  expect(files.filter(({path}) => path.startsWith("shards/"))).toEqual([]);
  expect(textOf(files, "controllers/README.md")).toContain("No patch for the provider (in-memory)");
});

test("controllerFiles(README) says what a manager has no flag for, and what counts instead", () => {
  const readme = (provider: (typeof providers)[number], version: string) =>
    textOf(controllerFiles(contextFor({...large, provider}, {provider: version})), "controllers/README.md");
  const none = "takes no flag for calls a second";
  expect(readme("nutanix", "v1.8")).toContain(`capx-controller-manager v1.8 ${none}: 20 are fixed.`);
  expect(readme("nutanix", "v1.8")).toContain("takes no flag for the sync period: 600 min are fixed.");
  expect(readme("aws", "v2.9")).toContain(`capa-controller-manager v2.9 ${none}: 20 are fixed.`);
  expect(readme("aws", "v2.11")).toContain(`capa-controller-manager v2.11 ${none}: nothing limits its client`);
  expect(readme("gcp", "v1.10")).toContain(`capg-controller-manager v1.10 ${none}: 20 are fixed.`);
  expect(readme("azure", "v1.26")).toContain(`capz-controller-manager v1.26 ${none}: nothing limits its client`);
  expect(readme("azure", "v1.26")).toContain("comes with Azure Service Operator, which is left as it is");
  expect(readme("metal3", "v1.13")).toContain("takes no flag for the sync period: it looks at each host every 60 s");
  expect(readme("metal3", "v1.5")).toContain("BMO_CONCURRENCY");
  expect(readme("in-memory", "")).not.toContain("takes no flag");
});

test("tunedManagers(metal3) gives BMO calls and workers for a look at every host each minute", () => {
  // 9,000 hosts / 60 s = 150/s; half of the calls, one each: 300; 150/s x 0.2 s / 70 % busy = 42.9 workers
  const fleet = {...large, provider: "metal3", managementClusters: 1} as const;
  expect(settingsOf(contextFor(fleet), "bmo")).toEqual({
    "--kube-api-qps": 300,
    "--kube-api-burst": 600,
    "--controller-concurrency": 43
  });
  const small = {clusters: 5, machines: 100, provider: "metal3"} as const;
  expect(settingsOf(contextFor(small), "bmo")).toEqual({
    "--kube-api-qps": 20,
    "--kube-api-burst": 40,
    "--controller-concurrency": 0
  });
  expect(settingsOf(contextFor({...fleet, machines: 1_000}), "bmo")).toMatchObject({"--controller-concurrency": 8});
  expect(settingsOf(contextFor(fleet, {provider: "v1.5"}), "bmo")).not.toHaveProperty("--controller-concurrency");
});

test("tunedManagers(aws, gcp, azure, in-memory) has workers by clusters and machines in a sync period, never below the default", () => {
  // 100,000 machines / 600 s = 166.7/s x 0.2 s / 70 % = 47.6; 5,000 clusters: 2.4
  const fleet = {clusters: 5_000, machines: 100_000, managementClusters: 1} as const;
  expect(settingsOf(contextFor({...fleet, provider: "aws"}), "capa")).toEqual({
    "--awscluster-concurrency": 5,
    "--awsmachine-concurrency": 48,
    "--instance-state-concurrency": 5,
    "--sync-period": "10m"
  });
  expect(settingsOf(contextFor({...fleet, provider: "gcp"}), "capg")).toMatchObject({"--gcpmachine-concurrency": 48});
  expect(settingsOf(contextFor({...fleet, provider: "azure"}), "capz")).toMatchObject({
    "--azurecluster-concurrency": 10,
    "--azuremachine-concurrency": 48
  });
  const memory = {...fleet, provider: "in-memory"} as const;
  expect(settingsOf(contextFor(memory), "capd")).toMatchObject({"--devmachine-concurrency": 50});
  expect(settingsOf(contextFor(memory, {capi: "v1.12"}), "capd")).toMatchObject({"--concurrency": 48});
  expect(settingsOf(contextFor(memory, {capi: "v1.9"}), "capim")).toMatchObject({"--machine-concurrency": 48});
});

const folder = mkdtempSync(join(tmpdir(), "headroom-config-"));

test("configFiles(scripts) pass bash -n and shellcheck", () => {
  const found = spawnSync("shellcheck", ["--version"]).status;
  expect(found, "shellcheck is missing: install Debian's shellcheck").toBe(0);
  const others = providers.map((provider) => ({...large, provider}));
  for (const scenario of [{clusters: 5}, {...large, layout: "sharded"} as const, ...others])
    for (const capi of ["v1.3", "v1.14"])
      for (const {language, path, text} of configFiles(contextFor(scenario, {capi}))) {
        if (language !== "shell") continue;
        const file = join(folder, "script.sh");
        writeFileSync(file, text);
        expect(spawnSync("bash", ["-n", file], {encoding: "utf8"}).stderr, path).toBe("");
        expect(spawnSync("shellcheck", [file], {encoding: "utf8"}).stdout, path).toBe("");
      }
});

test("controllerFiles(patch-controllers.sh) replaces flags that are there, adds the others, and asks for the container by name", () => {
  const log = join(folder, "calls");
  const kubectl = join(folder, "kubectl");
  writeFileSync(
    kubectl,
    `#!/usr/bin/env bash
case "$*" in
  *.name*) printf 'kube-rbac-proxy\\nmanager\\n' ;;
  *.args*) printf -- '--leader-elect\\n--kube-api-qps=20\\n' ;;
  *" patch "*) printf '%s\\n' "\${@: -1}" >> ${log} ;;
esac
`
  );
  chmodSync(kubectl, 0o755);
  const script = join(folder, "patch.sh");
  writeFileSync(
    script,
    textOf(controllerFiles(contextFor(large, {capi: "v1.12"})), "controllers/patch-controllers.sh")
  );
  const run = spawnSync("bash", [script], {encoding: "utf8", env: {...process.env, KUBECTL: kubectl}});
  expect(run.stderr).toBe("");
  const [core] = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const container = "/spec/template/spec/containers/1";
  expect(core[0]).toEqual({op: "test", path: `${container}/name`, value: "manager"});
  expect(core[1]).toMatchObject({op: "add", path: `${container}/resources`});
  expect(core[2]).toEqual({op: "replace", path: `${container}/args/1`, value: "--kube-api-qps=100"});
  expect(core[3]).toEqual({op: "add", path: `${container}/args/-`, value: "--kube-api-burst=200"});
  rmSync(folder, {recursive: true});
});
