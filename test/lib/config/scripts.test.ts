import {spawnSync} from "node:child_process";
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {etcdMaintenance} from "../../../src/lib/config/etcd-maintenance.js";
import {fleetFiles} from "../../../src/lib/config/fleet-files.js";
import {scaleTest} from "../../../src/lib/config/scale-test.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";

const folder = mkdtempSync(join(tmpdir(), "headroom-scripts-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function program(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(folder, {recursive: true});
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(command, args, {encoding: "utf8", env: {...process.env, ...env}, timeout: 20_000});

test("fleetFiles(every case): every script passes bash -n and shellcheck", () => {
  const scripts = everyCase().flatMap(({context}) => fleetFiles(context).filter(({language}) => language === "shell"));
  const texts = [...new Set(scripts.map(({text}) => text))];
  const paths = texts.map((text, index) => program(`script-${index}.sh`, text));
  for (const path of paths) expect(run("bash", ["-n", path]).stderr).toBe("");
  const {status, stdout} = run("shellcheck", paths);
  expect(status, stdout).toBe(0);
});

/** Three members: a and b with much free space, c with little; b leads. Writes down what it is asked to do. */
const ETCDCTL = `#!/usr/bin/env bash
arguments="$*"
for argument in "$@"; do if [[ $argument == --endpoints=* ]]; then endpoints=\${argument#*=}; fi; done
case $arguments in
  *"member list"*)
    for name in a b c; do echo "8e9e, started, $name, https://$name:2380, https://$name:2379, false"; done ;;
  *"endpoint status -w simple"*)
    leader=false; [[ $endpoints == https://b:2379 ]] && leader=true
    echo "$endpoints, 8e9e, 3.5.9, 20 MB, $leader, false, 2, 4, 4, " ;;
  *"endpoint status -w json"*)
    used=100000000; [[ $endpoints == https://c:2379 ]] && used=480000000
    echo "[{\\"Endpoint\\":\\"$endpoints\\",\\"Status\\":{\\"header\\":{\\"member_id\\":18446744073709551615},\\"dbSize\\":500000000,\\"leader\\":1,\\"dbSizeInUse\\":$used}}]" ;;
  *health*) [[ -z $SICK ]] || exit 1 ;;
esac
echo "$arguments" >>"$LOG"
`;

function maintain(env: Readonly<Record<string, string>> = {}) {
  const script = program("maintain.sh", etcdMaintenance(fleetContextFor({clusters: 60})).text);
  const log = join(folder, "etcd.log");
  writeFileSync(log, "");
  const ETCD = program("etcdctl", ETCDCTL);
  const {status, stdout, stderr} = run("bash", [script], {ETCDCTL: ETCD, LOG: log, PAUSE: "0", SICK: "", ...env});
  const calls = readFileSync(log, "utf8").trim().split("\n");
  return {status, stdout, stderr, calls};
}

test("etcdMaintenance(plan) defragments one member at a time, the leader last, and none that has little free space", () => {
  const {status, stderr, calls} = maintain();
  expect(status, stderr).toBe(0);
  const defragmented = calls.filter((call) => call.endsWith("defrag")).map((call) => /https:\/\/(\w)/.exec(call)?.[1]);
  expect(defragmented).toEqual(["a", "b"]);
  for (const call of calls) expect(call).toMatch(/--cacert=\S+ca\.crt --cert=\S+\.crt --key=\S+\.key/);
  expect(calls.findIndex((call) => call.includes("snapshot save"))).toBeLessThan(
    calls.findIndex((call) => call.endsWith("defrag"))
  );
});

test("etcdMaintenance(plan) does nothing while a member is sick, nor where it only looks", () => {
  const sick = maintain({SICK: "1"});
  expect(sick.status).not.toBe(0);
  expect(sick.calls.some((call) => call.endsWith("defrag"))).toBe(false);
  const looking = maintain({DRY_RUN: "1"});
  expect(looking.status).toBe(0);
  expect(looking.calls.some((call) => /defrag$|snapshot/.test(call))).toBe(false);
  expect(looking.stdout).toContain("https://b:2379: would be defragmented");
  expect(maintain({ENDPOINTS: "https://c:2379"}).stdout).toContain("not worth defragmenting");
});

/** Clusters are files in a folder. */
const KUBECTL = `#!/usr/bin/env bash
case "$*" in
  *" get "*) [[ -e $STATE/\${4##*/} ]] ;;
  *apply*) name=$(cat); touch "$STATE/$name"; echo "$2 $name" >>"$STATE.log" ;;
  *wait*) echo "wait \${4##*/} $5" >>"$STATE.log"; [[ \${4##*/} != "$FAILS" ]] ;;
esac
`;

function createClusters(scenario: Parameters<typeof fleetContextFor>[0], state: string, fails = "") {
  const script = program("create-clusters.sh", scaleTest(fleetContextFor(scenario)).text.replaceAll(' 300"', ' 0"'));
  const STATE = join(folder, state);
  mkdirSync(STATE, {recursive: true});
  writeFileSync(`${STATE}.log`, "");
  const {status, stdout} = run("bash", [script, "template.yaml", "v1.34.0"], {
    STATE,
    FAILS: fails,
    KUBECTL: program("kubectl", KUBECTL),
    CLUSTERCTL: program("clusterctl", '#!/usr/bin/env bash\necho "$CLUSTER_NAME"\n')
  });
  return {status, stdout, log: readFileSync(`${STATE}.log`, "utf8").trim().split("\n")};
}

test("scaleTest(plan) creates the clusters in the batches of the rollout, and waits for each", () => {
  const {status, stdout, log} = createClusters({clusters: 25, machines: 100}, "tens");
  expect(status).toBe(0);
  expect(stdout).toContain("clusters 1 to 10 of 25");
  expect(stdout).toContain("clusters 21 to 25 of 25");
  expect(log.filter((line) => !line.startsWith("wait"))).toHaveLength(25);
  expect(log).toContain("wait scale-test-25 --for=condition=Available");
});

test("scaleTest(plan) stops where a cluster does not get ready, and goes on with the first that is missing", () => {
  const broken = createClusters({clusters: 15, machines: 60}, "again", "scale-test-3");
  expect(broken.status).not.toBe(0);
  expect(broken.log.at(-1)).toContain("scale-test-3");
  const again = createClusters({clusters: 15, machines: 60}, "again");
  expect(again.stdout).toContain("clusters 11 to 15 of 15");
});

test("scaleTest(shards) spreads the clusters over the namespaces of the shards", () => {
  const {log} = createClusters({clusters: 4, machines: 16, layout: "sharded", shards: 2}, "shards");
  expect(log.filter((line) => !line.startsWith("wait"))).toEqual([
    "capi-shard-1 scale-test-1",
    "capi-shard-2 scale-test-2",
    "capi-shard-1 scale-test-3",
    "capi-shard-2 scale-test-4"
  ]);
});
