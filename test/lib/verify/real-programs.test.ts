import {execFile, execFileSync, spawnSync} from "node:child_process";
import {once} from "node:events";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {promisify} from "node:util";
import {afterAll, beforeAll, expect, test} from "vitest";
import {freePort} from "../../../scripts/measure/free-port.js";
import {startServer} from "../../../scripts/measure/server-process.js";
import {inWorkspace, type Workspace} from "../../../scripts/measure/workspace.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {asInputs} from "../../../src/lib/verify/as-inputs.js";
import {checkFio} from "../../../src/lib/verify/check-fio.js";
import {fioCommand} from "../../../src/lib/verify/fio-command.js";
import {p99Of, readFio} from "../../../src/lib/verify/fio-result.js";
import {measuredAgainst} from "../../../src/lib/verify/measured-against.js";
import {readPrometheus} from "../../../src/lib/verify/prometheus-answers.js";
import {promqlScript} from "../../../src/lib/verify/promql-script.js";
import {catalog, verify} from "../../library.js";
import {metricsPage} from "./metrics-page.js";

const {queries, fioOptions} = verify();
const fleet = plan({clusters: 300}, catalog);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-verify-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

test("a real fio runs the command, and its JSON is read and checked", () => {
  const small = {
    directory: folder,
    output: join(folder, "fio.json"),
    "etcd-wal/size": "1m",
    "concurrent/size": "8m",
    "concurrent/runtime": "1"
  };
  const {command} = fioCommand(fleet, fioOptions, small);
  execFileSync("bash", ["-c", command], {stdio: "ignore"});
  const result = readFio(readFileSync(small.output, "utf8"));
  expect([result.wal.name, result.concurrent?.name, result.leftOut]).toEqual(["etcd-wal", "concurrent", []]);
  expect(result.wal.writes).toBe(455); // whole writes of 2,300 bytes in 1 MiB
  expect(result.wal.percentiles.map(({percent}) => percent)).toEqual(
    expect.arrayContaining([50, 90, 95, 99, 99.9, 99.99])
  );
  expect(p99Of(result.wal)).toBeGreaterThan(0);
  expect(checkFio(result, fleet).rows.every(({status}) => status !== "not measured")).toBe(true);
});

test("what S001's fio command writes is refused with what to do instead", () => {
  const output = join(folder, "randrw.json");
  const options = ["--name=etcd-test", "--rw=randrw", "--bs=4k", "--size=1m", `--directory=${folder}`];
  execFileSync("fio", [...options, "--output-format=json", `--output=${output}`], {stdio: "ignore"});
  expect(() => readFio(readFileSync(output, "utf8"))).toThrowErrorMatchingInlineSnapshot(
    `[Error: job etcd-test reads: etcd only writes, with --rw=write --fdatasync=1]`
  );
});

test("the script that asks Prometheus is one that bash and shellcheck accept", () => {
  const script = join(folder, "headroom-promql.sh");
  writeFileSync(script, promqlScript(fleet, queries));
  expect(spawnSync("bash", ["-n", script], {encoding: "utf8"}).stderr).toBe("");
  expect(spawnSync("shellcheck", [script], {encoding: "utf8"}).stdout).toBe("");
});

test("a Prometheus that does not answer is said in every answer", async () => {
  const answers = await ask("http://127.0.0.1:1");
  expect(answers.byQuery.size).toBe(queries.length);
  for (const answer of answers.byQuery.values())
    expect(answer).toEqual({error: "Prometheus says: Prometheus did not answer"});
}, 120_000);

test("a real Prometheus answers every query, and its answers are held against a plan", async () => {
  await inWorkspace(2, async (workspace) => {
    const {byQuery, unknown} = await ask(await prometheus(workspace), "a token");
    expect(unknown).toEqual([]);
    for (const [id, answer] of byQuery) expect([id, "error" in answer && answer.error]).toEqual([id, false]);
    const measured = measuredAgainst(fleet, {byQuery, unknown}, {catalog, queries});
    const valueFor = (id: string) => measured.values.find(({query}) => query.id === id)?.value;
    expect(exact.map((id) => `${id} ${valueFor(id)}`)).toMatchInlineSnapshot(`
      [
        "clusters 12",
        "machines 240",
        "objects 920",
        "capi-resources 570",
        "custom-resources 610",
        "largest-type 240",
        "namespaces 30",
        "etcd-size 210",
        "etcd-quota 8",
        "etcd-quota-share 2.444721758365631",
        "queue-depth 7",
        "controller-memory 1",
        "in-flight 6",
      ]
    `);
    expect(valueFor("fsync-p99")).toBeCloseTo(3.6, 0);
    expect(
      measured.values
        .filter(({query, value}) => value === null && query.id !== "retention")
        .map(({query, problem}) => `${query.id}: ${problem}`)
    ).toMatchInlineSnapshot(`
      [
        "etcd-rtt: no data: nothing that was scraped has this metric",
        "etcd-memory: no data: nothing that was scraped has this metric",
        "api-cpu: no data: nothing that was scraped has this metric",
        "api-read-p99: no data: nothing that was scraped has this metric",
        "api-list-p99: is NaN: nothing happened in the time asked for",
        "api-rejected: no data: nothing that was scraped has this metric",
        "prometheus-memory: no data: nothing that was scraped has this metric",
        "prometheus-cpu: no data: nothing that was scraped has this metric",
        "series-per-cluster: no data: nothing that was scraped has this metric",
      ]
    `);
    expect(measured.reconcilers.map(({label, measured}) => [label, (measured ?? 0) > 0])).toEqual([
      ["Reconciles of topology/cluster", true],
      ["Reconciles of machine", true]
    ]);
    expect(asInputs(measured.values, fleet, {clusters: 300}).input).toMatchObject({
      clusters: 12,
      machines: 240,
      machineDeployments: 2,
      controlPlaneMachines: 3,
      provider: "nutanix"
    });
  });
}, 120_000);

/** Values that do not hang on how long Prometheus has been running. */
const exact = [
  "clusters",
  "machines",
  "objects",
  "capi-resources",
  "custom-resources",
  "largest-type",
  "namespaces",
  "etcd-size",
  "etcd-quota",
  "etcd-quota-share",
  "queue-depth",
  "controller-memory",
  "in-flight"
];

/** Waits beside the script, since the page that Prometheus scrapes is served from here. */
async function ask(address: string, token = "") {
  const [script, output] = [join(folder, "ask.sh"), join(folder, "answers.json")];
  writeFileSync(script, promqlScript(fleet, queries));
  await promisify(execFile)("bash", [script, address, output], {env: {...process.env, PROMETHEUS_TOKEN: token}});
  return readPrometheus(readFileSync(output, "utf8"), queries);
}

/** A Prometheus on loopback that scrapes a page of metrics and itself, after a few scrapes. */
async function prometheus(workspace: Workspace): Promise<string> {
  const page = await servePage(workspace);
  const listen = `127.0.0.1:${await freePort()}`;
  const jobs = [
    {job_name: "management", static_configs: [{targets: [page.address]}]},
    {job_name: "prometheus", static_configs: [{targets: [listen]}]}
  ];
  const config = join(workspace.folder, "prometheus.yml");
  writeFileSync(config, JSON.stringify({global: {scrape_interval: "2s", scrape_timeout: "2s"}, scrape_configs: jobs}));
  const args = [
    `--config.file=${config}`,
    `--storage.tsdb.path=${join(workspace.folder, "data")}`,
    `--web.listen-address=${listen}`,
    "--log.level=warn"
  ];
  await startServer(workspace, "prometheus", args, `http://${listen}/-/ready`);
  for (const end = Date.now() + 60_000; page.scrapes() < 3 && Date.now() < end; ) await sleep(200);
  await sleep(2_500); // for its own second scrape to be stored
  return `http://${listen}`;
}

async function servePage({atEnd}: Workspace) {
  const began = Date.now();
  let scrapes = 0;
  const server = createServer((_, response) => {
    scrapes++;
    response.setHeader("content-type", "text/plain; version=0.0.4");
    response.end(metricsPage((Date.now() - began) / 1_000));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  return {address: `127.0.0.1:${(server.address() as AddressInfo).port}`, scrapes: () => scrapes};
}
