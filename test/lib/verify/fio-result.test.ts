import {expect, test} from "vitest";
import {p99Of, readFio} from "../../../src/lib/verify/fio-result.js";
import {concurrentJob, fioFile, fioJob} from "./fio-results.js";

test("readFio(text) gives the percentiles of fdatasync in ms, IOPS and bandwidth", () => {
  const {version, wal, concurrent, leftOut} = readFio(fioFile(fioJob(), concurrentJob));
  expect([version, wal.name, wal.iops, wal.writes, wal.megabytesPerSecond]).toEqual([
    "fio-3.33",
    "etcd-wal",
    800,
    10_000,
    1.84
  ]);
  expect(wal.percentiles[0]).toEqual({percent: 50, ms: 1});
  expect(p99Of(wal)).toBe(4);
  expect(concurrent?.iops).toBe(9_000);
  expect(leftOut).toEqual([]);
});

test("readFio(text) takes the slowest of several jobs, and says which it left out", () => {
  const slow = fioJob({name: "second", sync: {50: 2, 99: 30}});
  const reader = fioJob({name: "reader", read: {total_ios: 7}});
  const buffered = fioJob({name: "buffered", flushes: 0, options: {rw: "write"}});
  const {wal, concurrent, leftOut} = readFio(fioFile(fioJob(), slow, reader, buffered));
  expect([wal.name, concurrent]).toEqual(["second", undefined]);
  expect(leftOut).toEqual([
    "job reader reads: etcd only writes, with --rw=write --fdatasync=1",
    "job buffered writes to memory and never flushes: it needs --fdatasync=1",
    "etcd-wal is faster than second"
  ]);
});

test("readFio(text) reads past what fio prints before the JSON, and a byte order mark", () => {
  expect(readFio(`fio: this platform does not support process shared mutexes\n${fioFile(fioJob())}`).wal.iops).toBe(
    800
  );
  expect(readFio(`\ufeff${fioFile(fioJob())}`).wal.iops).toBe(800);
});

const broken: Record<string, string> = {
  empty: " ",
  "plain text": "etcd-wal: (groupid=0, jobs=1): err= 0: pid=1",
  "a number": "7",
  "a list": "[]",
  "cut off": fioFile(fioJob()).slice(0, 300),
  "cut off in a word": fioFile(fioJob()).slice(0, 30),
  "NaN of an old fio": fioFile(fioJob()).replace('"iops":800', '"iops":-nan'),
  "too large": `{"jobs": "${"a".repeat(2_000_000)}"}`,
  "a key that pollutes": '{"jobs": [{"__proto__": {"error": 0}}]}',
  "nested deeply": `${'{"jobs":'.repeat(50_000)}1${"}".repeat(50_000)}`,
  "no jobs": '{"status": "success"}',
  "no job": fioFile(),
  "job of null": fioFile(null),
  reads: fioFile(fioJob({read: {total_ios: 400}})),
  trims: fioFile(fioJob({trim: {total_ios: 400}})),
  "no flush": fioFile(fioJob({flushes: 0})),
  "concurrent alone": fioFile(concurrentJob),
  "few flushes": fioFile(fioJob({flushes: 300})),
  "no write": fioFile(fioJob({writes: 0})),
  failed: fioFile(fioJob({error: 28})),
  "iops of words": fioFile(fioJob({iops: "many"})),
  "iops missing": fioFile(fioJob({write: {total_ios: 10_000}})),
  "negative iops": fioFile(fioJob({iops: -1})),
  "percentile of words": fioFile(fioJob({sync: {50: 1, 99: "slow"}})),
  "no percentiles": fioFile(fioJob({sync: {}})),
  "percentiles left out": fioFile(fioJob()).replace(/,"percentile":\{[^}]*\}/, "")
};

test("readFio(text) names what is wrong in one line", () => {
  const messages = Object.fromEntries(
    Object.entries(broken).map(([name, text]) => {
      try {
        readFio(text);
        return [name, "read"];
      } catch (error) {
        return [name, (error as Error).message];
      }
    })
  );
  for (const message of Object.values(messages)) expect(message).not.toContain("\n");
  expect(messages).toMatchInlineSnapshot(`
    {
      "NaN of an old fio": "is not JSON: it has a number that is NaN or infinite",
      "a key that pollutes": "has a key "__proto__", which no result has",
      "a list": "is no result of fio: it is a list",
      "a number": "must be an object of JSON",
      "concurrent alone": "has no job that writes as etcd does, with --rw=write --fdatasync=1",
      "cut off": "is not JSON: it ends early, as if it was cut off",
      "cut off in a word": "is not JSON: it ends early, as if it was cut off",
      "empty": "is empty",
      "failed": "job etcd-wal ended with error 28",
      "few flushes": "job etcd-wal flushes 300 times for 10000 writes: it needs --fdatasync=1",
      "iops missing": "job etcd-wal: write.iops must be a number of at least 0, got nothing",
      "iops of words": "job etcd-wal: write.iops must be a number of at least 0, got "many"",
      "job of null": "jobs[0] must be an object",
      "negative iops": "job etcd-wal: write.iops must be a number of at least 0, got -1",
      "nested deeply": "is nested too deeply",
      "no flush": "job etcd-wal writes to memory and never flushes: it needs --fdatasync=1",
      "no job": "has no job that writes as etcd does, with --rw=write --fdatasync=1",
      "no jobs": "is no result of fio: jobs is missing; run fio with --output-format=json",
      "no percentiles": "job etcd-wal: p50 and p99 of sync is missing",
      "no write": "job etcd-wal wrote nothing",
      "percentile of words": "job etcd-wal: the percentiles of sync must be numbers of ns, got {"50.000000":1000000,"99.000000":"slow"}",
      "percentiles left out": "job etcd-wal: sync.lat_ns.percentile is missing: percentiles must not be switched off",
      "plain text": "is not JSON: it begins with "etcd-wal: (groupid=0"",
      "reads": "job etcd-wal reads: etcd only writes, with --rw=write --fdatasync=1",
      "too large": "must be at most 1 MB, got 2 MB",
      "trims": "job etcd-wal trims: etcd only writes, with --rw=write --fdatasync=1",
    }
  `);
});

test("readFio(text) leaves objects as they were whatever the file has", () => {
  expect(() => readFio('{"__proto__": {"polluted": true}, "jobs": []}')).toThrow();
  expect("polluted" in {}).toBe(false);
});
