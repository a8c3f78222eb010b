import {formatCount, formatNumber, tierName} from "../format.js";
import {limitName} from "../sizing/limits/limit-words.js";
import {dateText, dayText} from "./dates.js";
import type {GrowthAhead} from "./growth-of.js";
import type {Crossing, LimitAhead} from "./limits-ahead.js";
import {purchaseWords} from "./purchase-words.js";

/** What is over when, and what to order by when, in a few sentences. */
export function growthHeadline(ahead: GrowthAhead): string {
  return [fleetSentence(ahead), limitSentence(ahead), stepSentence(ahead), orderSentence(ahead)]
    .filter(Boolean)
    .join(" ");
}

function fleetSentence({months}: GrowthAhead): string {
  const [from, to] = [months[0]?.fleet, months.at(-1)?.fleet];
  if (!from || !to) return "";
  const {date, clusters, machines} = from;
  const start = `${formatCount(clusters, "clusters")} and ${formatCount(machines, "machines")} in ${dateText(date)}`;
  if (to.clusters === clusters && to.machines === machines) return `${start} stay as they are to ${dateText(to.date)}.`;
  return `${start} become ${formatNumber(to.clusters)} and ${formatNumber(to.machines)} by ${dateText(to.date)}.`;
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
            words: `${formatCount(rise.to, "management clusters")} in ${rise.region} instead of ${rise.from}`
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
  const missed = first
    ? `${formatCount(late.length, "orders")} ${late.length === 1 ? "is" : "are"} late: ${purchaseWords(first)} for ${dateText(first.date)} had to be ordered by ${dayText(first.orderBy)}.`
    : "";
  const due = next ? `Order ${purchaseWords(next)} by ${dayText(next.orderBy)}, for ${dateText(next.date)}.` : "";
  return [missed, due].filter(Boolean).join(" ");
}
