import type {Rule} from "../sizing/calculus.js";

const TINY = 1e-9;

export const rawReplicas: Rule = {
  names: ["replicas", "metric", "target"],
  write: (replicas, metric, target) => `${replicas} × ${metric} / ${target}`,
  apply: (replicas, metric, target) => (replicas * metric) / target
};

/** Rounded up, unless the ratio is so near to 1 that nothing changes. */
export const wantedReplicas: Rule = {
  names: ["replicas", "metric", "target", "tolerance in %"],
  write: (replicas, metric, target, tolerance) =>
    `|${metric} / ${target} − 1| ≤ ${tolerance} / 100 ? ${replicas} : ceil(${replicas} × ${metric} / ${target})`,
  apply: (replicas, metric, target, tolerance) =>
    Math.abs(metric / target - 1) <= tolerance / 100 + TINY ? replicas : Math.ceil((replicas * metric) / target - TINY)
};

export const boundedReplicas: Rule = {
  names: ["wanted", "least", "most"],
  write: (wanted, least, most) => `min(${most}, max(${least}, ${wanted}))`,
  apply: (wanted, least, most) => Math.min(most, Math.max(least, wanted))
};

/** Minutes at so many times as many a minute, or after a window down by so much a minute. Source: S004. */
export const paceStated: Rule = {
  names: ["replicas", "wanted", "times a minute", "less a minute in %", "window in min"],
  write: (replicas, wanted, factor, share, window) =>
    `${wanted} > ${replicas} ? ceil(log(${wanted} / ${replicas}) / log(${factor})) : (${wanted} < ${replicas}) × (${window} + ceil(log(${replicas} / ${wanted}) / −log(1 − ${share} / 100)))`,
  apply: (replicas, wanted, factor, share, window) => {
    if (wanted > replicas) return steps(wanted / replicas, factor);
    return wanted < replicas ? window + steps(replicas / wanted, 1 / (1 - share / 100)) : 0;
  }
};

function steps(ratio: number, factor: number): number {
  return Math.ceil(Math.log(ratio) / Math.log(factor) - TINY);
}

/** Minutes at the default pace: up by twice as many or some pods each period, down at once after the window. */
export const paceByDefault: Rule = {
  names: ["replicas", "wanted", "pods a period", "period in s", "window in min"],
  write: (replicas, wanted, pods, seconds, window) =>
    `${wanted} < ${replicas} ? ${window} : periods of ${seconds} / 60 in which ${replicas} become ${wanted}, by twice as many or ${pods}`,
  apply: (replicas, wanted, pods, seconds, window) => {
    if (wanted < replicas) return window;
    let periods = 0;
    for (let now = replicas; now < wanted; periods++) now = Math.max(2 * now, now + pods);
    return (periods * seconds) / 60;
  }
};
