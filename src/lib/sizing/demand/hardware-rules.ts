import type {Rule} from "../calculus.js";
import {nextOdd, roundHalfUp} from "../rules.js";
import {GB_PER_GIB, gbToGib} from "./rules.js";

/** What is needed so that use stays below a share of it. */
export const forUse: Rule = {
  names: ["use", "share in %"],
  write: (use, share) => `${use} / ${share} %`,
  apply: (use, share) => use / (share / 100)
};

/** The same, from GB to GiB, with what else is on the node in GiB. */
export const gibForUse: Rule = {
  names: ["share in %", "GB", "GiB"],
  write: (share, gb, gib = "0") => `(${gb} GB in GiB + ${gib}) / ${share} %`,
  apply: (share, gb, gib = 0) => (gbToGib(gb) + gib) / (share / 100)
};

/** What each node carries when one is lost, with what every node carries anyway. */
export const perNode: Rule = {
  names: ["in all", "nodes", "on every node"],
  write: (shared, nodes, fixed) =>
    `up(${shared} / (${nodes} − 1)${fixed === undefined ? "" : ` + ${fixed}`}), one node lost`,
  apply: (shared, nodes, fixed = 0) => up(shared / (nodes - 1) + fixed)
};

/** The same beside etcd, whose cores are those of an example machine and need no rounding up. */
export const perNodeBesideEtcd: Rule = {
  names: ["in all", "nodes", "etcd"],
  write: (shared, nodes, etcd) => `round(${shared} / (${nodes} − 1) + ${etcd}), one node lost`,
  apply: (shared, nodes, etcd) => roundHalfUp(shared / (nodes - 1) + etcd)
};

export const roundedUp: Rule = {
  names: ["size"],
  write: (size) => `up(${size})`,
  apply: up
};

/** Up to a whole number, so that what is bought is never less than what is needed. */
function up(size: number): number {
  return Math.ceil(size - 1e-9);
}

/** A size between the smallest node and the largest. */
export const withinNodes: Rule = {
  names: ["floor", "size", "cap"],
  write: (floor, size, cap) => `min(max(${floor}, ${size}), ${cap})`,
  apply: (floor, size, cap) => Math.min(Math.max(floor, size), cap)
};

/** Nodes of the largest size that carry everything with one lost, but not fewer than wanted. */
export const nodesAtCap: Rule = {
  names: ["nodes", "in all", "largest node", "on every node"],
  write: (nodes, shared, cap, fixed) =>
    `max(${nodes}, ceil(${shared} / (${cap}${fixed === undefined ? "" : ` − ${fixed}`})) + 1)`,
  apply: (nodes, shared, cap, fixed = 0) =>
    cap > fixed ? Math.max(nodes, Math.ceil(shared / (cap - fixed) - 1e-9) + 1) : nodes
};

/** The same for nodes that host etcd, whose number is odd. */
export const oddNodesAtCap: Rule = {
  names: nodesAtCap.names,
  write: (...terms) => `next odd(${nodesAtCap.write(...terms)})`,
  apply: (...terms) => nextOdd(nodesAtCap.apply(...(terms as [number, number, number, number])))
};

/** Nodes for replicas, each of which takes several nodes of the largest size if it does not fit one. */
export const nodesForReplicas: Rule = {
  names: ["replicas", "size of a replica", "largest node"],
  write: (replicas, size, cap) => `${replicas} × ceil(${size} / ${cap})`,
  apply: (replicas, size, cap) => replicas * Math.max(1, Math.ceil(size / cap - 1e-9))
};

/** Disk of an etcd member: several quotas of GiB in GB, above a floor. */
export const etcdDisk: Rule = {
  names: ["floor in GB", "quotas", "quota in GiB"],
  write: (floor, quotas, quota) => `max(${floor}, up(${quotas} × ${quota} GiB in GB))`,
  apply: (floor, quotas, quota) => Math.max(floor, up(quotas * quota * GB_PER_GIB))
};

/** The usable part of a node's memory or CPU, less what else runs there. */
export const usable: Rule = {
  names: ["share in %", "size", "on every node"],
  write: (share, size, fixed) => `${share} % × (${size}${fixed === undefined ? "" : ` − ${fixed}`})`,
  apply: (share, size, fixed = 0) => (share / 100) * Math.max(0, size - fixed)
};

/** The usable part of several nodes with one lost. */
export const usableOfNodes: Rule = {
  names: ["share in %", "nodes", "size", "on every node"],
  write: (share, nodes, size, fixed) =>
    `${share} % × max(1, ${nodes} − 1) × (${size}${fixed === undefined ? "" : ` − ${fixed}`})`,
  apply: (share, nodes, size, fixed = 0) => (share / 100) * Math.max(1, nodes - 1) * Math.max(0, size - fixed)
};
