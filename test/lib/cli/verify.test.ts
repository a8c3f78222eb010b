import {expect, test} from "vitest";
import {parseArguments} from "../../../src/lib/cli/arguments.js";
import {run} from "../../../src/lib/cli/run.js";
import {cliFiles} from "../../cli-files.js";
import {catalog} from "../../library.js";
import {healthy, vector} from "../verify/answers.js";
import {concurrentJob, fioFile, fioJob} from "../verify/fio-results.js";

const files: Record<string, string> = {
  "good.json": fioFile(fioJob(), concurrentJob),
  "slow.json": fioFile(fioJob({iops: 90, sync: {50: 4, 99: 31}})),
  "reads.json": fioFile(fioJob({read: {total_ios: 5}})),
  "cut.json": fioFile(fioJob()).slice(0, 200),
  "answers.json": JSON.stringify(healthy),
  "etcd-size.json": JSON.stringify(vector(["7e9"])),
  "a.json": '{"clusters": 10}'
};

async function headroom(args: string) {
  const command = parseArguments(args.split(" "));
  if (command.name === "help") throw new Error("not a command");
  const read = (file: string) => {
    const text = files[file];
    if (text === undefined) throw new Error("cannot be read: no such file");
    return text;
  };
  return run(command, catalog, cliFiles({read}));
}

test("headroom verify --fio says what is met, and misses nothing", async () => {
  const {output, over} = await headroom("verify --clusters 300 --fio good.json");
  expect(over).toBe("");
  expect(output).toMatchInlineSnapshot(`
    "Met: 3 targets kept.

    fio
    what                             measured  target         margin  result
    fdatasync, p99                          4  <= 5 ms        20 %    pass
    fdatasync, p50                          1  <= 5 ms        80 %    within
    fdatasync, p90                          2  <= 5 ms        60 %    within
    fdatasync, p95                          3  <= 5 ms        40 %    within
    fdatasync, p99.9                        9  <= 5 ms        -80 %   beyond  Beyond p99, which the target is for
    fdatasync, p99.99                      12  <= 5 ms        -140 %  beyond  Beyond p99, which the target is for
    IOPS, sequential with fdatasync       800  >= 500 IOPS    60 %    pass
    IOPS, concurrent                    9,000  >= 5,000 IOPS  80 %    pass
    "
  `);
});

test("headroom verify names in one line what is missed, by the targets of the scenario", async () => {
  expect((await headroom("verify --clusters 300 --fio slow.json")).over).toMatchInlineSnapshot(
    `"missed: fdatasync, p99 is 31 ms, the target at most 5 ms; IOPS, sequential with fdatasync is 90 IOPS, the target at least 500 IOPS"`
  );
  expect((await headroom("verify --scenario a.json --clusters 300 --fio slow.json")).over).toContain("at most 5");
  expect((await headroom("verify --clusters 300 --prometheus etcd-size.json")).over).toMatchInlineSnapshot(
    `"missed: Database size is 6.52 GiB, the target at most 6 GiB; etcd database is over its limit of 6,442 MB of etcd database (hard), 109 % used"`
  );
});

test("headroom verify writes text or JSON of fio and Prometheus together", async () => {
  const args = "verify --clusters 300 --fio good.json --prometheus answers.json";
  const {output} = await headroom(args);
  for (const title of [
    "fio",
    "Demand of mc1, measured and modelled",
    "Limits on measured values",
    "Targets on measured values",
    "Where to stop while the fleet grows"
  ])
    expect(output).toContain(`\n${title}\n`);
  const json = JSON.parse((await headroom(`${args} --format json`)).output);
  expect(json).toMatchObject({missed: [], fio: {notes: []}, prometheus: {managementCluster: "mc1"}});
  expect(JSON.parse((await headroom("verify --fio good.json --format json")).output).prometheus).toBeUndefined();
});

test("headroom verify --print writes the command or the script to measure with", async () => {
  expect((await headroom("verify --print fio")).output).toMatch(/^fio .*--fdatasync=1/s);
  expect((await headroom("verify --print promql --clusters 300")).output).toMatch(
    /^#!\/usr\/bin\/env bash\n.*300 clusters/s
  );
});

test("headroom verify names what is wrong in one line", async () => {
  const wrong = [
    "verify",
    "verify this --fio good.json",
    "verify --print etcd",
    "verify --print fio --fio good.json",
    "verify --fio none.json",
    "verify --fio cut.json",
    "verify --fio reads.json",
    "verify --fio answers.json",
    "verify --prometheus good.json",
    "verify --prometheus answers.json --management-cluster mc7",
    "verify --fio good.json --clusters 0",
    "verify --fio good.json --format table",
    "plan --fio good.json",
    "explain totals.nodes.plan --management-cluster mc1"
  ];
  const messages = [];
  for (const args of wrong)
    messages.push(
      `${args}: ${await headroom(args).then(
        () => "fine",
        (error: Error) => error.message
      )}`
    );
  for (const message of messages) expect(message).not.toContain("\n");
  expect(messages).toMatchInlineSnapshot(`
    [
      "verify: verify needs --fio, --prometheus or --print; see --help",
      "verify this --fio good.json: verify takes no further words, got "this"; see --help",
      "verify --print etcd: --print must be one of fio, promql, got "etcd"",
      "verify --print fio --fio good.json: --print is not for results: leave out --fio and --prometheus",
      "verify --fio none.json: --fio none.json: cannot be read: no such file",
      "verify --fio cut.json: --fio cut.json: is not JSON: it ends early, as if it was cut off",
      "verify --fio reads.json: --fio reads.json: job etcd-wal reads: etcd only writes, with --rw=write --fdatasync=1",
      "verify --fio answers.json: --fio answers.json: is no result of fio: jobs is missing; run fio with --output-format=json",
      "verify --prometheus good.json: --prometheus good.json: has no answer to a query of Headroom, but to fio version",
      "verify --prometheus answers.json --management-cluster mc7: management cluster "mc7" is not in the plan, which has mc1",
      "verify --fio good.json --clusters 0: --clusters must be a whole number from 1 to 50000, got 0",
      "verify --fio good.json --format table: --format must be one of text, json, got "table"",
      "plan --fio good.json: --fio is for verify alone; see --help",
      "explain totals.nodes.plan --management-cluster mc1: --management-cluster is for verify alone; see --help",
    ]
  `);
});
