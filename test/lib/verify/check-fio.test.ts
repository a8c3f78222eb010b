import {expect, test} from "vitest";
import {plan} from "../../../src/lib/sizing/plan.js";
import {checkFio} from "../../../src/lib/verify/check-fio.js";
import {fioCommand} from "../../../src/lib/verify/fio-command.js";
import {readFio} from "../../../src/lib/verify/fio-result.js";
import {shortfalls, verdict} from "../../../src/lib/verify/verdict.js";
import {catalog, verify} from "../../library.js";
import {concurrentJob, fioFile, fioJob} from "./fio-results.js";

const large = plan({clusters: 300}, catalog);
const small = plan({clusters: 10}, catalog);
const check = (planned: typeof large, ...jobs: unknown[]) => checkFio(readFio(fioFile(...jobs)), planned);

test("checkFio(result, plan) holds p99, sequential and concurrent IOPS against the tier, with margins", () => {
  const {rows, notes} = check(large, fioJob(), concurrentJob);
  const [p99, ...others] = rows;
  expect(p99).toMatchObject({id: "fsync-p99", measured: 4, target: 5, margin: 0.2, status: "pass", decides: true});
  expect(others.map(({id, status, decides}) => `${id} ${status}${decides ? "" : ", shown"}`)).toEqual([
    "fsync-p50 pass, shown",
    "fsync-p90 pass, shown",
    "fsync-p95 pass, shown",
    "fsync-p99.9 fail, shown",
    "fsync-p99.99 fail, shown",
    "sequential-iops pass",
    "iops pass"
  ]);
  expect(rows.find(({id}) => id === "sequential-iops")).toMatchObject({measured: 800, target: 500, margin: 0.6});
  expect(notes).toEqual([]);
  expect(verdict(large, {fio: {rows, notes}})).toBe("Met: 3 targets kept.");
});

test("checkFio(result, plan) fails what is slower than the tier asks, and passes it in a smaller tier", () => {
  const jobs = [fioJob({iops: 120, sync: {50: 2, 99: 9.5}}), concurrentJob];
  expect(shortfalls({fio: check(large, ...jobs)})).toEqual([
    "fdatasync, p99 is 9.5 ms, the target at most 5 ms",
    "IOPS, sequential with fdatasync is 120 IOPS, the target at least 500 IOPS"
  ]);
  expect(shortfalls({fio: check(small, ...jobs)})).toEqual([]);
});

test("checkFio(result, plan) keeps a target that is met to the digit, and misses it a digit beyond", () => {
  const status = (ms: number) => check(large, fioJob({sync: {50: 1, 99: ms}})).rows[0]?.status;
  expect([status(5), status(5.000001), status(0)]).toEqual(["pass", "fail", "pass"]);
});

test("checkFio(result, plan) says what was not measured, and what makes a result doubtful", () => {
  const {rows, notes} = check(
    large,
    fioJob({writes: 420, flushes: 419, sync: {50: 0.001, 99: 0.002}}),
    fioJob({name: "r", read: {total_ios: 1}})
  );
  expect(rows.find(({id}) => id === "iops")).toMatchObject({measured: null, margin: null, status: "not measured"});
  expect(verdict(large, {fio: {rows, notes}})).toBe("Met: 2 targets kept; 1 target was not measured.");
  expect(notes).toMatchInlineSnapshot(`
    [
      "420 writes are few: p99 rests on 5 of them",
      "A flush in less than 0.005 ms is one of memory, not of a disk",
      "Left out: job r reads: etcd only writes, with --rw=write --fdatasync=1",
    ]
  `);
});

test("fioCommand(plan, options) writes as etcd does, and explains each option", () => {
  const {command, options, note} = fioCommand(large, verify().fioOptions);
  expect(command).toMatchInlineSnapshot(`
    "fio --directory=/var/lib/etcd --unlink=1 --output-format=json --output=headroom-fio.json \\
      --name=etcd-wal --rw=write --ioengine=sync --fdatasync=1 --bs=2300 --size=22m \\
      --name=concurrent --stonewall --rw=randwrite --ioengine=libaio --direct=1 --bs=4k --iodepth=32 --size=1g --time_based --runtime=30"
  `);
  expect(note).toMatchInlineSnapshot(
    `"The etcd of mc1 writes 9.9 times a second when all is quiet and 22 times in an upgrade; an object takes 6 kB on average."`
  );
  for (const {option, why} of options) {
    expect(command).toContain(`--${option}`);
    expect(why.length).toBeGreaterThan(20);
  }
});

test("fioCommand(plan, options, values) takes other values, and quotes what a shell would read", () => {
  const {command} = fioCommand(large, verify().fioOptions, {directory: "/mnt/it's mine"});
  expect(command).toContain("--directory='/mnt/it'\\''s mine' ");
});
