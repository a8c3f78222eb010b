import {setTimeout as sleep} from "node:timers/promises";
import {sum} from "d3";
import {readData} from "../../src/data/read-data.js";
import {objectKindRow} from "../../src/lib/catalog/demand-schemas.js";
import {readTable} from "../../src/lib/catalog/read-table.js";
import {type CustomResource, customResources} from "./custom-resources.js";
import type {EtcdClient} from "./etcd-client.js";
import {type EtcdWriter, etcdWriter} from "./etcd-writer.js";
import {clustersFor} from "./fleet.js";
import {histogramQuantile, parseMetrics} from "./metrics-text.js";
import {processMemory} from "./process-memory.js";
import {startEtcd} from "./start-etcd.js";
import type {Workspace} from "./workspace.js";

const STEPS = [10_000, 20_000, 40_000, 80_000];
/** How often every Machine is written again before the compaction. */
const WAVES = 2;
const CONNECTIONS = 32;
/** Longer than etcd waits before it commits what it has batched, 100 ms by default. */
const COMMIT_MS = 200;
const SETTLING_COMMITS = 10;

export type EtcdFigures = Awaited<ReturnType<typeof measureStep>>;

/** Loads an empty etcd in every step, and measures it after the load, after waves of updates, and after a defrag. */
export async function measureEtcd(workspace: Workspace, report: (line: string) => void): Promise<EtcdFigures[]> {
  const kinds = readTable("demand/object-kinds.csv", readData("demand/object-kinds.csv"), objectKindRow);
  const eachCluster = customResources(kinds, 1).length;
  const rows: EtcdFigures[] = [];
  for (const target of STEPS) {
    const clusters = clustersFor(target, eachCluster);
    report(`etcd: ${target} custom resources of ${clusters} clusters`);
    rows.push(await measureStep(workspace, `etcd-${target}`, customResources(kinds, clusters)));
  }
  return rows;
}

async function measureStep(workspace: Workspace, id: string, resources: readonly CustomResource[]) {
  const {client, pid, address, stop} = await startEtcd(workspace, id, CONNECTIONS);
  const writer = etcdWriter(client, CONNECTIONS);
  const sizes = await writeAndCompact(client, writer, resources);
  const servers = {...memoryFigures(pid), ...writer.figures(), ...(await diskFigures(address))};
  await client.defragment();
  const defragmented = await settledSize(client);
  await stop();
  return {
    id,
    resources: resources.length,
    clusters: resources.filter(({type}) => type === "Cluster").length,
    valueMB: megabytes(sum(resources, ({bytes}) => bytes)),
    keyMB: megabytes(sum(resources, ({key}) => key.length)),
    ...sizes,
    defragmentedMB: megabytes(defragmented.total),
    ...servers
  };
}

async function writeAndCompact(client: EtcdClient, writer: EtcdWriter, resources: readonly CustomResource[]) {
  await writer.write(resources, 0);
  const loaded = await settledSize(client);
  const machines = resources.filter(({type}) => type === "Machine");
  for (let wave = 1; wave <= WAVES; wave++) await writer.write(machines, wave / 10);
  const waved = await settledSize(client);
  await client.compact(writer.revision());
  const compacted = await settledSize(client);
  return {
    loadedMB: megabytes(loaded.total),
    loadedInUseMB: megabytes(loaded.inUse),
    wavesMB: megabytes(waved.total),
    compactedMB: megabytes(compacted.total),
    compactedInUseMB: megabytes(compacted.inUse)
  };
}

/**
 * The size once all is committed. A page that one commit frees counts as used until later ones, so a few small writes
 * go before, as a cluster has them all the time from the renewal of leases.
 */
async function settledSize(client: EtcdClient): Promise<{total: number; inUse: number}> {
  for (let commit = 0; commit < SETTLING_COMMITS; commit++) {
    await client.put("/registry/leases/settle", String(commit));
    await sleep(COMMIT_MS);
  }
  return client.size();
}

function memoryFigures(pid: number) {
  const {rssMiB, anonymousMiB, peakMiB} = processMemory(pid);
  return {rssMiB: Math.round(rssMiB), anonymousMiB: Math.round(anonymousMiB), peakMiB: Math.round(peakMiB)};
}

/** The 99th percentiles etcd itself counts, since it started. */
async function diskFigures(address: string) {
  const samples = parseMetrics(await (await fetch(`${address}/metrics`)).text());
  const p99Ms = (name: string) => Number((1_000 * histogramQuantile(samples, name, 0.99)).toFixed(2));
  return {
    walFsyncP99Ms: p99Ms("etcd_disk_wal_fsync_duration_seconds"),
    backendCommitP99Ms: p99Ms("etcd_disk_backend_commit_duration_seconds")
  };
}

function megabytes(bytes: number): number {
  return Number((bytes / 1e6).toFixed(2));
}
