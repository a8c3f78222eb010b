import type {Role} from "../catalog/vocabulary.js";
import type {BillLineOf, bounds} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import type {Need} from "./fit.js";

const controlPlanes: readonly Role[] = ["control-plane", "etcd", "fleet-control-plane", "federation-controller"];
/** What the guide gives as a cluster in one: it runs on several machines as well as on one. */
const clustersAsUnits: readonly Role[] = ["central-observability", "regional-observability"];

/**
 * What a node or an instance of a line needs at a bound. Disks are solid state: the guide asks for it wherever it names
 * a class, and a line without one is not put on spinning disks for that.
 */
export function needOf<V>(line: BillLineOf<V>, bound: (typeof bounds)[number], calculus: Calculus<V>): Need {
  const {role, hostsEtcd, iops, latencyMs} = line;
  return {
    vcpu: calculus.valueOf(line.vcpu[bound]),
    memoryGiB: calculus.valueOf(line.memoryGiB[bound]),
    storageGB: calculus.valueOf(line.storageGB[bound]),
    iops: iops === null ? null : calculus.valueOf(iops),
    latencyMs: latencyMs === null ? null : calculus.valueOf(latencyMs),
    solidState: true,
    critical: hostsEtcd || controlPlanes.includes(role),
    hostsEtcd,
    divisible: clustersAsUnits.includes(role) && !hostsEtcd
  };
}
