import {formatNumber, tierName} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {targetValue} from "../sizing/targets.js";
import {type PlanView, sentenceView} from "./headline-view.js";

/** The targets in one sentence. */
export function targetsLine(): PlanView {
  return sentenceView(sentence);
}

function sentence({targets, tier, management}: Plan): string {
  const value = (metric: Parameters<typeof targetValue>[1]) => formatNumber(targetValue(targets, metric) ?? 0);
  const disk = targets.find(({metric}) => metric === "disk-class")?.value;
  const which =
    management.clusters === 1 ? `the ${tierName(tier.id)} management cluster` : "the largest management cluster";
  return `etcd of ${which} needs ${disk} disks with ${value("iops")} IOPS and a WAL fsync p99 of ${value("fsync-p99")} ms, a quota of ${value("quota")} GiB, a heartbeat of ${value("heartbeat")} ms and an election timeout of ${value("election")} ms.`;
}
