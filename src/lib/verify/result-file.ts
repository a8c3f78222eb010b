/** Results of fio and answers of Prometheus take some kB. */
export const MOST_BYTES = 1_000_000;

type JsonObject = Readonly<Record<string, unknown>>;

/** What is wrong with the size of a file, told before it is read; undefined where nothing is. */
export function sizeProblem(bytes: number, most = MOST_BYTES): string | undefined {
  return bytes > most ? `must be at most ${megabytes(most)}, got ${megabytes(bytes)}` : undefined;
}

/**
 * Reads a file of JSON that was written elsewhere.
 *
 * @throws Error with one line of what is wrong: too large, empty, cut off, NaN, no JSON, or a key that no such file has
 */
export function readResultFile(text: string): JsonObject | readonly unknown[] {
  const problem = sizeProblem(text.length);
  if (problem) throw new Error(problem);
  const json = withoutPreface(text);
  if (!json) throw new Error("is empty");
  const content = parse(json);
  if (Array.isArray(content)) return content;
  if (!isObject(content)) throw new Error("must be an object of JSON");
  return content;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A number of a file; NaN where it is none. */
export function numberOf(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

/** fio prints what it noticed before the JSON where both go to the same place. */
function withoutPreface(text: string): string {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  return /^fio: /.test(trimmed) ? trimmed.replace(/^(?:fio: .*\r?\n\s*)+/, "") : trimmed;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json, refuse);
  } catch (error) {
    throw new Error(problemOf(json, error));
  }
}

class Refused extends Error {}

/** `JSON.parse` makes it a key like any other; but who writes it means to harm. */
function refuse(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new Refused('has a key "__proto__", which no result has');
  return value;
}

function problemOf(json: string, error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof RangeError) return "is nested too deeply";
  if (/[:[,]\s*[-+]?(?:nan|inf(?:inity)?)\b/i.test(json)) return "is not JSON: it has a number that is NaN or infinite";
  if (/^[{[]/.test(json) && !closes(json)) return "is not JSON: it ends early, as if it was cut off";
  return `is not JSON: it begins with ${JSON.stringify(json.slice(0, 20))}`;
}

/** Whether as many brackets close as open, outside of strings. */
function closes(json: string): boolean {
  const bare = json.replace(/"(?:[^"\\]|\\.)*"/gs, "");
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  return !bare.includes('"') && count(/[{[]/g) <= count(/[}\]]/g);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString("en-US", {maximumFractionDigits: 1})} MB`;
}
