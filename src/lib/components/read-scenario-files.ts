import {formatNumber} from "../format.js";
import {fields, type ScenarioInput} from "../scenario/fields.js";
import {parseScenarioFile} from "../scenario/file.js";

const MOST_BYTES = 1_000_000;

/**
 * Reads files of scenarios or plans. Those that are wrong are named with what is wrong. A scenario without a name has
 * that of its file.
 */
export async function readScenarioFiles(
  files: readonly File[]
): Promise<{scenarios: ScenarioInput[]; problems: string[]}> {
  const [scenarios, problems]: [ScenarioInput[], string[]] = [[], []];
  for (const file of files) {
    try {
      scenarios.push(await readScenarioFile(file));
    } catch (error) {
      problems.push(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {scenarios, problems};
}

async function readScenarioFile(file: File): Promise<ScenarioInput> {
  const kB = (bytes: number) => `${formatNumber(bytes / 1_000)} kB`;
  if (file.size > MOST_BYTES) throw new Error(`must be at most ${kB(MOST_BYTES)}, got ${kB(file.size)}`);
  const input = parseScenarioFile(await file.text());
  return {...input, name: input.name || file.name.replace(/\.json$|\p{C}/giu, "").slice(0, fields.name.most)};
}
