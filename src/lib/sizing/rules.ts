import type {Rule} from "./calculus.js";

/** Rounds half up: 2.5 gives 3. A billionth is forgiven, so that a sum such as 2.4999999999999996 counts as 2.5. */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + 1e-9);
}

/** The next odd whole number: an even number of etcd members tolerates no more failures than one member fewer. */
export function nextOdd(value: number): number {
  return value % 2 === 0 ? value + 1 : value;
}

const MOST_WRITTEN = 8;

const between = (share: number, low: number, high: number) => low + share * (high - low);
const writeBetween = (share: string, low: string, high: string) => `${low} + ${share} × (${high} − ${low})`;

/** Where a value lies between two bounds: 0 at or below the lower, 1 at or above the upper. */
export const position: Rule = {
  names: ["value", "from", "to"],
  write: (value, from, to) => `(${value} − ${from}) / (${to} − ${from}), from 0 to 1`,
  apply: (value, from, to) => Math.min(1, Math.max(0, (value - from) / (to - from)))
};

/** The same on a logarithmic scale; values and bounds are above 0. */
export const logPosition: Rule = {
  names: ["value", "from", "to"],
  write: (value, from, to) => `ln(${value} / ${from}) / ln(${to} / ${from}), from 0 to 1`,
  apply: (value, from, to) => Math.min(1, Math.max(0, Math.log(value / from) / Math.log(to / from)))
};

/** A tier without an upper end: position 1 from its lower end on. */
export const endless: Rule = {
  names: ["value", "from"],
  write: (value, from) => `1, since ${value} lies beyond ${from} and the tier has no upper end`,
  apply: () => 1
};

export const largest: Rule = {
  names: [],
  write: (...terms) => `max(${terms.join(", ")})`,
  apply: (...terms) => Math.max(...terms)
};

export const smallest: Rule = {
  names: [],
  write: (...terms) => `min(${terms.join(", ")})`,
  apply: (...terms) => Math.min(...terms)
};

/** Long sums are written with their first terms and their number. */
export const sum: Rule = {
  names: [],
  write: (...terms) =>
    (terms.length <= MOST_WRITTEN ? terms : [...terms.slice(0, MOST_WRITTEN), `… (${terms.length} terms)`]).join(" + "),
  apply: (...terms) => {
    let total = 0; // a loop: draws of a plan add up thousands of times
    for (const term of terms) total += term;
    return total;
  }
};

export const product: Rule = {
  names: ["count", "unit"],
  write: (count, unit) => `${count} × ${unit}`,
  apply: (count, unit) => count * unit
};

export const ceilingOfRatio: Rule = {
  names: ["load", "capacity"],
  write: (load, capacity) => `ceil(${load} / ${capacity})`,
  apply: (load, capacity) => Math.ceil(load / capacity)
};

export const interpolated: Rule = {
  names: ["position", "low", "high"],
  write: (share, low, high) => `round(${writeBetween(share, low, high)})`,
  apply: (share, low, high) => roundHalfUp(between(share, low, high))
};

export const interpolatedOdd: Rule = {
  names: ["position", "low", "high"],
  write: (share, low, high) => `next odd(round(${writeBetween(share, low, high)}))`,
  apply: (share, low, high) => nextOdd(roundHalfUp(between(share, low, high)))
};

/** The smallest odd number that is not below the interpolated one. */
export const upToOdd: Rule = {
  names: ["position", "low", "high"],
  write: (share, low, high) => `up to odd(${writeBetween(share, low, high)})`,
  apply: (share, low, high) => nextOdd(Math.ceil(between(share, low, high) - 1e-9))
};

export const interpolatedWithOverhead: Rule = {
  names: ["position", "low", "high", "overhead in %"],
  write: (share, low, high, overhead) => `round((${writeBetween(share, low, high)}) × (1 + ${overhead} / 100))`,
  apply: (share, low, high, overhead) => roundHalfUp(between(share, low, high) * (1 + overhead / 100))
};

export const withOverhead: Rule = {
  names: ["size", "overhead in %"],
  write: (size, overhead) => `round(${size} × (1 + ${overhead} / 100))`,
  apply: (size, overhead) => roundHalfUp(size * (1 + overhead / 100))
};

export const unrounded: Rule = {
  names: ["share", "low", "high"],
  write: writeBetween,
  apply: between
};

export const scaled: Rule = {
  names: ["size", "load", "covered"],
  write: (size, load, covered) => `round(${size} × max(1, ${load} / ${covered}))`,
  apply: (size, load, covered) => roundHalfUp(size * Math.max(1, load / covered))
};

export const interpolatedScaled: Rule = {
  names: ["position", "low", "high", "load", "covered"],
  write: (share, low, high, load, covered) =>
    `round((${writeBetween(share, low, high)}) × max(1, ${load} / ${covered}))`,
  apply: (share, low, high, load, covered) => roundHalfUp(between(share, low, high) * Math.max(1, load / covered))
};

export const asMany: Rule = {
  names: ["regions"],
  write: (regions) => `one for each of ${regions}`,
  apply: (regions) => regions
};

export const oneForEach: Rule = {
  names: ["count"],
  write: (count) => `one for each of ${count}`,
  apply: () => 1
};

/** Whole numbers of parts as even as can be, the larger ones first; `index` counts from 0. */
export function evenPart(index: number): Rule {
  return {
    names: ["total", "parts"],
    write: (total, parts) => `part ${index + 1} of ${total} in ${parts} even parts, larger ones first`,
    apply: (total, parts) => Math.floor(total / parts) + (index < total % parts ? 1 : 0)
  };
}

export const percentOf: Rule = {
  names: ["share in %", "whole"],
  write: (share, whole) => `${share} % × ${whole}`,
  apply: (share, whole) => (share / 100) * whole
};

/** The heartbeat interval: the RTT, but not below the floor. */
export const heartbeat: Rule = {
  names: ["floor", "RTT"],
  write: (floor, rtt) => `max(${floor}, ${rtt})`,
  apply: (floor, rtt) => Math.max(floor, rtt)
};

/** The election timeout: a multiple of the RTT, between floor and ceiling. */
export const election: Rule = {
  names: ["floor", "multiple", "RTT", "ceiling"],
  write: (floor, multiple, rtt, ceiling) => `min(max(${floor}, ${multiple} × ${rtt}), ${ceiling})`,
  apply: (floor, multiple, rtt, ceiling) => Math.min(Math.max(floor, multiple * rtt), ceiling)
};

/** A number of management clusters raised until no hard limit is over. */
export function raisedTo(count: number): Rule {
  return {
    names: ["wanted"],
    write: (wanted) => `${count}, the least number from ${wanted} on at which no hard limit is over`,
    apply: () => count
  };
}
