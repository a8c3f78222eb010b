import type {Query} from "../catalog/verify-schemas.js";
import {isObject, readResultFile} from "./result-file.js";

/** One value of an answer with its labels; NaN and infinite ones are kept, for they mean something. */
export interface Sample {
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
}

/** What Prometheus said to a query: values, none of them where nothing exposes the metric, or an error. */
export type Answer = {readonly samples: readonly Sample[]} | {readonly error: string};

/** Answers by the id of their query. */
export interface Answers {
  readonly byQuery: ReadonlyMap<string, Answer>;
  /** What of the file belongs to no query. */
  readonly unknown: readonly string[];
}

/**
 * Reads answers of the HTTP API of Prometheus: an object or a list of several, as the script writes it, or a single
 * one as it came, of which the name of the file says to which query it belongs.
 *
 * @throws Error with one line of what is wrong with the file; an error in a single answer stays with its query
 */
export function readPrometheus(text: string, queries: readonly Query[], fileName = ""): Answers {
  const content = readResultFile(text);
  const entries = isAnswer(content) ? single(content, queries, fileName) : entriesOf(content);
  const byQuery = new Map<string, Answer>();
  const unknown: string[] = [];
  for (const [name, answer] of entries) {
    const query = queries.find(({id, query}) => id === name || query === name);
    if (query) byQuery.set(query.id, readAnswer(answer));
    else unknown.push(name.slice(0, 80));
  }
  if (!byQuery.size)
    throw new Error(`has no answer to a query of Headroom${unknown.length ? `, but to ${unknown[0]}` : ""}`);
  return {byQuery, unknown};
}

function isAnswer(content: unknown): boolean {
  return isObject(content) && typeof content.status === "string" && ("data" in content || "error" in content);
}

function single(content: unknown, queries: readonly Query[], fileName: string): [string, unknown][] {
  const name = fileName.replace(/^.*[/\\]|\.json$/g, "");
  if (queries.some(({id}) => id === name)) return [[name, content]];
  throw new Error(
    'is the answer to one query and does not say which: name the file after it, such as etcd-size.json, or put it in an object, such as {"etcd-size": …}'
  );
}

function entriesOf(content: ReturnType<typeof readResultFile>): [string, unknown][] {
  if (isObject(content)) return Object.entries(content);
  return content.map((entry, index) => {
    if (!isObject(entry) || !("answer" in entry))
      throw new Error(`entry ${index + 1} must be {"query": …, "answer": …}`);
    return [String(entry.id ?? entry.query ?? `entry ${index + 1}`), entry.answer];
  });
}

function readAnswer(answer: unknown): Answer {
  if (!isObject(answer)) return {error: "is no answer of Prometheus"};
  if (answer.status !== "success")
    return {error: `Prometheus says: ${String(answer.error ?? answer.status ?? "nothing").slice(0, 200)}`};
  const {data} = answer;
  if (!isObject(data) || !Array.isArray(data.result)) return {error: "has no result"};
  if (data.resultType === "scalar") return samplesOf([{value: data.result}]);
  if (data.resultType === "vector") return samplesOf(data.result);
  return {error: `is a ${String(data.resultType).slice(0, 20)}: ask /api/v1/query, not query_range`};
}

function samplesOf(result: readonly unknown[]): Answer {
  const samples = result.map(sampleOf);
  const read = samples.filter((sample) => sample !== undefined);
  return read.length === samples.length ? {samples: read} : {error: 'has a value that is not [time, "number"]'};
}

function sampleOf(sample: unknown): Sample | undefined {
  if (!isObject(sample) || !Array.isArray(sample.value)) return undefined;
  const [, written] = sample.value;
  const value = typeof written === "string" ? numberFrom(written) : undefined;
  const labels = Object.entries(isObject(sample.metric) ? sample.metric : {});
  if (value === undefined) return undefined;
  return {labels: new Map(labels.map(([name, label]) => [name, String(label)])), value};
}

/** Prometheus writes numbers as strings, and NaN, +Inf and -Inf as such. */
function numberFrom(written: string): number | undefined {
  if (/^[-+]?Inf$/.test(written)) return written.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (written === "NaN") return Number.NaN;
  const value = Number(written);
  return written.trim() === "" || Number.isNaN(value) ? undefined : value;
}
