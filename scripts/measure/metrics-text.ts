export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? ([-+]?(?:[\d.]+(?:e[-+]?\d+)?|Inf)|NaN)( \d+)?$/i;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** Reads the text format of Prometheus; comments, blank lines and what it does not know are left out. */
export function parseMetrics(text: string): Sample[] {
  return text.split("\n").flatMap((line) => {
    const [, name, labels = "", value = ""] = LINE.exec(line) ?? [];
    if (!name) return [];
    return [{name, labels: Object.fromEntries(Array.from(labels.matchAll(LABEL), pair)), value: readValue(value)}];
  });
}

/** The sum of a metric over all its labels; NaN where it is not there. */
export function sumOf(samples: readonly Sample[], name: string): number {
  const found = samples.filter((sample) => sample.name === name);
  return found.length ? found.reduce((sum, {value}) => sum + value, 0) : Number.NaN;
}

/**
 * A quantile of a histogram, as `histogram_quantile()` of Prometheus estimates it: linear within the bucket, the last
 * finite bound where it falls beyond, NaN without observations.
 */
export function histogramQuantile(samples: readonly Sample[], name: string, share: number): number {
  const buckets = samples
    .filter((sample) => sample.name === `${name}_bucket`)
    .map(({labels, value}) => ({bound: readValue(labels.le ?? ""), count: value}))
    .sort((a, b) => a.bound - b.bound);
  const total = buckets.at(-1)?.count ?? 0;
  if (!total) return Number.NaN;
  const at = buckets.findIndex(({count}) => count >= share * total);
  const {bound: from, count: below} = buckets[at - 1] ?? {bound: 0, count: 0};
  const {bound: to, count} = buckets[at] ?? {bound: Number.POSITIVE_INFINITY, count: total};
  return Number.isFinite(to) ? from + ((to - from) * (share * total - below)) / (count - below) : from;
}

function pair([, name = "", value = ""]: RegExpMatchArray): [string, string] {
  return [name, value];
}

function readValue(text: string): number {
  return Number(text.replace(/inf$/i, "Infinity"));
}
