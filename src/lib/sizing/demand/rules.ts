import type {Rule} from "../calculus.js";

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3_600;
const SECONDS_PER_DAY = 86_400;
const MB_PER_GIB = 1_073.741824;
export const GB_PER_GIB = 1.073741824;

/** a × b + c × d + ...: the terms are pairs. */
export const sumOfProducts: Rule = {
  names: [],
  write: (...terms) => pairs(terms, (a, b) => `${a} × ${b}`).join(" + "),
  apply: (...terms) => {
    let sum = 0;
    for (let index = 0; index < terms.length; index += 2) sum += (terms[index] ?? 0) * (terms[index + 1] ?? 0);
    return sum;
  }
};

/** The same in thousandths: kB to MB, MiB to GiB by 1,024 is `gibOfMib`. */
export const thousandthsOfProducts: Rule = {
  names: [],
  write: (...terms) => `(${sumOfProducts.write(...terms)}) / 1000`,
  apply: (...terms) => sumOfProducts.apply(...terms) / 1_000
};

/** Memory in MiB for each of something, in GiB. */
export const gibOfMib: Rule = {
  names: [],
  write: (...terms) => `(${sumOfProducts.write(...terms)}) / 1024`,
  apply: (...terms) => sumOfProducts.apply(...terms) / 1_024
};

function pairs<T, R>(terms: readonly T[], join: (a: T, b: T) => R): R[] {
  return Array.from({length: terms.length / 2}, (_, index) => join(terms[2 * index] as T, terms[2 * index + 1] as T));
}

export const productOf: Rule = {
  names: [],
  write: (...terms) => terms.join(" × "),
  apply: (...terms) => terms.reduce((a, b) => a * b, 1)
};

/** Control-plane machines: as many as each cluster has, but never more than there are machines. */
export const controlPlaneOf: Rule = {
  names: ["machines", "control-plane machines per cluster", "clusters"],
  write: (machines, each, clusters) => `min(${machines}, ${each} × ${clusters})`,
  apply: (machines, each, clusters) => Math.min(machines, each * clusters)
};

/** The part of a whole that is proportional to a share of something else. */
export const proportionOf: Rule = {
  names: ["part", "whole", "whole of that"],
  write: (part, whole, total) => `${part} / ${whole} × ${total}`,
  apply: (part, whole, total) => (part / whole) * total
};

export const differenceOf: Rule = {
  names: ["whole", "part"],
  write: (whole, part) => `max(0, ${whole} − ${part})`,
  apply: (whole, part) => Math.max(0, whole - part)
};

/** etcd's database. Source: measured factors over the logical size; facts of the constants. */
export const databaseSize: Rule = {
  names: ["base", "B+tree factor", "fragmentation", "logical size"],
  write: (base, bolt, fragmentation, logical) => `${base} + ${bolt} × ${fragmentation} × ${logical}`,
  apply: (base, bolt, fragmentation, logical) => base + bolt * fragmentation * logical
};

/** The next quota of 2, 4 and 8 GiB whose alarm level holds the database; the largest where none does. */
export const quotaFor: Rule = {
  names: ["database in MB", "alarm level in %", "smallest quota", "largest quota"],
  write: (database, alarm, smallest, largest) =>
    `the first of ${smallest}, twice that, ... up to ${largest} GiB with ${database} MB at most ${alarm} % of it`,
  apply: (database, alarm, smallest, largest) => {
    let quota = smallest;
    while (quota < largest && database > (alarm / 100) * quota * MB_PER_GIB) quota *= 2;
    return quota;
  }
};

/** A percentage of GiB, in MB. */
export const percentOfGib: Rule = {
  names: ["share in %", "GiB"],
  write: (share, gib) => `${share} % × ${gib} GiB in MB`,
  apply: (share, gib) => (share / 100) * gib * MB_PER_GIB
};

/** Memory of an etcd member: its quota with page cache, or its database several times. */
export const etcdMemory: Rule = {
  names: ["quota", "page cache", "databases", "database in MB"],
  write: (quota, cache, times, database) => `max(${quota} + ${cache}, ${times} × ${database} MB in GiB)`,
  apply: (quota, cache, times, database) => Math.max(quota + cache, (times * database) / MB_PER_GIB)
};

/** Memory of an API server in GB: its own and a multiple of the database in MB. */
export const apiMemory: Rule = {
  names: ["base in GB", "times the database", "database in MB"],
  write: (base, times, database) => `${base} + ${times} × ${database} / 1000`,
  apply: (base, times, database) => base + (times * database) / 1_000
};

export const perThousand: Rule = {
  names: ["for each thousand", "objects"],
  write: (each, objects) => `${each} × ${objects} / 1000`,
  apply: (each, objects) => (each * objects) / 1_000
};

export const perMillion: Rule = {
  names: ["for each million", "series"],
  write: (each, series) => `${each} × ${series} / 1,000,000`,
  apply: (each, series) => (each * series) / 1e6
};

/** Writes a second without upgrades: node leases, leader leases, events and status patches of machines. */
export const steadyWrites: Rule = {
  names: ["per node", "nodes", "per leader", "leaders", "events per hour", "patches per hour", "machines"],
  write: (node, nodes, leader, leaders, events, patches, machines) =>
    `${node} × ${nodes} + ${leader} × ${leaders} + (${events} + ${patches}) × ${machines} / 3600`,
  apply: (node, nodes, leader, leaders, events, patches, machines) =>
    node * nodes + leader * leaders + ((events + patches) * machines) / SECONDS_PER_HOUR
};

export const upgradeWrites: Rule = {
  names: ["steady", "writes per machine", "machines", "hours"],
  write: (steady, each, machines, hours) => `${steady} + ${each} × ${machines} / (${hours} × 3600)`,
  apply: (steady, each, machines, hours) => steady + (each * machines) / (hours * SECONDS_PER_HOUR)
};

/** Reconciles a second that a resync of a number of objects causes. */
export const perSync: Rule = {
  names: ["objects", "sync period in min"],
  write: (objects, minutes) => `${objects} / (${minutes} × 60)`,
  apply: (objects, minutes) => objects / (minutes * SECONDS_PER_MINUTE)
};

/** Little's law: workers so that 70 % of them are busy, not below the default. */
export const workersFor: Rule = {
  names: ["default", "reconciles/s", "seconds each", "share in %"],
  write: (given, rate, seconds, share) => `max(${given}, ceil(${rate} × ${seconds} / ${share} %))`,
  apply: (given, rate, seconds, share) => Math.max(given, Math.ceil((rate * seconds) / (share / 100) - 1e-9))
};

/** Minutes in which a number of workers reconciles every object once. */
export const drainMinutes: Rule = {
  names: ["objects", "seconds each", "workers"],
  write: (objects, seconds, workers) => `${objects} × ${seconds} / ${workers} / 60`,
  apply: (objects, seconds, workers) => (objects * seconds) / workers / SECONDS_PER_MINUTE
};

/** A client limit that leaves half of it free, not below the default. */
export const qpsFor: Rule = {
  names: ["default", "calls/s", "share in %"],
  write: (given, calls, share) => `max(${given}, ceil(${calls} / ${share} %))`,
  apply: (given, calls, share) => Math.max(given, Math.ceil(calls / (share / 100) - 1e-9))
};

export const perProbe: Rule = {
  names: ["probes in 10 s", "clusters"],
  write: (probes, clusters) => `${probes} × ${clusters} / 10`,
  apply: (probes, clusters) => (probes * clusters) / 10
};

export const kbToGB: Rule = {
  names: ["kB for each", "series"],
  write: (each, series) => `${each} × ${series} / 1,000,000`,
  apply: (each, series) => (each * series) / 1e6
};

/** retention × samples/s × bytes, in GB. Source: Prometheus documentation, storage. */
export const samplesGB: Rule = {
  names: ["series", "scrape interval in s", "days", "bytes per sample"],
  write: (series, scrape, days, bytes) => `${series} / ${scrape} × ${days} × 86,400 × ${bytes} / 10^9`,
  apply: (series, scrape, days, bytes) => ((series / scrape) * days * SECONDS_PER_DAY * bytes) / 1e9
};

/** The same for every resolution kept, in TB: downsampled copies together take as much as the raw ones each. */
export const samplesTB: Rule = {
  names: ["series", "scrape interval in s", "days", "bytes per sample", "resolutions"],
  write: (series, scrape, days, bytes, resolutions) =>
    `${series} / ${scrape} × ${days} × 86,400 × ${bytes} × ${resolutions} / 10^12`,
  apply: (series, scrape, days, bytes, resolutions) =>
    ((series / scrape) * days * SECONDS_PER_DAY * bytes * resolutions) / 1e12
};

/** The compactor holds two blocks of its largest span, and a floor. */
export const compactorDisk: Rule = {
  names: ["floor", "series", "scrape interval in s", "days", "bytes per sample"],
  write: (floor, series, scrape, days, bytes) =>
    `max(${floor}, 2 × ${series} / ${scrape} × ${days} × 86,400 × ${bytes} / 10^9)`,
  apply: (floor, series, scrape, days, bytes) => Math.max(floor, 2 * samplesGB.apply(series, scrape, days, bytes))
};

export const hoursToCreate: Rule = {
  names: ["machines", "seconds each", "at once"],
  write: (machines, seconds, atOnce) => `${machines} × ${seconds} / (${atOnce} × 3600)`,
  apply: (machines, seconds, atOnce) => (machines * seconds) / (atOnce * SECONDS_PER_HOUR)
};

/** Whole shards by clusters, and by machines where a second pair is given. */
export const shardsFor: Rule = {
  names: ["clusters", "clusters per shard"],
  write: (...terms) => `max(${pairs(terms, (load, capacity) => `ceil(${load} / ${capacity})`).join(", ")})`,
  apply: (...terms) => Math.max(1, ...pairs(terms, (load, capacity) => Math.ceil(load / capacity)))
};

export const gbToGib = (gb: number) => gb / GB_PER_GIB;
