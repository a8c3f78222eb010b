import {z} from "zod";
import {date, maybe, provenance, quantity, text, whole} from "./cells.js";

const stamp = {date, version: text, machine: text, ...provenance};

/**
 * An etcd that `npm run measure` loaded with custom resources and then wrote all Machines of twice. Database sizes are
 * of the file and, where named so, of what is in use of it: after the load, after the waves of updates, after the
 * compaction that follows, and after a defrag.
 */
export const etcdLoadRow = z.strictObject({
  id: text,
  resources: whole,
  clusters: whole,
  valueMB: quantity,
  keyMB: quantity,
  loadedMB: quantity,
  loadedInUseMB: quantity,
  wavesMB: quantity,
  compactedMB: quantity,
  compactedInUseMB: quantity,
  defragmentedMB: quantity,
  rssMiB: whole,
  anonymousMiB: whole,
  peakMiB: whole,
  puts: whole,
  putsPerSecond: whole,
  putP50Ms: quantity,
  putP99Ms: quantity,
  walFsyncP99Ms: maybe(quantity),
  backendCommitP99Ms: maybe(quantity),
  ...stamp
});

/**
 * A Prometheus that `npm run measure` had scrape a page of series. The block is what it held in memory, written to
 * disk as it does every two hours; `idleMiB` is its memory before the first scrape, `evenShare` the share of scrapes
 * that came exactly one interval after the one before.
 */
export const prometheusLoadRow = z.strictObject({
  id: text,
  series: whole,
  clusters: whole,
  intervalSeconds: whole,
  scrapes: whole,
  evenShare: quantity,
  pageMB: quantity,
  samples: whole,
  idleMiB: whole,
  rssMiB: whole,
  peakMiB: whole,
  heapInUseMiB: whole,
  nextGcMiB: whole,
  scrapeP50Seconds: quantity,
  scrapeMaxSeconds: quantity,
  cpuSeconds: whole,
  walMB: quantity,
  blockSamples: whole,
  blockChunks: whole,
  blockChunksMB: quantity,
  blockIndexMB: quantity,
  ...stamp
});

export type EtcdLoad = z.infer<typeof etcdLoadRow>;
export type PrometheusLoad = z.infer<typeof prometheusLoadRow>;
