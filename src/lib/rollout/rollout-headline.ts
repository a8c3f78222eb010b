import {formatCount, formatDuration, formatNumber} from "../format.js";
import {levels} from "../sizing/demand/estimate.js";
import type {Plan} from "../sizing/plan.js";
import {type Rollout, tunedOf} from "./rollout.js";
import {verdictOf} from "./upgrade.js";

/** The rollout in one sentence or two. */
export function rolloutHeadline({management, scenario}: Plan, rollout: Rollout): string {
  const {clusters, machines, scaleOut, creation, provisioning} = rollout;
  const tuned = tunedOf(scaleOut);
  const provider = provisioning.hours * 60;
  const where = management.clusters > 1 ? " of the largest management cluster" : "";
  const measured = `Metal3 with raised limits${tuned.extrapolated ? ", extrapolated" : ""}`;
  const floor = creation.limits.find(({id}) => id === "default")?.minutes.likely ?? 0;
  const longest = Math.max(tuned.minutes, floor, provider);
  const atLeast = `${floor < 1 ? "" : "at least "}${formatDuration(floor)}`;
  return `${formatCount(clusters, "clusters")}${where} ${clusters === 1 ? "takes" : "take"} ${formatDuration(longest)} to create: controllers ${formatDuration(tuned.minutes)} (${measured}), ${atLeast} by the rate limits of ${scenario.capiVersion}; provider ${formatDuration(provider)} for ${formatCount(machines, "machines")}. ${upgradeSentence(rollout)}`;
}

function upgradeSentence({upgrade}: Rollout): string {
  const {windowHours, shortestHours, clustersAtOnce, surgeMachines} = upgrade;
  const window = `${formatNumber(windowHours)} h`;
  const [low, , high] = levels.map((level) => formatDuration(shortestHours[level] * 60));
  const span = low === high ? low : `${low} to ${high}`;
  const verdict = verdictOf(upgrade);
  if (verdict !== "holds") return `The upgrade window of ${window} ${verdict}: an upgrade takes at least ${span}.`;
  return `An upgrade in ${window} runs ${formatCount(clustersAtOnce.likely, "clusters")} at once with ${formatCount(surgeMachines.likely, "surge machines")}.`;
}
