import {formatCount, formatNumber, formatPercent, formatUsd} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import type {BlastOf} from "./blast.js";
import {cheapestLayout, priceOf} from "./cheapest-layout.js";
import {layoutWords} from "./layout-words.js";
import type {LayoutOption} from "./layouts-of.js";

/** The present layout: what it costs, or asks for before prices are known, and what a lost region takes with it. */
export function presentSentence({management, totals, cost, scenario}: Plan, {region}: BlastOf): string {
  const {name} = layoutWords[management.layout];
  const places = management.regions.filter(({managementClusters}) => managementClusters > 0).length;
  const where = management.clusters > 1 && places > 1 ? ` over ${formatCount(places, "regions")}` : "";
  const price = cost ? `costs ${formatUsd(cost.month.plan)} a month` : `needs ${formatNumber(totals.vcpu.plan)} vCPU`;
  const lost = `${formatPercent(region.clusterShare)} of the fleet`;
  const what = scenario.regions.length > 1 ? `when ${region.id} fails` : "when its region fails";
  return `${name}${where} ${price}; it loses ${lost} ${what}.`;
}

/** How the present layout compares: the cheapest that can be had, and whether the present one can. */
export function comparedSentence(options: readonly LayoutOption[]): string {
  const current = options.find(({isCurrent}) => isCurrent);
  const cheapest = cheapestLayout(options);
  if (!cheapest) return "No layout of this fleet is feasible: the table says why.";
  const unfit = current && !current.feasibility.feasible ? "It is not feasible. " : "";
  if (current && !unfit && priceOf(current) <= priceOf(cheapest)) return "No feasible layout is cheaper.";
  const {name} = layoutWords[cheapest.id];
  const loses = formatPercent(cheapest.blast.region.clusterShare);
  return `${unfit}Cheapest feasible: ${name.toLowerCase()}, ${priceWords(cheapest.plan)}, loses ${loses}.`;
}

function priceWords({cost, totals}: Plan): string {
  return cost ? formatUsd(cost.month.plan) : `${formatNumber(totals.vcpu.plan)} vCPU`;
}
