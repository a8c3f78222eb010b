import {spawnSync} from "node:child_process";
import {tmpdir} from "node:os";
import {textTable} from "../src/lib/export/text-table.js";
import {type EtcdFigures, measureEtcd} from "./measure/etcd.js";
import {describeMachine, versionOf} from "./measure/machine.js";
import {measurePrometheus, type PrometheusFigures} from "./measure/prometheus.js";
import {inWorkspace} from "./measure/workspace.js";
import {writeMeasurements} from "./measure/write-measurements.js";

/** Loads a real etcd and a real Prometheus on this machine and writes what they take to data/measurements. */
const MINUTES = 20;

const subjects: Readonly<Record<string, {install: string; run: () => Promise<void>}>> = {
  etcd: {
    install: "etcd-server",
    run: async () => {
      const rows = await inWorkspace(MINUTES, (workspace) => measureEtcd(workspace, console.log));
      writeMeasurements("etcd-load", rows, stamp("etcd"));
      print(rows, etcdRatios);
    }
  },
  prometheus: {
    install: "prometheus",
    run: async () => {
      const rows = await inWorkspace(MINUTES, (workspace) => measurePrometheus(workspace, console.log));
      writeMeasurements("prometheus-load", rows, stamp("prometheus"));
      print(rows, prometheusRatios);
    }
  }
};

const asked = process.argv.slice(2);
try {
  for (const name of asked.length ? asked : Object.keys(subjects)) await measure(name);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function measure(name: string): Promise<void> {
  const subject = subjects[name];
  if (!subject) throw new Error(`${name}: can measure ${Object.keys(subjects).join(" and ")}`);
  const missing = spawnSync(name, ["--version"]).error !== undefined;
  if (missing) throw new Error(`${name} is missing: apt-get install ${subject.install} (as root, on Debian)`);
  await subject.run();
}

function stamp(command: string): {version: string; machine: string} {
  return {version: versionOf(command), machine: describeMachine(tmpdir())};
}

/** What the model's factors are held against: all follow from the columns, so the table does not store them. */
function etcdRatios(row: EtcdFigures): Record<string, number> {
  return {
    "in use / values": row.loadedInUseMB / row.valueMB,
    "database / in use, after waves": row.compactedMB / row.compactedInUseMB,
    "database / values, after waves": row.compactedMB / row.valueMB,
    "database / values, after defrag": row.defragmentedMB / row.valueMB
  };
}

function prometheusRatios(row: PrometheusFigures): Record<string, number> {
  const more = (row.rssMiB - row.idleMiB) * 2 ** 20;
  return {
    "bytes RAM / series": more / row.series,
    "bytes chunks / sample": (row.blockChunksMB * 1e6) / row.blockSamples,
    "bytes index / series": (row.blockIndexMB * 1e6) / row.series,
    "bytes block / sample": ((row.blockChunksMB + row.blockIndexMB) * 1e6) / row.blockSamples,
    "bytes WAL / sample": (row.walMB * 1e6) / row.samples
  };
}

function print<T extends {id: string}>(rows: readonly T[], ratios: (row: T) => Record<string, number>): void {
  const lines = rows.flatMap((row) => [
    ...Object.entries(row)
      .filter(([column]) => column !== "id")
      .map(([column, value]) => [row.id, column, String(value)]),
    ...Object.entries(ratios(row)).map(([ratio, value]) => [row.id, ratio, value.toFixed(3)])
  ]);
  console.log(textTable([["step", "figure", "value"], ...lines]));
}
