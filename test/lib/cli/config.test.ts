import {expect, test} from "vitest";
import {parseArguments} from "../../../src/lib/cli/arguments.js";
import {type Files, run} from "../../../src/lib/cli/run.js";
import type {ConfigFile} from "../../../src/lib/config/config-file.js";
import {configHeadline} from "../../../src/lib/config/config-headline.js";
import {everyFile} from "../../../src/lib/config/every-file.js";
import {cliFiles} from "../../cli-files.js";
import {etcdVersions, kubernetesVersions} from "../../config-context.js";
import {fleetContextFor} from "../../fleet-context.js";
import {catalog} from "../../library.js";

async function headroom(args: string, files: Partial<Files> = {}) {
  const command = parseArguments(args.split(" "));
  if (command.name === "help") throw new Error("help");
  return run(command, catalog, cliFiles(files));
}

test("headroom config --out writes what everyFile gives, and tells each file in a line", async () => {
  const calls: [string, readonly ConfigFile[], boolean][] = [];
  const write: Files["write"] = (...call) => void calls.push(call);
  const {output, over} = await headroom("config --out here --clusters 300 --etcd-version v3.5 --force", {write});
  const context = fleetContextFor({clusters: 300}, {etcd: "v3.5"});
  const files = everyFile(context);
  expect(calls).toEqual([["here", files, true]]);
  expect(over).toBe("");
  expect(output).toContain(configHeadline(files, context.versions, context.plan));
  const lines = output.split("\n");
  for (const {path} of files) expect(lines.filter((line) => line.startsWith(`${path} `))).toHaveLength(1);
});

test("headroom config --format json has files and values, and writes nothing", async () => {
  const write = () => {
    throw new Error("written");
  };
  const {output} = await headroom("config --format json --clusters 300 --kubernetes-version v1.33", {write});
  const context = fleetContextFor({clusters: 300}, {kubernetes: "v1.33"});
  expect(JSON.parse(output)).toMatchObject({
    schema: "headroom.config/1",
    versions: context.versions,
    scenario: {clusters: 300},
    files: JSON.parse(JSON.stringify(everyFile(context)))
  });
});

test("headroom config takes every version of the catalogue, and names the others", async () => {
  for (const version of etcdVersions) await headroom(`config --format json --etcd-version ${version}`);
  for (const version of kubernetesVersions) await headroom(`config --format json --kubernetes-version ${version}`);
  await expect(headroom("config --out a --etcd-version v3.3")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: --etcd-version must be one of v3.4, v3.5, v3.6, v3.7, got "v3.3"]`
  );
  await expect(headroom("config --out a --kubernetes-version __proto__")).rejects.toThrow(
    '--kubernetes-version must be one of v1.29, v1.30, v1.31, v1.32, v1.33, v1.34, v1.35, v1.36, got "__proto__"'
  );
});

test("headroom config --check names each wrong flag with its replacement", async () => {
  const manifest = `kind: Deployment
metadata:
  name: capi-controller-manager
spec:
  template:
    spec:
      containers:
        - name: manager
          args:
            - --label-selector=shard=1
            - --kube-api-qps=100
            - --no-such-flag=1
`;
  const {output, over} = await headroom("config --check deployment.yaml", {read: () => manifest});
  expect(over).toBe("deployment.yaml: 2 wrong flags");
  expect(output).toMatch(/^3 flags found: 2 are wrong\./);
  expect(output).toMatch(/^ *10 +--label-selector +wrong +--watch-filter/m);
  expect(output).toMatch(/^ *12 +--no-such-flag +unknown/m);
  expect(output).not.toContain("--kube-api-qps");
  const json = JSON.parse((await headroom("config --check a --format json", {read: () => manifest})).output);
  expect(json).toMatchObject({wrong: 2, findings: [{name: "--label-selector", replacement: "--watch-filter"}, {}]});
});

test("headroom config --check has versions, and is content with what is right or empty", async () => {
  const etcd = {read: () => "etcd:\n  - --experimental-initial-corrupt-check=true\n"};
  expect((await headroom("config --check a --etcd-version v3.5", etcd)).over).toBe("");
  expect((await headroom("config --check a --etcd-version v3.7", etcd)).over).toBe("a: 1 wrong flag");
  expect(await headroom("config --check a", {read: () => ""})).toMatchObject({
    output: expect.stringMatching(/^No flag found/),
    over: ""
  });
});

test("headroom config names what does not go together in one line", async () => {
  const said = [];
  for (const args of [
    "config",
    "config now --out a",
    "config --out a --check b",
    "config --out a --format json",
    "config --out=",
    "config --check a --force",
    "config --out a --force=no",
    "config --out a --format csv",
    "config --out a --book b.csv",
    "config --out a --fail-on hard",
    "config --out a --clusters 0",
    "plan --out a",
    "plan --etcd-version v3.5"
  ])
    said.push(await headroom(args).catch((error: Error) => error.message));
  expect(said).toMatchInlineSnapshot(`
    [
      "config needs --out DIR, --check FILE or --format json; see --help",
      "config takes no further words, got "now"; see --help",
      "--check writes nothing: leave out --out; see --help",
      "--format json writes nothing: leave out --out; see --help",
      "--out needs a directory; see --help",
      "--force is for --out; see --help",
      "--force takes no value; see --help",
      "--format must be one of table, json, got "csv"",
      "--book is not for config; see --help",
      "--fail-on is not for config; see --help",
      "--clusters must be a whole number from 1 to 50000, got 0",
      "--out is for config and sweep alone; see --help",
      "--etcd-version is for config alone; see --help",
    ]
  `);
  const read = () => {
    throw new Error("cannot be read: no such file");
  };
  await expect(headroom("config --check gone.yaml", {read})).rejects.toThrow(
    "--check gone.yaml: cannot be read: no such file"
  );
});
