import type {PriceRegionRow} from "../catalog/price-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {priceFiles} from "../cost/price-book.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import {certain, type Estimate} from "../sizing/demand/estimate.js";
import {layoutConstant} from "./constant.js";
import {estimateRtt} from "./rtt-estimate.js";
import {greatCircle} from "./rules.js";

/** The round-trip time between two regions, and whether it is set, estimated from their places, or not known at all. */
export interface RttOf<V = number> {
  readonly a: string;
  readonly b: string;
  readonly ms: Estimate<V>;
  readonly origin: "set" | "estimated" | "unknown";
}

export type Rtt = RttOf<number>;

type Place = Pick<PriceRegionRow, "id" | "latitude" | "longitude" | "source" | "section" | "kind">;

/**
 * The RTT between two regions: what the scenario says in either order, else by the great circle between the places of
 * their price regions, else a constant for regions of unknown place. Two regions with the prices of one are of unknown
 * place: the price region says nothing about the way between them.
 */
export function rttBetween<V>(
  a: string,
  b: string,
  scenario: Scenario,
  catalog: Catalog,
  calculus: Calculus<V>
): RttOf<V> {
  const set = scenario.regionRtt[`${a}/${b}`] ?? scenario.regionRtt[`${b}/${a}`];
  if (set !== undefined) {
    const ms = calculus.input("regionRtt", `RTT between ${a} and ${b}, as set`, "ms", set);
    return {a, b, ms: certain(ms), origin: "set"};
  }
  const [from, to] = [placeOf(a, scenario, catalog), placeOf(b, scenario, catalog)];
  if (!from || !to || from === to) {
    return {a, b, ms: layoutConstant("rtt-unknown", catalog, calculus), origin: "unknown"};
  }
  return {a, b, ms: estimateRtt(distance(from, to, calculus), catalog, calculus), origin: "estimated"};
}

function distance<V>(from: Place, to: Place, calculus: Calculus<V>): V {
  const cells = [from, to].flatMap((place) => [
    calculus.cell(priceFiles.regions, place, "latitude"),
    calculus.cell(priceFiles.regions, place, "longitude")
  ]);
  return calculus.apply({label: "Great circle", unit: "km", rule: greatCircle}, ...cells);
}

/** Every pair of regions once, in their order. */
export function rttMatrix<V>(scenario: Scenario, catalog: Catalog, calculus: Calculus<V>): RttOf<V>[] {
  const names = scenario.regions.map(({name}) => name);
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => rttBetween(a, b, scenario, catalog, calculus)));
}

/** The row of a price region that a region names itself; one by default says nothing about where it is. */
function placeOf(name: string, {regions}: Scenario, {prices}: Catalog): Place | undefined {
  const named = regions.find((region) => region.name === name)?.priceRegion;
  return named === undefined ? undefined : prices?.regions.find(({region}) => region === named);
}
