import {formatNumber} from "../format.js";
import type {Need} from "./fit.js";
import type {Market} from "./market.js";
import {noVolume} from "./rejections.js";

/** Why nothing satisfies a need: what is lacking, and the reason as a part of a sentence. */
export interface Lack {
  readonly lacks: "instances" | "size" | "cores" | "disk";
  readonly reason: string;
}

/** Why no instance of a market satisfies a need. */
export function whyNothing(need: Need, market: Market): Lack {
  const {offers, scenario, region} = market;
  const kind = scenario.architecture === "any" ? "" : `${scenario.architecture} `;
  if (!offers.length) return {lacks: "instances", reason: `no ${kind}instance has a price in ${region}`};
  const {vcpu, memoryGiB, critical} = need;
  const size = `${formatNumber(vcpu)} vCPU and ${formatNumber(memoryGiB)} GiB`;
  const large = offers.filter(({shape}) => shape.vcpu >= vcpu && shape.memoryGiB >= memoryGiB);
  if (!large.length) return {lacks: "size", reason: `no ${kind}instance in ${region} has ${size}`};
  if (critical && large.every(({shape}) => shape.sharedCores))
    return {lacks: "cores", reason: `every ${kind}instance in ${region} with ${size} shares its cores`};
  return {lacks: "disk", reason: `instances in ${region} with ${size} have ${noVolume(need, market)}`};
}
