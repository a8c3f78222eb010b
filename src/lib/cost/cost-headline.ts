import {roleName} from "../catalog/vocabulary.js";
import {formatCents, formatCount, formatNumber, formatPercent, formatUsd} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import type {Cost} from "./cost.js";

const books = {onprem: "on hosts of one's own", aws: "on AWS", gcp: "on Google Cloud", azure: "on Azure"} as const;
const terms = {"on-demand": " on demand", "1yr": " committed for 1 year", "3yr": " committed for 3 years"} as const;
const otherNames = {transfer: "transfer between regions", own: "figures of your own"} as const;

/** Where the money goes, in a few words each: what it costs, for each cluster, the largest part, and what differs. */
export function costHeadline({cost}: Pick<Plan, "cost">): string {
  if (!cost) return "The price book is being loaded.";
  const nothing = cost.unpriced.length > 0 && cost.month.high === 0;
  const price = nothing
    ? `Nothing of this plan has a price ${books[cost.priceBook]}.`
    : `${priceOf(cost)}${largestPart(cost)}.`;
  return [price, ...changes(cost)].join(" ");
}

function priceOf({month, perCluster, priceBook, commitment}: Cost): string {
  const term = priceBook === "onprem" ? "" : terms[commitment];
  const span =
    month.low === month.high
      ? ""
      : ` (${formatNumber(Math.round(month.low))} to ${formatNumber(Math.round(month.high))})`;
  const each = perCluster.plan < 10 ? formatCents(perCluster.plan) : formatNumber(Math.round(perCluster.plan));
  return `This plan costs ${formatUsd(month.plan)} a month ${books[priceBook]}${term}${span}, ${each} USD for each workload cluster`;
}

function largestPart({byRole}: Cost): string {
  const largest = byRole.reduce<Cost["byRole"][number] | undefined>(
    (most, part) => (most && most.share >= part.share ? most : part),
    undefined
  );
  return largest ? `: ${formatPercent(largest.share)} ${partName(largest.id)}` : "";
}

/** What a role, the transfer or one's own figures are called. */
export function partName(id: Cost["byRole"][number]["id"]): string {
  return id === "transfer" || id === "own" ? otherNames[id] : roleName(id);
}

function changes({ownBook, changedPrices, unpriced}: Cost): string[] {
  const prices = `${formatCount(changedPrices, "prices")} ${changedPrices === 1 ? "differs" : "differ"} from the book.`;
  const missing = `${formatCount(unpriced.length, "parts")} of the bill ${unpriced.length === 1 ? "has" : "have"} no price, and ${unpriced.length === 1 ? "is" : "are"} not in it.`;
  return [
    ...(ownBook ? [`Prices are those of ${JSON.stringify(ownBook)}.`] : []),
    ...(changedPrices ? [prices] : []),
    ...(unpriced.length ? [missing] : [])
  ];
}
