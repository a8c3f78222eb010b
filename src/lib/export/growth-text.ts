import {formatNumber, formatPercent} from "../format.js";
import {growthHeadline} from "../growth/growth-headline.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import {purchaseWords} from "../growth/purchase-words.js";
import {textTable} from "./text-table.js";

const YEAR = 12;

/** Growth for a terminal: the headline, a line for each year and the end, limits that get tight, purchases, notices. */
export function growthText(ahead: GrowthAhead): string {
  const parts = [
    growthHeadline(ahead),
    textTable(monthRows(ahead)),
    limitRows(ahead).length > 1 ? textTable(limitRows(ahead)) : "No limit gets tight.",
    ahead.purchases.length ? textTable(purchaseRows(ahead)) : "",
    [
      ...ahead.rises.map(riseText),
      ...ahead.warnings.map(warningText),
      ...ahead.notices.map(({message}) => message)
    ].join("\n")
  ];
  return parts.filter(Boolean).join("\n\n");
}

function monthRows({months}: GrowthAhead): string[][] {
  const header = ["date", "clusters", "machines", "tier", "management", "nodes", "vCPU", "USD a month", "USD so far"];
  const shown = months.filter((_, index) => index % YEAR === 0 || index === months.length - 1);
  const rows = shown.map(({fleet, plan: {tier, management, totals, cost}, spent}) => [
    fleet.date,
    ...[fleet.clusters, fleet.machines].map(formatNumber),
    tier.id,
    ...[management.clusters, totals.nodes.plan, totals.vcpu.plan].map(formatNumber),
    ...[cost?.month.plan, spent?.plan].map((usd) => (usd === undefined ? "" : formatNumber(Math.round(usd))))
  ]);
  return [header, ...rows];
}

function limitRows({limits}: GrowthAhead): string[][] {
  const header = ["limit", "class", "used first", "last", "tight from", "over from", "order by"];
  const rows = limits
    .filter(({tight}) => tight)
    .map((limit) => [
      limit.id,
      limit.class,
      formatPercent(limit.first),
      formatPercent(limit.last),
      limit.tight?.date ?? "",
      limit.over?.date ?? "",
      limit.over ? `${limit.over.orderBy}${limit.over.late ? " (late)" : ""}` : ""
    ]);
  return [header, ...rows];
}

function purchaseRows({purchases}: GrowthAhead): string[][] {
  const header = ["purchase", "order by", "needed by", "what", "USD a month before", "after", "at once"];
  const usd = (value: number | undefined) => (value === undefined ? "" : formatNumber(Math.round(value)));
  const rows = purchases.map((purchase) => [
    String(purchase.number),
    `${purchase.orderBy}${purchase.late ? " (late)" : ""}`,
    purchase.date,
    purchaseWords(purchase),
    usd(purchase.costBefore),
    usd(purchase.costAfter),
    usd(purchase.upfront)
  ]);
  return [header, ...rows];
}

function riseText({date, region, from, to, orderBy}: GrowthAhead["rises"][number]): string {
  return `${date}: ${to} management clusters in ${region} instead of ${from}; order by ${orderBy}.`;
}

function warningText({date, code, message}: GrowthAhead["warnings"][number]): string {
  return `${date}: ${message} [${code}]`;
}
