import type {Rule} from "../sizing/calculus.js";

const EARTH_RADIUS_KM = 6_371;
const TINY = 1e-9;

/** A part of a whole; of nothing, nothing. */
export const shareOf: Rule = {
  names: ["part", "whole"],
  write: (part, whole) => `${part} / ${whole}`,
  apply: (part, whole) => (whole > 0 ? part / whole : 0)
};

/** The great circle between two places in degrees, by the haversine formula. */
export const greatCircle: Rule = {
  names: ["latitude a", "longitude a", "latitude b", "longitude b"],
  write: (latA, lonA, latB, lonB) => `great circle from ${latA}°, ${lonA}° to ${latB}°, ${lonB}°`,
  apply: (latA, lonA, latB, lonB) => {
    const radians = (degrees: number) => (degrees * Math.PI) / 180;
    const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
    const h = half(latA, latB) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * half(lonA, lonB);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
};

/** There and back along a path that is longer than the great circle, and a fixed part. */
export const rttByDistance: Rule = {
  names: ["distance", "path factor", "km/ms", "fixed"],
  write: (distance, factor, speed, fixed) => `2 × ${distance} × ${factor} / ${speed} + ${fixed}`,
  apply: (distance, factor, speed, fixed) => (2 * distance * factor) / speed + fixed
};

/**
 * Calls one after the other: each waits for the client limit, or for its answer where that takes longer; those to the
 * target travel the RTT.
 */
export const minutesToMove: Rule = {
  names: [
    "objects",
    "calls to the source",
    "calls to the target",
    "share of the limit",
    "calls/s",
    "ms for a call",
    "RTT"
  ],
  write: (objects, source, target, holds, qps, call, rtt) =>
    `${objects} × (${source} × max(${holds} × 1,000 / ${qps}, ${call}) + ` +
    `${target} × max(${holds} × 1,000 / ${qps}, ${call} + ${rtt})) / 60,000`,
  apply: (objects, source, target, holds, qps, call, rtt) => {
    const wait = (holds * 1_000) / qps;
    return (objects * (source * Math.max(wait, call) + target * Math.max(wait, call + rtt))) / 60_000;
  }
};

/** What is needed beyond what is there. */
export const shortfall: Rule = {
  names: ["needed", "bought"],
  write: (needed, bought) => `max(0, ${needed} − ${bought})`,
  apply: (needed, bought) => Math.max(0, needed - bought)
};

export const less: Rule = {
  names: ["whole", "part"],
  write: (whole, part) => `${whole} − ${part}`,
  apply: (whole, part) => whole - part
};

/** Restores shared out among those that are left, the ones beyond their number in turn. */
export const inTurns: Rule = {
  names: ["minutes", "lost", "left"],
  write: (minutes, lost, left) => `${minutes} × ceil(${lost} / ${left})`,
  apply: (minutes, lost, left) => minutes * Math.ceil(lost / left - TINY)
};
