/** A figure that rests on uncertain constants: low <= likely <= high. */
export interface Estimate<V = number> {
  readonly low: V;
  readonly likely: V;
  readonly high: V;
}

export const levels = ["low", "likely", "high"] as const;
export type Level = (typeof levels)[number];

/** The same formula at each level. */
export function eachLevel<V>(value: (level: Level) => V): Estimate<V> {
  return {low: value("low"), likely: value("likely"), high: value("high")};
}

/** A figure without uncertainty of its own. */
export function certain<V>(value: V): Estimate<V> {
  return {low: value, likely: value, high: value};
}
