import {spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {parseArguments} from "../src/lib/cli/arguments.js";
import {run} from "../src/lib/cli/run.js";
import {cliFiles} from "./cli-files.js";
import {catalog} from "./library.js";

const SLOW = {timeout: 240_000};
const grid = ["--clusters", "100..3000/log4", "--layout=single,regional", "--name", "it's $(HOME) $$"];

function headroom(...args: string[]) {
  const {status, stdout, stderr} = spawnSync("node_modules/.bin/tsx", ["src/cli.ts", "sweep", ...args], {
    encoding: "utf8"
  });
  return {status, stdout, stderr: stderr.split("\n").filter(Boolean)};
}

/** What the same command gives without a process of its own. */
async function inProcess(...args: string[]): Promise<string> {
  const command = parseArguments(["sweep", ...args]);
  if (command.name !== "sweep") throw new Error("not a sweep");
  const {output, stream} = await run(command, catalog, cliFiles());
  return output + [...(stream?.lines ?? [])].join("");
}

/** What Kubernetes makes of an argument: values for known names, one dollar sign for two, the rest as it is. */
function expanded(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (all, name) => (all === "$$" ? "$" : (environment[name] ?? all)));
}

test("headroom sweep streams to standard output or a new file, and says what it left out", SLOW, async () => {
  const directory = mkdtempSync(join(tmpdir(), "headroom-sweep-"));
  const out = join(directory, "sweep.csv");
  const whole = await inProcess(...grid);
  expect(headroom(...grid)).toEqual({status: 0, stdout: whole, stderr: []});
  expect(headroom(...grid, "--out", out)).toEqual({status: 0, stdout: "", stderr: []});
  expect(readFileSync(out, "utf8")).toBe(whole);
  expect(headroom(...grid, "--out", out)).toEqual({
    status: 2,
    stdout: "",
    stderr: [`headroom: --out ${out}: is there already: name another, or add --force to write over it`]
  });
  expect(headroom("--clusters", "1..20/log50", "--shard", "1/20")).toMatchObject({
    status: 0,
    stderr: ["headroom: --clusters 1..20/log50 has 20 different values of 50"]
  });
  rmSync(directory, {recursive: true});
});

test("headroom sweep ends without an error when its reader does", SLOW, () => {
  const command = "node_modules/.bin/tsx src/cli.ts sweep --clusters 1..50000 | head -n 2 | wc -l";
  const {stdout, stderr} = spawnSync("bash", ["-c", command], {encoding: "utf8"});
  expect([stdout.trim(), stderr]).toEqual(["2", ""]);
});

test("the pods of headroom sweep --job write parts that join to one run, byte for byte", SLOW, async () => {
  const directory = mkdtempSync(join(tmpdir(), "headroom-sweep-"));
  const manifest = parse(await inProcess(...grid, "--job", "3", "--image", "headroom"));
  const [{command, args}] = manifest.spec.template.spec.containers;
  for (let index = 0; index < manifest.spec.completions; index++) {
    const environment = {JOB_COMPLETION_INDEX: String(index), HOME: "/root"};
    const [program = "", ...words] = [...command, ...args].map((word: string) =>
      expanded(word, environment).replaceAll("/sweep/", `${directory}/`)
    );
    const {status, stderr} = spawnSync(program, words, {encoding: "utf8", env: {...process.env, ...environment}});
    expect([status, stderr]).toEqual([0, ""]);
  }
  expect(readdirSync(directory)).toEqual(["part-1.csv", "part-2.csv", "part-3.csv"]);
  const joined = spawnSync("sh", ["-c", "cat part-*.csv"], {cwd: directory, encoding: "utf8"}).stdout;
  expect(joined).toBe(await inProcess(...grid));
  expect(joined).toContain("it's $(HOME) $$");
  rmSync(directory, {recursive: true});
});
