import fc from "fast-check";
import {editions, fields, layouts, type Region, type ScenarioInput} from "../src/lib/scenario/fields.js";

/** Region names as users write them, awkward ones included. */
const name = fc
  .string({minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcXYZ019 -_.=+&#%?/éß".split(""))})
  .map((text) => text.trim())
  .filter((text) => text !== "" && text !== "global");

/** One to ten regions with equal shares, or with uneven ones in thousandths. */
export const regions: fc.Arbitrary<Region[]> = fc.uniqueArray(name, {minLength: 1, maxLength: 10}).chain((names) =>
  fc.oneof(
    fc.constant(names.map((name) => ({name, share: 1 / names.length}))),
    fc
      .array(fc.integer({min: 1, max: 300}), {minLength: names.length, maxLength: names.length})
      .map((weights) => unevenly(names, weights))
  )
);

function unevenly(names: readonly string[], weights: readonly number[]): Region[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return names.map((name, index) => ({name, share: Number(((weights[index] ?? 0) / total).toFixed(6)) || 1e-6}));
}

/** Numbers spread over the decades rather than over the range. */
const logarithmic = (max: number) =>
  fc.double({min: 0, max: Math.log(max), noNaN: true}).map((x) => Math.round(Math.exp(x)));

/** Fleets over the whole domain: clusters, machines from one a cluster up, and the borders of the tiers. */
export const fleet = fc
  .tuple(
    fc.oneof(
      logarithmic(fields.clusters.max),
      fc.constantFrom(1, 20, 21, 100, 101, 166, 167, 500, 501, 600, 2_000, 2_001, 15_000, 50_000)
    ),
    fc.oneof(logarithmic(500), fc.constantFrom(1, 20, 25))
  )
  .map(([clusters, density]) => ({
    clusters,
    machines: Math.min(fields.machines.max, Math.max(clusters, clusters * density))
  }));

/** Whole scenarios. */
export const scenario: fc.Arbitrary<ScenarioInput> = fc
  .tuple(
    fleet,
    regions,
    fc.constantFrom(...layouts),
    fc.oneof(fc.constant("auto" as const), fc.integer({min: 1, max: 200})),
    fc.constantFrom(...editions),
    fc.oneof(fc.integer({min: 0, max: 1_000}), fc.constantFrom(0.5, 12.25))
  )
  .map(([{clusters, machines}, places, layout, managementClusters, edition, rttMs]) => ({
    clusters,
    machines,
    regions: places,
    layout,
    managementClusters,
    edition,
    rttMs
  }));
