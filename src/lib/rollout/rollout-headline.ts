import {formatCount, formatDuration, formatNumber} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {type Rollout, tunedOf} from "./rollout.js";
import {outcomes} from "./spread.js";
import {verdictOf} from "./upgrade.js";

/** The rollout in one sentence or two. */
export function rolloutHeadline({management, scenario}: Plan, rollout: Rollout): string {
  const {clusters, machines, scaleOut, creation, provisioning} = rollout;
  const tuned = tunedOf(scaleOut);
  const provider = provisioning.hours * 60;
  const longest = Math.max(tuned.minutes, provider);
  const where = management.clusters > 1 ? " of the largest management cluster" : "";
  const measured = tuned.extrapolated ? "extrapolated from what Metal3 measured" : "as Metal3 measured";
  const limit = creation.limits.find(({id}) => id === "default");
  return `Creating ${formatCount(clusters, "clusters")}${where} takes ${formatDuration(longest)}: the controllers ${formatDuration(tuned.minutes)} ${measured} with raised limits, at least ${formatDuration(limit?.minutes.likely ?? 0)} by the rate limits of ${scenario.capiVersion}; the provider ${formatDuration(provider)} for ${formatCount(machines, "machines")}. ${upgradeSentence(rollout)}`;
}

function upgradeSentence({upgrade}: Rollout): string {
  const {windowHours, shortestHours, clustersAtOnce, surgeMachines} = upgrade;
  const window = `${formatNumber(windowHours)} h`;
  const [low, , high] = outcomes.map((outcome) => formatDuration(shortestHours[outcome] * 60));
  const span = low === high ? low : `${low} to ${high}`;
  const verdict = verdictOf(upgrade);
  if (verdict !== "holds") return `The upgrade window of ${window} ${verdict}: an upgrade takes at least ${span}.`;
  return `An upgrade in ${window} runs ${formatCount(clustersAtOnce.likely, "clusters")} at once with ${formatCount(surgeMachines.likely, "surge machines")}.`;
}
