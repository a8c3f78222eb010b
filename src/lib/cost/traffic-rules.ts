import type {Rule} from "../sizing/calculus.js";
import {GB_PER_GIB} from "../sizing/demand/rules.js";
import {HOURS_PER_MONTH} from "./cents.js";

const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3_600;
const BYTES_PER_GIB = 1_024 ** 3;
const BYTES_PER_KB = 1_000;
const MB_PER_GB = 1_000;

/** Blocks of metrics of a month, in GiB. */
export const uploaded: Rule = {
  names: ["series", "scrape interval in s", "bytes per sample"],
  write: (series, scrape, bytes) => `${series} / ${scrape} × ${SECONDS_PER_MONTH} × ${bytes} / 2^30`,
  apply: (series, scrape, bytes) => ((series / scrape) * SECONDS_PER_MONTH * bytes) / BYTES_PER_GIB
};

/** A part of what is stored, in GiB. */
export const queried: Rule = {
  names: ["share", "GB stored"],
  write: (share, stored) => `${share} × ${stored} / ${GB_PER_GIB}`,
  apply: (share, stored) => (share * stored) / GB_PER_GIB
};

/** What controllers and clusters say to each other in a month, in GiB. */
export const watched: Rule = {
  names: ["clusters", "MB/h"],
  write: (clusters, rate) => `${clusters} × ${rate} × ${HOURS_PER_MONTH} / 1000 / ${GB_PER_GIB}`,
  apply: (clusters, rate) => (clusters * rate * HOURS_PER_MONTH) / MB_PER_GB / GB_PER_GIB
};

/** The workload clusters of a region by its share of the fleet. */
export const shareOfClusters: Rule = {
  names: ["clusters", "share"],
  write: (clusters, share) => `${clusters} × ${share}`,
  apply: (clusters, share) => clusters * share
};

/** What each management cluster pulls in a month, in GiB. */
export const pulled: Rule = {
  names: ["management clusters", "GB"],
  write: (clusters, each) => `${clusters} × ${each} / ${GB_PER_GIB}`,
  apply: (clusters, each) => (clusters * each) / GB_PER_GIB
};

/** What the leader of an etcd sends its followers in a month, in GiB; a lone member sends nothing. */
export const replicated: Rule = {
  names: ["writes/s", "kB for each", "members"],
  write: (writes, size, members) => `${writes} × ${SECONDS_PER_MONTH} × ${size} × 1000 / 2^30 × max(0, ${members} − 1)`,
  apply: (writes, size, members) =>
    ((writes * SECONDS_PER_MONTH * size * BYTES_PER_KB) / BYTES_PER_GIB) * Math.max(0, members - 1)
};

/** What the sender pays for and the receiver again. */
export const atBothEnds: Rule = {
  names: ["GiB"],
  write: (gib) => `2 × ${gib}, paid at both ends`,
  apply: (gib) => 2 * gib
};

/** The part of a quantity that falls into a tier of its price; the last tier has no upper end. */
export const inTier: Rule = {
  names: ["quantity", "above", "up to"],
  write: (quantity, above, upTo = "") =>
    upTo ? `min(max(0, ${quantity} − ${above}), ${upTo} − ${above})` : `max(0, ${quantity} − ${above})`,
  apply: (quantity, above, upTo = Number.POSITIVE_INFINITY) => Math.min(Math.max(0, quantity - above), upTo - above)
};
