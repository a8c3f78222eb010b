import type {WorkloadContext} from "./context.js";
import {boundedReplicas, paceByDefault, paceStated, rawReplicas, wantedReplicas} from "./hpa-rules.js";

/** What a horizontal pod autoscaler makes of its metric, and how long it takes to get there. */
export function hpaOf<V>({set, value, figure}: WorkloadContext<V>) {
  const [replicas, metric, target] = [set("hpaReplicas"), set("hpaMetric"), set("hpaTarget")];
  const wanted = figure("Replicas wanted", "replicas", wantedReplicas, replicas, metric, target, set("hpaTolerance"));
  const desired = figure("Replicas it sets", "replicas", boundedReplicas, wanted, set("hpaMin"), set("hpaMax"));
  const window = value("hpa-stabilisation");
  return {
    raw: figure("Replicas times metric over target", "replicas", rawReplicas, replicas, metric, target),
    wanted,
    desired,
    minutes: figure(
      "Time at S004's pace",
      "min",
      paceStated,
      replicas,
      desired,
      value("hpa-up-factor"),
      value("hpa-down-share"),
      window
    ),
    minutesByDefault: figure(
      "Time at the default pace",
      "min",
      paceByDefault,
      replicas,
      desired,
      value("hpa-default-pods"),
      value("hpa-default-seconds"),
      window
    )
  };
}
