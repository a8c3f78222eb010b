import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "../sizing/calculus.js";
import {type Estimate, eachLevel} from "../sizing/demand/estimate.js";
import {layoutConstant} from "./constant.js";
import {rttByDistance} from "./rules.js";

/** The RTT over a distance in km: light in fibre there and back, on a path longer than the great circle. */
export function estimateRtt<V>(distance: V, catalog: Catalog, calculus: Calculus<V>): Estimate<V> {
  const constant = (id: string) => layoutConstant(id, catalog, calculus);
  const [factor, speed, fixed] = [constant("rtt-path-factor"), constant("rtt-km-per-ms"), constant("rtt-fixed")];
  const quantity = {label: "RTT by distance", unit: "ms", rule: rttByDistance};
  return eachLevel((level) => calculus.apply(quantity, distance, factor[level], speed[level], fixed[level]));
}
