import type {Role} from "../catalog/vocabulary.js";
import type {BillLineOf} from "../sizing/bill-line.js";
import type {Need} from "./fit.js";
import type {LineSize} from "./line-figures.js";

const controlPlanes: readonly Role[] = ["control-plane", "etcd", "fleet-control-plane", "federation-controller"];
/** What the guide gives as a cluster in one: it runs on several machines as well as on one. */
const clustersAsUnits: readonly Role[] = ["central-observability", "regional-observability"];

/**
 * What a node or an instance of a line needs. Disks are solid state: the guide asks for it wherever it names
 * a class, and a line without one is not put on spinning disks for that.
 */
export function needOf({role, hostsEtcd}: Pick<BillLineOf<unknown>, "role" | "hostsEtcd">, size: LineSize): Need {
  const {vcpu, memoryGiB, storageGB, iops, latencyMs} = size;
  return {
    vcpu,
    memoryGiB,
    storageGB,
    iops,
    latencyMs,
    solidState: true,
    critical: hostsEtcd || controlPlanes.includes(role),
    hostsEtcd,
    divisible: clustersAsUnits.includes(role) && !hostsEtcd
  };
}
