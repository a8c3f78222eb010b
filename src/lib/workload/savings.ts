import {difference} from "../rollout/rules.js";
import type {ClusterOf} from "./cluster.js";
import type {WorkloadContext} from "./context.js";
import {nodesPacked, savingOf, wholeShare} from "./rules.js";

/** What packing pods better and spot machines save of the cost of the nodes. */
export function savingsOf<V>({nodes}: ClusterOf<V>, {calculus, set, figure}: WorkloadContext<V>) {
  const packed = figure("Nodes after packing", "nodes", nodesPacked, nodes, set("packedNow"), set("packedTarget"));
  const spot = figure("Spot machines among them", "nodes", wholeShare, set("spotShare"), packed);
  const none = calculus.input("w.spotShare", "Spot machines, left out", "nodes", 0);
  const saving = set("spotSaving");
  return {
    packed,
    fewer: figure("Nodes saved", "nodes", difference, nodes, packed),
    spot,
    byPacking: figure("Saved by packing", "%", savingOf, nodes, packed, none, saving),
    saved: figure("Saved by packing and spot machines", "%", savingOf, nodes, packed, spot, saving)
  };
}
