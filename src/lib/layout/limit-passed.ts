import {formatNumber} from "../format.js";
import {limitName, short} from "../sizing/limits/limit-words.js";
import type {Limit} from "../sizing/plan.js";

/** A limit that is over, in words: "10,020 of 10,000 Machine objects (advice)". */
export function limitPassed(limit: Limit): string {
  return `${formatNumber(short(limit.demand))} of ${limitName(limit)} (${limit.class})`;
}
