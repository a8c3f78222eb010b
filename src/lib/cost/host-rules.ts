import type {Rule} from "../sizing/calculus.js";
import {HOURS_PER_MONTH, MONTHS_PER_YEAR} from "./cents.js";
import {hostsFor} from "./pack-hosts.js";

const WATTS_PER_KW = 1_000;
const GB_PER_TB = 1_000;

/** Threads that a vCPU has to itself; none where no vCPU is sold on a core. */
export const threadsBehind: Rule = {
  names: ["threads of a core", "vCPU for each core"],
  write: (threads, vcpu) => `${threads} / ${vcpu}`,
  apply: (threads, vcpu) => (vcpu > 0 ? threads / vcpu : 0)
};

/** a / b + c / d + ...: the terms are pairs. */
export const sumOfQuotients: Rule = {
  names: [],
  write: (...terms) => pairs(terms, (load, ratio) => `${load} / ${ratio}`).join(" + "),
  apply: (...terms) => {
    let sum = 0; // a loop, since draws of a plan compute this thousands of times
    for (let i = 0; i < terms.length; i += 2) sum += (terms[i] as number) / (terms[i + 1] as number);
    return sum;
  }
};

/** What is left for virtual machines of what a host has. */
export const leftOver: Rule = {
  names: ["all", "storage controller", "hypervisor"],
  write: (all, controller, hypervisor) => `max(0, ${all} − ${controller} − ${hypervisor})`,
  apply: (all, controller, hypervisor) => Math.max(0, all - controller - hypervisor)
};

/** What disks hold of data, of which each block is there several times; a block is there at least once. */
export const usableDisk: Rule = {
  names: ["raw TB", "copies", "share to fill"],
  write: (raw, copies, share) => `${raw} × 1000 / max(1, ${copies}) × ${share}`,
  apply: (raw, copies, share) => ((raw * GB_PER_TB) / Math.max(1, copies)) * share
};

/** Whole hosts for one load or several: the terms are pairs of load and capacity. */
export const wholeHosts: Rule = {
  names: [],
  write: (...terms) => {
    const each = pairs(terms, (load, capacity) => `ceil(${load} / ${capacity})`);
    return each.length === 1 ? `${each[0]}` : `max(${each.join(", ")})`;
  },
  apply: (...terms) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < terms.length; i += 2)
      most = Math.max(most, hostsFor(terms[i] as number, terms[i + 1] as number));
    return most;
  }
};

/**
 * Hosts of a region: the largest need and the reserve, which is the first term. A packing may take more than the
 * largest need; how many more is its result and no formula's.
 */
export function packedHosts(gaps: number): Rule {
  const more = gaps ? ` + ${gaps}, since machines leave gaps on hosts,` : "";
  return {
    names: [],
    write: (reserve, ...needs) => `max(${needs.join(", ")})${more} + ${reserve} in reserve`,
    apply: (reserve, ...needs) => Math.max(...needs) + gaps + Math.ceil(reserve)
  };
}

/** Average power of a host in W. Source: coefficients of Cloud Carbon Footprint, put together by us. */
export const hostWatts: Rule = {
  names: ["cores", "threads of a core", "idle W", "busy W", "share busy", "GiB", "W/GiB", "TB", "W/TB"],
  write: (cores, threads, idle, full, busy, gib, perGib, tb, perTb) =>
    `${cores} × ${threads} × (${idle} + min(1, ${busy}) × (${full} − ${idle})) + ${gib} × ${perGib} + ${tb} × ${perTb}`,
  apply: (cores, threads, idle, full, busy, gib, perGib, tb, perTb) =>
    cores * threads * (idle + Math.min(1, busy) * (full - idle)) + gib * perGib + tb * perTb
};

/** A price in parts of a month; less than a month is no time to pay off. */
export const paidOff: Rule = {
  names: ["price", "months"],
  write: (price, months) => `${price} / max(1, ${months})`,
  apply: (price, months) => price / Math.max(1, months)
};

export const yearlyShare: Rule = {
  names: ["price", "share in a year"],
  write: (price, share) => `${price} × ${share} / ${MONTHS_PER_YEAR}`,
  apply: (price, share) => (price * share) / MONTHS_PER_YEAR
};

export const kilowatts: Rule = {
  names: ["hosts", "W of a host"],
  write: (hosts, watts) => `${hosts} × ${watts} / 1000`,
  apply: (hosts, watts) => (hosts * watts) / WATTS_PER_KW
};

/** Energy of a month, with what cooling adds. */
export const kilowattHours: Rule = {
  names: ["hosts", "W of a host", "PUE"],
  write: (hosts, watts, pue) => `${hosts} × ${watts} / 1000 × ${HOURS_PER_MONTH} × ${pue}`,
  apply: (hosts, watts, pue) => ((hosts * watts) / WATTS_PER_KW) * HOURS_PER_MONTH * pue
};

function pairs<T, R>(terms: readonly T[], join: (a: T, b: T) => R): R[] {
  return Array.from({length: terms.length / 2}, (_, index) => join(terms[2 * index] as T, terms[2 * index + 1] as T));
}
