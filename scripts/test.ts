import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

const report = join(mkdtempSync(join(tmpdir(), "headroom-")), "report.json");

/** Runs everything that is checked, and ends with one line that counts it. CI=1 keeps vitest from writing missing snapshots. */
const steps: readonly (readonly string[])[] = [
  ["tsx", "scripts/ensure-browser.ts"],
  ["tsx", "scripts/ensure-programs.ts"],
  ["biome", "ci", "--error-on-warnings"],
  ["tsc"],
  ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
];

const failed = steps.filter((step) => !succeeds(step));
const {numPassedTests = 0, numFailedTests = 0} = counts();
const passedSteps = steps.length - failed.length;
console.log(`${numPassedTests + passedSteps} passed, ${numFailedTests + failed.length} failed`);
process.exitCode = failed.length ? 1 : 0;

function succeeds([command = "", ...args]: readonly string[]): boolean {
  console.log(`> ${[command, ...args].join(" ")}`);
  return spawnSync(command, args, {stdio: "inherit", env: {...process.env, CI: "1"}}).status === 0;
}

function counts(): {numPassedTests?: number; numFailedTests?: number} {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return {}; // vitest did not get as far as a report, and counts as failed above
  }
}
