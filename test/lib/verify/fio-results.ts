/** A job of fio's JSON; latencies of flushes by percentile, in ms. */
export function fioJob({
  name = "etcd-wal",
  writes = 10_000,
  iops = 800,
  flushes = 9_999,
  sync = {50: 1, 90: 2, 95: 3, 99: 4, 99.9: 9, 99.99: 12},
  options = {rw: "write", fdatasync: "1"},
  ...rest
}: {
  name?: string;
  writes?: unknown;
  iops?: unknown;
  flushes?: unknown;
  sync?: Record<number, number | string>;
  options?: Record<string, string>;
  [key: string]: unknown;
} = {}) {
  const percentile = Object.fromEntries(
    Object.entries(sync).map(([percent, ms]) => [Number(percent).toFixed(6), typeof ms === "number" ? ms * 1e6 : ms])
  );
  return {
    jobname: name,
    error: 0,
    "job options": options,
    read: {total_ios: 0},
    write: {total_ios: writes, iops, bw_bytes: 1_840_000},
    trim: {total_ios: 0},
    sync: {total_ios: 0, lat_ns: {N: flushes, percentile}},
    ...rest
  };
}

/** The second job of the command: side by side, without flushes. */
export const concurrentJob = fioJob({
  name: "concurrent",
  writes: 200_000,
  iops: 9_000,
  flushes: 0,
  options: {rw: "randwrite", direct: "1", iodepth: "32"}
});

export function fioFile(...jobs: unknown[]): string {
  return JSON.stringify({"fio version": "fio-3.33", "global options": {unlink: "1"}, jobs});
}
