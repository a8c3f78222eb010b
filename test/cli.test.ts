import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {concurrentJob, fioFile, fioJob} from "./lib/verify/fio-results.js";

function headroom(...args: string[]) {
  const {status, stdout, stderr} = spawnSync("npx", ["tsx", "src/cli.ts", ...args], {encoding: "utf8"});
  return {status, stdout, stderr: stderr.split("\n").filter((line) => line && !line.startsWith("npm "))};
}

test("headroom exits 0 with the plan on standard output", () => {
  const {status, stdout, stderr} = headroom(
    "plan",
    "--clusters",
    "300",
    "--machines",
    "6000",
    "--regions",
    "us-east,eu-west"
  );
  expect([status, stderr]).toEqual([0, []]);
  expect(JSON.parse(stdout).scenario).toMatchObject({clusters: 300, machines: 6_000});
});

test("headroom exits 2 with one line on standard error and nothing on standard output", () => {
  expect(headroom("plan", "--clusters", "abc")).toEqual({
    status: 2,
    stdout: "",
    stderr: ['headroom: --clusters must be a whole number from 1 to 50000, got "abc"']
  });
  expect(headroom("plan", "--scenario", "/nowhere.json")).toMatchObject({
    status: 2,
    stderr: [expect.stringMatching(/^headroom: --scenario \/nowhere\.json: cannot be read/)]
  });
});

test("headroom exits 3 with the plan and one line when a limit of the class is over", () => {
  const fleet = ["plan", "--clusters", "1800", "--machines", "45000", "--regions", "a,b,c"];
  const advice = headroom(...fleet, "--fail-on", "advice");
  expect(advice.status).toBe(3);
  expect(JSON.parse(advice.stdout).limits[0].id).toBe("objects-per-type");
  expect(advice.stderr).toEqual([
    expect.stringMatching(/^headroom: over: objects-per-type, 10,000 Machine objects \(advice\), 150 % used/)
  ]);
  expect(headroom(...fleet, "--fail-on", "hard")).toMatchObject({status: 0, stderr: []});
  expect(
    headroom("plan", "--clusters", "700", "--policy-cap", "100", "--layout", "single", "--fail-on", "policy").status
  ).toBe(3);
  expect(headroom("plan", "--fail-on", "soft")).toMatchObject({
    status: 2,
    stderr: [
      'headroom: --fail-on must be one of hard, advice, policy or cost>USD a month, such as "cost>50000", got "soft"'
    ]
  });
});

test("headroom config writes files once, and exits 3 where a flag of a manifest is wrong", () => {
  const directory = mkdtempSync(join(tmpdir(), "headroom-cli-"));
  const out = join(directory, "config");
  const written = headroom("config", "--out", out, "--clusters", "300");
  expect(written).toMatchObject({status: 0, stderr: [], stdout: expect.stringContaining("kubeadm/stacked-etcd.yaml")});
  expect(existsSync(join(out, "kubeadm/stacked-etcd.yaml"))).toBe(true);
  expect(headroom("config", "--out", out)).toEqual({
    status: 2,
    stdout: "",
    stderr: [`headroom: --out ${out}: is not empty: name another, or add --force to write into it`]
  });
  const manifest = join(directory, "flags.txt");
  writeFileSync(manifest, "capi-controller-manager\n--label-selector=a=b\n");
  expect(headroom("config", "--check", manifest)).toMatchObject({
    status: 3,
    stdout: expect.stringContaining("--watch-filter"),
    stderr: [`headroom: ${manifest}: 1 wrong flag`]
  });
});

test("headroom verify exits 0, 3 or 2, and does not read a file that is too large", () => {
  const folder = mkdtempSync(join(tmpdir(), "headroom-cli-"));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const good = file("good.json", fioFile(fioJob(), concurrentJob));
  const slow = file("slow.json", fioFile(fioJob({sync: {50: 4, 99: 31}})));
  const large = file("large.json", " ".repeat(50_000_000));
  expect(headroom("verify", "--clusters", "300", "--fio", good)).toMatchObject({status: 0, stderr: []});
  expect(headroom("verify", "--clusters", "300", "--fio", slow)).toMatchObject({
    status: 3,
    stdout: expect.stringMatching(/^Not met: /),
    stderr: [expect.stringMatching(/^headroom: missed: fdatasync, p99 is 31 ms/)]
  });
  expect(headroom("verify", "--fio", large)).toEqual({
    status: 2,
    stdout: "",
    stderr: [`headroom: --fio ${large}: must be at most 1 MB, got 50 MB`]
  });
  expect(headroom("verify", "--fio", folder)).toMatchObject({
    status: 2,
    stderr: [expect.stringMatching(/cannot be read/)]
  });
  rmSync(folder, {recursive: true});
});
