import {ceilingOfRatio} from "../sizing/rules.js";
import type {WorkloadContext} from "./context.js";
import {secondsInMinutes, stepsAfterWait} from "./rules.js";

/** Time to add and to remove nodes, in S004's steps and in those of Cluster Autoscaler. */
export function nodesOf<V>({set, value, rollout, figure}: WorkloadContext<V>) {
  const steps = (label: string, key: "nodesToAdd" | "nodesToRemove", id: string) =>
    figure(label, "steps", ceilingOfRatio, set(key), value(id));
  const pending = figure("Time pods are pending", "min", secondsInMinutes, value("pending-seconds"));
  const added = steps("Steps to add the nodes", "nodesToAdd", "nodes-added");
  const addedByDefault = steps("Steps by default to add the nodes", "nodesToAdd", "nodes-added-default");
  const removed = steps("Steps to remove the nodes", "nodesToRemove", "nodes-removed");
  const drained = steps("Steps by default to drain the nodes", "nodesToRemove", "nodes-drained-default");
  const time = (label: string, from: typeof added, each: string, wait: Parameters<typeof figure>[3]) =>
    figure(label, "min", stepsAfterWait, from, rollout(each), wait);
  const unneeded = value("unneeded-minutes");
  return {
    added,
    addMinutes: time("Time to add the nodes", added, "node-add", pending),
    addMinutesByDefault: time("Time by default to add the nodes", addedByDefault, "node-add", pending),
    removed,
    removeMinutes: time("Time to remove the nodes", removed, "node-drain", unneeded),
    removeMinutesByDefault: time("Time by default to remove the nodes", drained, "node-drain", unneeded)
  };
}
