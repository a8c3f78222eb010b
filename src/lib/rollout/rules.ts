import type {Rule} from "../sizing/calculus.js";

const SECONDS = 3_600;
const TINY = 1e-9;

export const quotient: Rule = {
  names: ["total", "parts"],
  write: (total, parts) => `${total} / ${parts}`,
  apply: (total, parts) => total / parts
};

export const inPercent: Rule = {
  names: ["part", "whole"],
  write: (part, whole) => `100 × ${part} / ${whole}`,
  apply: (part, whole) => (100 * part) / whole
};

export const difference: Rule = {
  names: ["whole", "part"],
  write: (whole, part) => `${whole} − ${part}`,
  apply: (whole, part) => whole - part
};

/** Machines each take their time, some of them at once. Source: facts of S001's Prism Central table. */
export const hoursToCreate: Rule = {
  names: ["machines", "seconds each", "at once"],
  write: (machines, seconds, atOnce) => `${machines} × ${seconds} / (${atOnce} × 3,600)`,
  apply: (machines, seconds, atOnce) => (machines * seconds) / (atOnce * SECONDS)
};

export const createdPerMinute: Rule = {
  names: ["at once", "seconds each"],
  write: (atOnce, seconds) => `60 × ${atOnce} / ${seconds}`,
  apply: (atOnce, seconds) => (60 * atOnce) / seconds
};

/** What a client asks of the API server while it creates clusters; the first machine is counted with its cluster. */
export const callsToCreate: Rule = {
  names: ["clusters", "calls each", "machines", "calls each further one", "MachineDeployments", "calls each"],
  write: (clusters, calls, machines, perMachine, deployments, perDeployment) =>
    `${clusters} × ${calls} + (${machines} − ${clusters}) × ${perMachine} + ${deployments} × ${perDeployment}`,
  apply: (clusters, calls, machines, perMachine, deployments, perDeployment) =>
    clusters * calls + (machines - clusters) * perMachine + deployments * perDeployment
};

export const minutesAtRate: Rule = {
  names: ["calls", "calls/s"],
  write: (calls, rate) => `${calls} / (${rate} × 60)`,
  apply: (calls, rate) => calls / (rate * 60)
};

/** A new machine is a node no sooner than the provider has created it; then the old one is drained and deleted. */
export const minutesToReplace: Rule = {
  names: ["time to become a node", "seconds to create", "time to drain"],
  write: (add, create, drain) => `max(${add}, ${create} / 60) + ${drain}`,
  apply: (add, create, drain) => Math.max(add, create / 60) + drain
};

/** Machines of a cluster one after the other: its control plane, then its MachineDeployments side by side. */
export const machinesInTurn: Rule = {
  names: ["control-plane machines", "workers", "MachineDeployments"],
  write: (controlPlane, workers, deployments) => `ceil(${controlPlane}) + ceil(${workers} / max(1, ${deployments}))`,
  apply: (controlPlane, workers, deployments) =>
    Math.ceil(controlPlane - TINY) + Math.ceil(workers / Math.max(1, deployments) - TINY)
};

/** How often something that takes minutes fits in a window of hours; once even where it does not fit. */
export const timesInWindow: Rule = {
  names: ["window in h", "minutes"],
  write: (hours, minutes) => `max(1, floor(${hours} × 60 / ${minutes}))`,
  apply: (hours, minutes) => Math.max(1, Math.floor((hours * 60) / minutes + TINY))
};

/** Surge machines of a cluster: one for its control plane and one for each MachineDeployment, where it has any. */
export const surgeOf: Rule = {
  names: ["clusters at once", "surge each", "control-plane machines", "workers", "MachineDeployments"],
  write: (clusters, surge, controlPlane, workers, deployments) =>
    `${clusters} × ${surge} × ((${controlPlane} > 0) + (${workers} > 0) × max(1, ${deployments}))`,
  apply: (clusters, surge, controlPlane, workers, deployments) =>
    clusters * surge * ((controlPlane > 0 ? 1 : 0) + (workers > TINY ? Math.max(1, deployments) : 0))
};

/** Machines the provider must create at once to end in a window. */
export const atOnceInWindow: Rule = {
  names: ["machines", "seconds each", "window in h"],
  write: (machines, seconds, hours) => `ceil(${machines} × ${seconds} / (${hours} × 3,600))`,
  apply: (machines, seconds, hours) => Math.ceil((machines * seconds) / (hours * SECONDS) - TINY)
};

export const hoursOf: Rule = {
  names: ["minutes"],
  write: (minutes) => `${minutes} / 60`,
  apply: (minutes) => minutes / 60
};

export const writesPerSecond: Rule = {
  names: ["machines", "writes each", "window in h"],
  write: (machines, writes, hours) => `${machines} × ${writes} / (${hours} × 3,600)`,
  apply: (machines, writes, hours) => (machines * writes) / (hours * SECONDS)
};

/** MiB of many, in GiB. */
export const gibOf: Rule = {
  names: ["count", "MiB each"],
  write: (count, mib) => `${count} × ${mib} / 1,024`,
  apply: (count, mib) => (count * mib) / 1_024
};

export const proportion: Rule = {
  names: ["count", "of", "for"],
  write: (count, amount, covered) => `${count} × ${amount} / ${covered}`,
  apply: (count, amount, covered) => (count * amount) / covered
};
