import type {Rule} from "../sizing/calculus.js";

const BITS = 32; // of an IPv4 address
const TINY = 1e-9;
const SECONDS = 3_600;
const MINUTE = 60;

/** The plan's machines for each of its clusters, at least one. */
export const averageOf: Rule = {
  names: ["machines", "clusters"],
  write: (machines, clusters) => `max(1, round(${machines} / ${clusters}))`,
  apply: (machines, clusters) => Math.max(1, Math.round(machines / clusters))
};

export const wholeParts: Rule = {
  names: ["total", "each"],
  write: (total, each) => `ceil(${total} / ${each})`,
  apply: (total, each) => Math.ceil(total / each - TINY)
};

export const partsAtLeastOne: Rule = {
  names: ["total", "each"],
  write: (total, each) => `max(1, ceil(${total} / ${each}))`,
  apply: (total, each) => Math.max(1, Math.ceil(total / each - TINY))
};

/** A share of one that may be 0: 0 then. */
export const average: Rule = {
  names: ["total", "parts"],
  write: (total, parts) => `${total} / max(1, ${parts})`,
  apply: (total, parts) => total / Math.max(1, parts)
};

export const inProportion: Rule = {
  names: ["count", "rate", "at"],
  write: (count, rate, at) => `${count} × ${rate} / ${at}`,
  apply: (count, rate, at) => (count * rate) / at
};

/** Reads that the cache does not answer, and all writes. */
export const etcdRequests: Rule = {
  names: ["requests", "writes", "share answered from memory in %"],
  write: (requests, writes, hit) => `max(0, ${requests} − ${writes}) × (1 − ${hit} / 100) + ${writes}`,
  apply: (requests, writes, hit) => Math.max(0, requests - writes) * (1 - hit / 100) + writes
};

export const sumOfTwoProducts: Rule = {
  names: ["count", "each", "count", "each"],
  write: (a, b, c, d) => `${a} × ${b} + ${c} × ${d}`,
  apply: (a, b, c, d) => a * b + c * d
};

export const kbInMB: Rule = {
  names: ["count", "kB each"],
  write: (count, kb) => `${count} × ${kb} / 1,000`,
  apply: (count, kb) => (count * kb) / 1_000
};

/** Node leases and status, and pods that come and go; events where they are in the same etcd. */
export const clusterWrites: Rule = {
  names: ["nodes", "lease writes each", "status writes each", "pods/s", "writes each", "events each"],
  write: (nodes, lease, status, churn, writes, events) =>
    `${nodes} × (${lease} + ${status}) + ${churn} × (${writes} + ${events})`,
  apply: (nodes, lease, status, churn, writes, events) => nodes * (lease + status) + churn * (writes + events)
};

export const podsPerSecond: Rule = {
  names: ["writes/s", "writes each"],
  write: (writes, each) => `${writes} / ${each}`,
  apply: (writes, each) => writes / each
};

export const keptFor: Rule = {
  names: ["rate a second", "each", "hours"],
  write: (rate, each, hours) => `${rate} × ${each} × ${hours} × 3,600`,
  apply: (rate, each, hours) => rate * each * hours * SECONDS
};

/** Objects of a cluster in kB, everything but pods, nodes and events as a share of the pods, in MB. */
export const objectsMB: Rule = {
  names: ["pods", "kB each", "everything else in %", "nodes", "kB each", "events", "kB each"],
  write: (pods, podKB, other, nodes, nodeKB, events, eventKB) =>
    `(${pods} × ${podKB} × (1 + ${other} / 100) + ${nodes} × ${nodeKB} + ${events} × ${eventKB}) / 1,000`,
  apply: (pods, podKB, other, nodes, nodeKB, events, eventKB) =>
    (pods * podKB * (1 + other / 100) + nodes * nodeKB + events * eventKB) / 1_000
};

export const databaseMB: Rule = {
  names: ["objects in MB", "bytes in use for each", "bytes in the file for each in use"],
  write: (objects, bolt, fragments) => `${objects} × ${bolt} × ${fragments}`,
  apply: (objects, bolt, fragments) => objects * bolt * fragments
};

/** How many nodes the scheduler looks at. Source: numFeasibleNodesToFind in pkg/scheduler/schedule_one.go. */
export const nodesScored: Rule = {
  names: ["nodes", "share without nodes in %", "nodes that take 1 % off", "least share in %", "least nodes"],
  write: (nodes, base, per, least, fewest) =>
    `min(${nodes}, max(${fewest}, floor(${nodes} × max(${least}, ${base} − floor(${nodes} / ${per})) / 100)))`,
  apply: (nodes, base, per, least, fewest) => {
    const share = Math.max(least, base - Math.floor(nodes / per));
    return Math.min(nodes, Math.max(fewest, Math.floor((nodes * share) / 100)));
  }
};

export const minutesFor: Rule = {
  names: ["count", "a second"],
  write: (count, rate) => `${count} / (${rate} × 60)`,
  apply: (count, rate) => count / (rate * MINUTE)
};

export const hoursAtMinuteRate: Rule = {
  names: ["count", "a minute"],
  write: (count, rate) => `${count} / (${rate} × 60)`,
  apply: (count, rate) => count / (rate * MINUTE)
};

/** Steps one after the other, after something was waited for; nothing to do takes no time. */
export const stepsAfterWait: Rule = {
  names: ["steps", "minutes each", "wait in min"],
  write: (steps, minutes, wait) => `${steps} × ${minutes} + (${steps} > 0) × ${wait}`,
  apply: (steps, minutes, wait) => steps * minutes + (steps > 0 ? wait : 0)
};

export const secondsInMinutes: Rule = {
  names: ["seconds"],
  write: (seconds) => `${seconds} / 60`,
  apply: (seconds) => seconds / MINUTE
};

export const minutesAtOnce: Rule = {
  names: ["count", "seconds each", "at once"],
  write: (count, seconds, atOnce) => `${count} × ${seconds} / (${atOnce} × 60)`,
  apply: (count, seconds, atOnce) => (count * seconds) / (atOnce * MINUTE)
};

/** Addresses of hosts in a range: a /24 has 254. */
export const hostAddresses: Rule = {
  names: ["prefix", "reserved"],
  write: (prefix, reserved) => `2^(32 − ${prefix}) − ${reserved}`,
  apply: (prefix, reserved) => 2 ** (BITS - prefix) - reserved
};

export const podsWithAddresses: Rule = {
  names: ["addresses", "the node's own", "most pods"],
  write: (addresses, own, most) => `max(1, min(${addresses} − ${own}, ${most}))`,
  apply: (addresses, own, most) => Math.max(1, Math.min(addresses - own, most))
};

/** The longest prefix whose range holds a range of `prefix` for each of a number of nodes. */
export const rangeHolding: Rule = {
  names: ["prefix of one", "count"],
  write: (prefix, count) => `${prefix} − ceil(log2(${count}))`,
  apply: (prefix, count) => prefix - Math.ceil(Math.log2(Math.max(1, count)) - TINY)
};

export const rangesInside: Rule = {
  names: ["prefix of one", "prefix of all", "most bits between"],
  write: (one, all, bits) => `2^min(${one} − ${all}, ${bits})`,
  apply: (one, all, bits) => 2 ** Math.min(one - all, bits)
};

/** The longest prefix with an address for each service beside the two that no host has. */
export const rangeOfServices: Rule = {
  names: ["services", "reserved", "most bits"],
  write: (services, reserved, bits) => `32 − min(${bits}, ceil(log2(${services} + ${reserved})))`,
  apply: (services, reserved, bits) => BITS - Math.min(bits, Math.ceil(Math.log2(services + reserved) - TINY))
};

export const dnsMemory: Rule = {
  names: ["pods", "services", "MB each", "MB without"],
  write: (pods, services, each, base) => `(${pods} + ${services}) × ${each} + ${base}`,
  apply: (pods, services, each, base) => (pods + services) * each + base
};

export const atLeast: Rule = {
  names: ["floor", "load", "capacity"],
  write: (floor, load, capacity) => `max(${floor}, ceil(${load} / ${capacity}))`,
  apply: (floor, load, capacity) => Math.max(floor, Math.ceil(load / capacity - TINY))
};

/** Replicas by nodes and cores, as the cluster-proportional autoscaler reckons. */
export const byNodesAndCores: Rule = {
  names: ["nodes", "nodes for each", "cores of a node", "cores for each"],
  write: (nodes, perNode, cores, perCore) => `max(ceil(${nodes} / ${perNode}), ceil(${nodes} × ${cores} / ${perCore}))`,
  apply: (nodes, perNode, cores, perCore) => Math.max(Math.ceil(nodes / perNode), Math.ceil((nodes * cores) / perCore))
};

export const tracesPerSecond: Rule = {
  names: ["requests/s", "failed in %", "slow in %", "of the others in %"],
  write: (requests, failed, slow, traced) =>
    `${requests} × (min(100, ${failed} + ${slow}) + ${traced} / 100 × max(0, 100 − ${failed} − ${slow})) / 100`,
  apply: (requests, failed, slow, traced) => {
    const kept = Math.min(100, failed + slow);
    return (requests * (kept + (traced / 100) * (100 - kept))) / 100;
  }
};

export const millionsADay: Rule = {
  names: ["a second"],
  write: (rate) => `${rate} × 86,400 / 10^6`,
  apply: (rate) => (rate * 86_400) / 1e6
};

/** Nodes that the same pods need when nodes are filled better; never more than there are. */
export const nodesPacked: Rule = {
  names: ["nodes", "filled now in %", "could be filled in %"],
  write: (nodes, now, target) => `min(${nodes}, max(1, ceil(${nodes} × ${now} / ${target})))`,
  apply: (nodes, now, target) => Math.min(nodes, Math.max(1, Math.ceil((nodes * now) / target - TINY)))
};

export const wholeShare: Rule = {
  names: ["share in %", "count"],
  write: (share, count) => `floor(${share} % × ${count})`,
  apply: (share, count) => Math.floor((share * count) / 100 + TINY)
};

/** What is saved of the cost of all nodes: those no longer needed, and part of those that are spot machines. */
export const savingOf: Rule = {
  names: ["nodes", "nodes packed", "spot machines", "saving in %"],
  write: (nodes, packed, spot, saving) => `100 × (1 − (${packed} − ${spot} × ${saving} / 100) / ${nodes})`,
  apply: (nodes, packed, spot, saving) => 100 * (1 - (packed - (spot * saving) / 100) / nodes)
};

/** What each of several gets of the size of all nodes. */
export const evenShare: Rule = {
  names: ["nodes", "size of a node", "share for pods in %", "parts"],
  write: (nodes, size, share, parts) => `${nodes} × ${size} × ${share} / 100 / ${parts}`,
  apply: (nodes, size, share, parts) => (nodes * size * share) / 100 / parts
};

/** The threshold of pods on a node: 110, or ten for each core if that is less. */
export const podsByCores: Rule = {
  names: ["threshold", "cores"],
  write: (threshold, cores) => `min(${threshold}, 10 × ${cores})`,
  apply: (threshold, cores) => Math.min(threshold, 10 * cores)
};

export const gibInMB: Rule = {
  names: ["GiB"],
  write: (gib) => `${gib} × 1,073.741824`,
  apply: (gib) => gib * 1_073.741824
};

export const gbInMB: Rule = {
  names: ["GB"],
  write: (gb) => `${gb} × 1,000`,
  apply: (gb) => gb * 1_000
};

export const powerOfTwo: Rule = {
  names: ["bits"],
  write: (bits) => `2^${bits}`,
  apply: (bits) => 2 ** bits
};
