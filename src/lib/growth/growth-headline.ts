import {formatCount, formatNumber, tierName} from "../format.js";
import {limitName} from "../sizing/limits/limit-words.js";
import {dateText, dayText} from "./dates.js";
import type {Growth} from "./growth.js";
import {growthAt} from "./growth-at.js";
import type {GrowthAhead} from "./growth-of.js";
import type {Crossing, LimitAhead} from "./limits-ahead.js";
import {purchaseWords} from "./purchase-words.js";

/** What is over when, and what to order by when, in a few sentences. */
export function growthHeadline(ahead: GrowthAhead): string {
  return `${fleetSentence(ahead.growth)} ${aheadSentences(ahead)}`;
}

/** How the fleet grows, which needs no plan. */
export function fleetSentence(growth: Growth): string {
  const [from, to] = [growthAt(0, growth), growthAt(growth.settings.horizon, growth)];
  const noun = from.clusters === to.clusters && from.machines !== to.machines ? "machines" : "clusters";
  const start = `${formatCount(from[noun], noun)} in ${dateText(from.date)}`;
  return from[noun] === to[noun]
    ? `${start} stay as many to ${dateText(to.date)}.`
    : `${start} become ${formatNumber(to[noun])} by ${dateText(to.date)}.`;
}

/** What that brings. */
export function aheadSentences(ahead: GrowthAhead): string {
  return [limitSentence(ahead), stepSentence(ahead), orderSentence(ahead)].filter(Boolean).join(" ");
}

/** The limit that is over first, and the first hard one where that is another; else the first that is tight. */
function limitSentence({limits, months}: GrowthAhead): string {
  const [first] = limits;
  const over = first?.over;
  if (over) {
    const hard = limits.find((limit) => limit.class === "hard" && limit.over);
    const next = hard?.over && hard !== first ? `; hard limit over first: ${crossed(hard, hard.over)}` : "";
    return `Over first: ${crossed(first, over)}${next}.`;
  }
  const tight = first?.tight ? ` Tight first: ${crossed(first, first.tight)}.` : " None gets tight.";
  return `No limit is over by ${dateText(months.at(-1)?.fleet.date ?? "")}.${tight}`;
}

function crossed({class: own}: LimitAhead, {limit, month, date}: Crossing): string {
  const when = month === 0 ? "from the start" : `from ${dateText(date)}`;
  return `${limitName(limit)} (${own}), ${when}`;
}

/** The next tier and the next management cluster, the earlier one first. */
function stepSentence({tiers, rises}: GrowthAhead): string {
  const [tier, rise] = [tiers[0], rises[0]];
  const steps = [
    ...(tier ? [{date: tier.date, words: `tier ${tierName(tier.to)}`}] : []),
    ...(rise
      ? [
          {
            date: rise.date,
            words: `${formatCount(rise.to, "management clusters")} in ${rise.region}`
          }
        ]
      : [])
  ].sort((a, b) => a.date.localeCompare(b.date));
  return steps.length
    ? `Next step: ${steps.map(({words, date}) => `${words} from ${dateText(date)}`).join(", ")}.`
    : "";
}

/** The first order that is not late, and the first of those that are. */
function orderSentence({purchases}: GrowthAhead): string {
  if (!purchases.length) return "Nothing has to be bought until then.";
  const [late, next] = [purchases.filter((one) => one.late), purchases.find((one) => !one.late)];
  const [first] = late;
  const more = late.length > 1 ? `, and ${formatCount(late.length - 1, "further orders")}` : "";
  const missed = first ? `Late: ${purchaseWords(first)}, to be ordered by ${dayText(first.orderBy)}${more}.` : "";
  const due = next ? `Order ${purchaseWords(next)} by ${dayText(next.orderBy)}, for ${dateText(next.date)}.` : "";
  return [missed, due].filter(Boolean).join(" ");
}
