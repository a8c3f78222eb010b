import type {ClusterOf} from "./cluster.js";
import type {WorkloadContext} from "./context.js";
import {average, hoursAtMinuteRate, minutesAtOnce, wholeParts} from "./rules.js";

/** Time to provision and to attach all volumes, and how many a node has. */
export function volumesOf<V>({nodes, pods}: ClusterOf<V>, {setOr, value, figure}: WorkloadContext<V>) {
  const volumes = setOr("volumes", wholeParts, pods, value("pods-per-volume"));
  const all = (label: string, seconds: string, atOnce: string) =>
    figure(label, "min", minutesAtOnce, volumes, value(seconds), value(atOnce));
  const nodesFor = (cloud: string, id: string) =>
    figure(`Nodes that the volumes need at least, ${cloud}`, "nodes", wholeParts, volumes, value(id));
  return {
    volumes,
    provisionHours: figure("Time to provision all", "h", hoursAtMinuteRate, volumes, value("provisions-per-minute")),
    attachMinutes: all("Time to attach all", "attach-seconds", "attach-at-once"),
    attachMinutesByDefault: all("Time by default to attach all", "attach-seconds", "attach-at-once-default"),
    mountMinutes: all("Time to mount all", "mount-seconds", "attach-at-once"),
    detachMinutes: all("Time to detach all", "detach-seconds", "attach-at-once"),
    perNode: figure("Volumes of a node", "volumes", average, volumes, nodes),
    nodesForEbs: nodesFor("Amazon EBS", "volumes-ebs"),
    nodesForPd: nodesFor("Google Persistent Disk", "volumes-pd"),
    nodesForAzure: nodesFor("Azure Disk", "volumes-azure")
  };
}

export type VolumesOf<V = number> = ReturnType<typeof volumesOf<V>>;
