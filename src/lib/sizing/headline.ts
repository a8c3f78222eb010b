import {formatCount, formatList, formatNumber, tierName} from "../format.js";
import {limitUsed} from "./limits/limit-words.js";
import type {Plan} from "./plan.js";

/** The plan in two sentences: what it needs, and which limit it meets first. */
export function headline({scenario, tier, management, totals, limits}: Plan): string {
  const fleet = `${formatCount(scenario.clusters, "clusters")} and ${formatCount(scenario.machines, "machines")}`;
  const bill = `${formatCount(totals.nodes.plan, "nodes")}, ${formatNumber(totals.vcpu.plan)} vCPU, ${formatNumber(totals.memoryGiB.plan)} GiB`;
  const [first] = limits;
  return `${fleet} need ${managers(management, tier.id)}: ${bill}.${first ? ` First limit: ${limitUsed(first)}.` : ""}`;
}

function managers({layout, clusters, regions, sizedAs}: Plan["management"], tier: string): string {
  if (clusters === 1) return `one ${tierName(tier)} management cluster`;
  const places = regions.filter(({managementClusters}) => managementClusters > 0).length;
  const where = places === 1 ? "in one region" : `in ${formatNumber(places)} regions`;
  const above = layout === "hierarchical" ? " under a global layer" : "";
  const usual = sizedAs.join() === tier || (tier === "extreme" && sizedAs.join() === "xl");
  const size = usual ? "" : `, sized as ${formatList(sizedAs.map(tierName))}`;
  return `${formatNumber(clusters)} management clusters ${where}${above} (tier ${tierName(tier)}${size})`;
}
