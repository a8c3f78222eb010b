import {formatNumber} from "../format.js";
import type {Need} from "./fit.js";
import type {Market} from "./market.js";
import {noVolume} from "./rejections.js";

/** Why no instance of a market satisfies a need, as a part of a sentence. */
export function whyNothing(need: Need, market: Market): string {
  const {offers, scenario, region} = market;
  const kind = scenario.architecture === "any" ? "" : `${scenario.architecture} `;
  if (!offers.length) return `no ${kind}instance has a price in ${region}`;
  const {vcpu, memoryGiB} = need;
  const large = offers.filter(({shape}) => shape.vcpu >= vcpu && shape.memoryGiB >= memoryGiB);
  const size = `${formatNumber(vcpu)} vCPU and ${formatNumber(memoryGiB)} GiB`;
  if (!large.length) return `no ${kind}instance in ${region} has ${size}`;
  if (need.critical && large.every(({shape}) => shape.sharedCores))
    return `every ${kind}instance in ${region} with ${size} shares its cores`;
  return `instances in ${region} with ${size} have ${noVolume(need, market)}`;
}
