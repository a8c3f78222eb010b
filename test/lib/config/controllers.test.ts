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

test("controllerFiles(patches) give valid Deployments, keep the arguments as shipped and hit the right container", () => {
  for (const [capi, provider] of [
    ["v1.5", "v1.4"],
    ["v1.14", "v1.10"]
  ] as const) {
    const context = contextFor({...large, prismConcurrency: 40}, {capi, provider});
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

test("controllerFiles(not sharded) has no shards; (aws) says that the provider is not covered", () => {
  const files = controllerFiles(contextFor({...large, provider: "aws"}, {provider: ""}));
  expect(files.filter(({path}) => path.startsWith("shards/"))).toEqual([]);
  expect(textOf(files, "controllers/README.md")).toContain("No patch for the provider (aws)");
});

const folder = mkdtempSync(join(tmpdir(), "headroom-config-"));

test("configFiles(scripts) pass bash -n and shellcheck", () => {
  const found = spawnSync("shellcheck", ["--version"]).status;
  expect(found, "shellcheck is missing: install Debian's shellcheck").toBe(0);
  for (const scenario of [{clusters: 5}, {...large, layout: "sharded"}, {...large, provider: "metal3"}] as const)
    for (const capi of ["v1.3", "v1.14"])
      for (const {language, path, text} of configFiles(
        contextFor(scenario, {capi, provider: "provider" in scenario ? "v1.13" : "v1.6"})
      )) {
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
