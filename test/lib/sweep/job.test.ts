import {Job} from "kubernetes-models/batch/v1/Job";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {parseArguments} from "../../../src/lib/cli/arguments.js";
import {toYaml} from "../../../src/lib/config/to-yaml.js";
import {joinCommand, sweepFlagsOf, sweepJob} from "../../../src/lib/sweep/job.js";
import {tables} from "../../config-context.js";
import {gridFrom} from "./grids.js";

const input = {shards: 7, parallelism: 3, image: "registry.example/headroom:1", claim: "parts", format: "csv"} as const;
const jobFor = (grid: ReturnType<typeof gridFrom>) => parse(toYaml(sweepJob({...input, grid}, tables)));

test("sweepJob(grid) passes the published schema of batch/v1", () => {
  const job = jobFor(gridFrom({clusters: "100..15000/log50", "regions-count": "1..5"}, {edition: "pro"}));
  new Job(job).validate();
  expect(() => new Job({...job, spec: {...job.spec, completions: "7"}}).validate()).toThrow();
  expect(job.spec).toMatchObject({completionMode: "Indexed", completions: 7, parallelism: 3, backoffLimitPerIndex: 2});
  const {restartPolicy, containers, volumes} = job.spec.template.spec;
  expect(restartPolicy).toBe("Never"); // backoffLimitPerIndex asks for it
  expect(volumes).toEqual([{name: "parts", persistentVolumeClaim: {claimName: "parts"}}]);
  expect(containers[0].args).toEqual([
    "--clusters=100..15000/log50",
    "--regions-count=1..5",
    "--edition=pro",
    "--format=csv"
  ]);
});

test("sweepFlagsOf(grid) read back are the same grid", () => {
  const grid = gridFrom(
    {machines: "1000..9000/5", clusters: "100,200", managementClusters: "auto,3"},
    {
      regions: [
        {name: "us", share: 0.25},
        {name: "eu", share: 0.75}
      ],
      prices: {"onprem/server-usd": 40_000},
      rttMs: 0.5
    }
  );
  const command = parseArguments(["sweep", ...sweepFlagsOf(grid)]);
  if (command.name !== "sweep") throw new Error("not a sweep");
  expect(command.axes).toEqual(grid.axes);
  expect(command.input).toEqual(grid.fixed);
});

test("sweepJob(text with dollar signs) keeps Kubernetes from putting values in their place", () => {
  const {args} = jobFor(gridFrom({clusters: "1,2"}, {name: "$(HOSTNAME) $$"})).spec.template.spec.containers[0];
  expect(args).toContain("--name=$$(HOSTNAME) $$$$");
});

test("joinCommand(format) names the parts that the pods write", () => {
  expect(joinCommand("ndjson")).toBe("cat part-*.ndjson > sweep.ndjson");
  const [, , script] = jobFor(gridFrom({clusters: "1,2"})).spec.template.spec.containers[0].command;
  expect(script).toContain('--out="/sweep/part-$part.csv"');
});
