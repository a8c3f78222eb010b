import {spawn, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {etcdFiles} from "../../../src/lib/config/etcd.js";
import {etcdSettings} from "../../../src/lib/config/etcd-settings.js";
import {argumentOf} from "../../../src/lib/config/setting.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {contextFor, kubernetesVersions, tables} from "../../config-context.js";

const etcdPath = "/usr/bin/etcd";
const installed = spawnSync(etcdPath, ["--version"], {encoding: "utf8"}).stdout ?? "";

test("etcd 3.4 is installed, as the next tests need it: apt-get install etcd-server", () => {
  expect(installed, "/usr/bin/etcd is missing: install Debian's etcd-server").toMatch(/etcd Version: 3\.4\./);
});

test("flags of etcd v3.4 in the catalogue are those that etcd 3.4.23 helps with, and a few that its help leaves out", () => {
  const patch = /etcd Version: (3\.4\.\d+)/.exec(installed)?.[1];
  const help = spawnSync(etcdPath, ["--help"], {encoding: "utf8"});
  const helped = new Set(`${help.stdout}${help.stderr}`.match(/^ +(--[a-z0-9-]+)/gm)?.map((flag) => flag.trim()));
  const listed = tables.flags.filter(({component, since, removed}) => {
    const [, minor, step] = since.split(".").map(Number);
    const isThere = minor === 4 && (step ?? 0) <= Number(patch?.split(".")[2]);
    return component === "etcd" && isThere && removed !== "v3.4.0";
  });
  const names = new Set(listed.map(({name}) => name));
  expect([...helped].filter((name) => !names.has(name))).toEqual([]);
  const sample = {bool: "true", int: "1", duration: "1s"} as Readonly<Record<string, string>>;
  for (const {name, type} of listed.filter((flag) => !helped.has(flag.name))) {
    const {stdout, stderr} = spawnSync(etcdPath, ["--version", `${name}=${sample[type] ?? "x"}`], {encoding: "utf8"});
    expect(`${stdout}${stderr}`, name).not.toContain("flag provided but not defined");
  }
});

const fleets: readonly [string, ScenarioInput][] = [
  ["small", {clusters: 5, machines: 50}],
  ["medium", {clusters: 60, machines: 1_200}],
  ["large, 80 ms apart", {clusters: 400, machines: 9_000, rttMs: 80}],
  ["extreme, 1,000 ms apart", {clusters: 15_000, machines: 300_000, rttMs: 1_000}]
];

for (const [title, scenario] of fleets)
  test(`etcdSettings(${title}): a real etcd 3.4 starts with every value, keeps a key and gives it back`, async () => {
    const flags = etcdSettings(contextFor(scenario, {etcd: "v3.4"})).map(argumentOf);
    await withEtcd(etcdPath, flags, async (url) => {
      await post(`${url}/v3/kv/put`, {key: encode("capacity"), value: encode(title)});
      const {kvs} = await post(`${url}/v3/kv/range`, {key: encode("capacity")});
      expect(Buffer.from(kvs?.[0]?.value ?? "", "base64").toString()).toBe(title);
    });
  });

test("etcdFiles(start-member.sh) gives etcd the name, addresses, certificates and changed values", () => {
  const script = etcdFiles(contextFor({clusters: 400, machines: 9_000}, {etcd: "v3.4"})).find(({path}) =>
    path.endsWith(".sh")
  );
  const folder = mkdtempSync(join(tmpdir(), "headroom-etcd-"));
  const file = join(folder, "start-member.sh");
  writeFileSync(file, script?.text ?? "");
  const env = {...process.env, NAME: "a", ADDRESS: "10.0.0.1", MEMBERS: "a=https://10.0.0.1:2380", ETCD: "/bin/echo"};
  const {stdout} = spawnSync("bash", [file, "--log-level=debug"], {encoding: "utf8", env});
  const given = stdout.trim().split(" ");
  expect(given).toEqual(expect.arrayContaining(["--name=a", "--listen-peer-urls=https://10.0.0.1:2380"]));
  expect(given.slice(-3)).toEqual(["--quota-backend-bytes=8589934592", "--snapshot-count=10000", "--log-level=debug"]);
  expect(spawnSync("bash", [file], {encoding: "utf8", env: {PATH: process.env.PATH}}).stderr).toContain(
    "the name of the member"
  );
  rmSync(folder, {recursive: true});
});

test("etcdFiles(kubeadm) takes v1beta4 with a list of arguments from Kubernetes v1.31 on, v1beta3 with a map before", () => {
  const stacked = (kubernetes: string) => {
    const files = etcdFiles(contextFor({clusters: 60, machines: 1_200}, {kubernetes}));
    return parse(files.find(({path}) => path === "kubeadm/stacked-etcd.yaml")?.text ?? "");
  };
  for (const kubernetes of kubernetesVersions) {
    const {apiVersion, etcd, apiServer} = stacked(kubernetes);
    const isOld = kubernetes === "v1.29" || kubernetes === "v1.30";
    expect(apiVersion).toBe(isOld ? "kubeadm.k8s.io/v1beta3" : "kubeadm.k8s.io/v1beta4");
    const quota = isOld ? {"quota-backend-bytes": "4294967296"} : [{name: "quota-backend-bytes", value: "4294967296"}];
    expect(etcd.local.extraArgs).toEqual(quota);
    expect(Array.isArray(apiServer.extraArgs)).toBe(!isOld);
  }
});

test("etcdFiles(stacked) leaves out the snapshot count that kubeadm writes, etcd's own script sets it before v3.6", () => {
  const text = (etcd: string, end: string) =>
    etcdFiles(contextFor({clusters: 400, machines: 9_000}, {etcd})).find(({path}) => path.endsWith(end))?.text;
  expect(text("v3.5", "stacked-etcd.yaml")).not.toContain("snapshot-count");
  expect(text("v3.5", "start-member.sh")).toContain("--snapshot-count=10000");
  expect(text("v3.6", "start-member.sh")).not.toContain("snapshot-count");
});

test("etcdFiles(external) has as many endpoints as the plan has members", () => {
  const files = etcdFiles(contextFor({clusters: 400, machines: 9_000}));
  const {etcd} = parse(files.find(({path}) => path === "kubeadm/external-etcd.yaml")?.text ?? "");
  expect(etcd.external.endpoints).toHaveLength(5);
  expect(etcd).not.toHaveProperty("local");
});

const encode = (text: string) => Buffer.from(text).toString("base64");

interface Range {
  readonly kvs?: readonly {readonly value: string}[];
}

async function post(url: string, body: object): Promise<Range> {
  const answer = await fetch(url, {method: "POST", body: JSON.stringify(body)});
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Range;
}

/** Runs a member alone on loopback with the flags until the work is done. */
async function withEtcd(
  command: string,
  flags: readonly string[],
  work: (url: string) => Promise<void>
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "headroom-etcd-"));
  const [clients, peers] = [await freePort(), await freePort()];
  const [url, peer] = [`http://127.0.0.1:${clients}`, `http://127.0.0.1:${peers}`];
  const own = [
    `--data-dir=${folder}`,
    `--listen-client-urls=${url}`,
    `--advertise-client-urls=${url}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`
  ];
  const member = spawn(command, [...own, ...flags], {stdio: ["ignore", "ignore", "pipe"]});
  const said: string[] = [];
  member.stderr.on("data", (chunk) => said.push(String(chunk)));
  const ended = new Promise((resolve) => member.once("exit", resolve));
  try {
    await ready(url, () => member.exitCode, said);
    await work(url);
  } finally {
    member.kill("SIGTERM");
    await ended;
    rmSync(folder, {recursive: true, force: true});
  }
}

async function ready(url: string, exitCode: () => number | null, said: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (exitCode() !== null) throw new Error(`etcd ended: ${said.join("").slice(-500)}`);
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok && ((await answer.json()) as {health: string}).health === "true") return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`etcd is not ready: ${said.join("").slice(-500)}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
