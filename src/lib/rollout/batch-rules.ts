import type {Rule} from "../sizing/calculus.js";

/** Clusters there when a phase ends. */
export const clustersReached: Rule = {
  names: ["clusters", "end of the phase"],
  write: (clusters, end) => `min(${clusters}, ${end})`,
  apply: (clusters, end) => Math.min(clusters, end)
};

/** Batches of a phase; the last one may be smaller. */
export const batchesOf: Rule = {
  names: ["clusters at its end", "at its start", "size"],
  write: (end, start, size) => `ceil((${end} − ${start}) / ${size})`,
  apply: (end, start, size) => Math.ceil((end - start) / size)
};

/** Minutes of the curve a n + b n² between two numbers of clusters. */
export const curveBetween: Rule = {
  names: ["a", "b", "clusters at its end", "at its start"],
  write: (a, b, end, start) => `${a} × (${end} − ${start}) + ${b} × (${end}² − ${start}²)`,
  apply: (a, b, end, start) => a * (end - start) + b * (end ** 2 - start ** 2)
};

/** Minutes in which the provider creates the machines of the clusters of a phase. */
export const providerMinutesOf: Rule = {
  names: ["clusters at its end", "at its start", "machines", "clusters", "seconds each", "at once"],
  write: (end, start, machines, clusters, seconds, atOnce) =>
    `(${end} − ${start}) × ${machines} / ${clusters} × ${seconds} / (${atOnce} × 60)`,
  apply: (end, start, machines, clusters, seconds, atOnce) =>
    (((end - start) * machines) / clusters) * (seconds / (atOnce * 60))
};

/** Controllers and provider work side by side; after each batch comes a pause. */
export const timeWithPauses: Rule = {
  names: ["controllers' minutes", "provider's minutes", "batches", "pause in s"],
  write: (controllers, provider, batches, pause) =>
    `(max(${controllers}, ${provider}) + ${batches} × ${pause} / 60) / 60`,
  apply: (controllers, provider, batches, pause) => (Math.max(controllers, provider) + (batches * pause) / 60) / 60
};
