import {besideName, isBeside, keyBeside} from "../scenario/beside.js";
import {parseField} from "../scenario/check-field.js";
import {type WorkloadInput, type WorkloadKey, workloadFields, workloadKeys} from "./fields.js";

/** The workload cluster of a link, with one sentence for everything that could not be used as it stands. */
export interface WorkloadFromLink {
  readonly input: WorkloadInput;
  readonly problems: readonly string[];
}

/** Reads the page's own parameters of a query; never throws. The scenario's parameters are left to its own parser. */
export function parseWorkload(query: string): WorkloadFromLink {
  const input: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, text] of new URLSearchParams(query)) {
    if (!isBeside(name, "workload")) continue;
    const key = workloadKeys.find((known) => known === keyBeside("workload", name));
    if (!key) problems.push(`${short(name)} is not a field of the workload cluster and was ignored`);
    else if (key in input) problems.push(`${name} is there twice; the first one is used`);
    else readParameter(key, text, input, problems);
  }
  return {input, problems};
}

function readParameter(key: WorkloadKey, text: string, input: Record<string, unknown>, problems: string[]): void {
  const checked = parseField(workloadFields[key], text);
  const value = "value" in checked ? checked.value : checked.nearest;
  if (value !== undefined) input[key] = value;
  if ("problem" in checked)
    problems.push(`${besideName("workload", key)} ${checked.problem}; ${checked.nearest ?? "the default"} is used`);
}

/** Writes what differs from the defaults, without a question mark: "w.nodes=500&w.pods=15000", or "". */
export function formatWorkload(input: WorkloadInput): string {
  return workloadKeys
    .filter((key) => input[key] !== undefined && input[key] !== workloadFields[key].default)
    .map((key) => `${besideName("workload", key)}=${String(input[key])}`)
    .join("&");
}

function short(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}...` : text);
}
