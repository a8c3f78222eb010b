import type {Catalog} from "../catalog/tables.js";
import {verifyText} from "../export/verify-text.js";
import type {Plan} from "../sizing/plan.js";
import {checkFio} from "../verify/check-fio.js";
import {fioCommand} from "../verify/fio-command.js";
import {readFio} from "../verify/fio-result.js";
import {measuredAgainst} from "../verify/measured-against.js";
import {readPrometheus} from "../verify/prometheus-answers.js";
import {promqlScript} from "../verify/promql-script.js";
import {MOST_BYTES} from "../verify/result-file.js";
import {type Results, shortfalls, verdict} from "../verify/verdict.js";
import type {VerifyCommand} from "./arguments.js";
import type {Files, Result} from "./run.js";

/**
 * Holds results against a plan, or prints what to measure with.
 *
 * @throws Error with one line that names the flag, the file and what is wrong with it
 */
export function runVerify(command: VerifyCommand, plan: Plan, catalog: Catalog, files: Files): Result {
  const {queries, fioOptions} = files.verify();
  if (command.print === "fio") return {output: `${fioCommand(plan, fioOptions).command}\n`, over: ""};
  if (command.print === "promql") return {output: promqlScript(plan, queries), over: ""};
  const {managementCluster} = command;
  const fio = reading("fio", command.fio, files, readFio);
  const answers = reading("prometheus", command.prometheus, files, (text, name) => readPrometheus(text, queries, name));
  const results: Results = {
    fio: fio && checkFio(fio, plan),
    measured: answers && measuredAgainst(plan, answers, {catalog, queries, managementCluster})
  };
  const short = shortfalls(results);
  return {
    output: formatResults(plan, results, command.format),
    over: short.length ? `missed: ${short.join("; ")}` : ""
  };
}

function formatResults(plan: Plan, results: Results, format: "text" | "json"): string {
  if (format === "text") return `${verifyText(plan, results)}\n`;
  const {fio, measured: {values = undefined, ...measured} = {}} = results;
  return `${JSON.stringify({verdict: verdict(plan, results), missed: shortfalls(results), fio, prometheus: values && measured}, null, 2)}\n`;
}

function reading<T>(
  flag: string,
  file: string | undefined,
  {read}: Files,
  parse: (text: string, name: string) => T
): T | undefined {
  if (file === undefined) return undefined;
  try {
    return parse(read(file, MOST_BYTES), file);
  } catch (error) {
    throw new Error(`--${flag} ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
