import {group} from "d3";
import {formatCount, formatList, formatNumber, formatPercent} from "../format.js";
import type {Calculus} from "../sizing/calculus.js";
import type {Notice} from "../sizing/notices.js";
import type {CostOf} from "./cost.js";
import type {Payable} from "./cost-line.js";
import type {PriceBook} from "./price-book.js";
import {changeableIds} from "./pricing.js";

const MOST_NAMED = 3;

interface Facts {
  readonly plan: Payable<unknown>;
  readonly cost: CostOf<unknown>;
  readonly book: PriceBook;
  readonly numberOf: (value: unknown) => number;
}

/** What the reader of a cost must know. */
export function costNotices<V>(plan: Payable<V>, cost: CostOf<V>, book: PriceBook, calculus: Calculus<V>): Notice[] {
  const facts: Facts = {plan, cost, book, numberOf: (value) => calculus.valueOf(value as V)};
  return checks.flatMap((check) => check(facts) ?? []);
}

const checks: readonly ((facts: Facts) => Notice | undefined)[] = [
  unpriced,
  ownBookMissing,
  unknownPrices,
  changedPrices,
  ephemeralEtcd,
  mixedDates,
  estimatedPrices,
  shorterTerm,
  latencyUnknown,
  noManagedControlPlane
];

function unpriced({cost}: Facts): Notice | undefined {
  const [first, ...others] = cost.unpriced;
  if (!first) return undefined;
  const more = others.length ? ` ${formatCount(others.length, "more parts of the bill")} have none either.` : "";
  const message = `${first.message.replace(/\.$/, "")}.${more} The total is without ${others.length ? "them" : "it"}.`;
  return {level: "warning", code: "no-price", message, field: first.field};
}

function ownBookMissing({plan: {scenario}, book}: Facts): Notice | undefined {
  if (!scenario.ownBook || book.own === scenario.ownBook) return undefined;
  const message = `This scenario was made with the price book ${JSON.stringify(scenario.ownBook)}, which is not here: prices of the book that comes with Headroom are used. Open the file on the cost page.`;
  return {level: "warning", code: "own-book-missing", message, field: "ownBook"};
}

/** Prices of other books may stay in a scenario while it is looked at with this one. */
function unknownPrices({plan: {scenario}, book}: Facts): Notice | undefined {
  const known = changeableIds(book);
  const others = ["onprem", "aws", "gcp", "azure"].filter((id) => id !== book.id);
  const unknown = Object.keys(scenario.prices).filter(
    (id) => !known.has(id) && !others.some((other) => id.startsWith(`${other}/`))
  );
  if (!unknown.length) return undefined;
  const message = `prices: ${formatList(named(unknown))} ${unknown.length === 1 ? "is not a price" : "are not prices"} of the book ${book.id}, and ${unknown.length === 1 ? "changes" : "change"} nothing.`;
  return {level: "warning", code: "unknown-price", message, field: "prices"};
}

function changedPrices({cost, book}: Facts): Notice | undefined {
  if (!cost.changedPrices && !book.own) return undefined;
  const parts = [
    ...(book.own ? [`Prices are those of the book ${JSON.stringify(book.own)}.`] : []),
    ...(cost.changedPrices
      ? [
          `${formatCount(cost.changedPrices, "prices")} ${cost.changedPrices === 1 ? "differs" : "differ"} from the book.`
        ]
      : [])
  ];
  return {level: "info", code: "prices-changed", message: parts.join(" "), field: book.own ? "ownBook" : "prices"};
}

function ephemeralEtcd({cost}: Facts): Notice | undefined {
  const lines = cost.fits.filter(({warnings}) => warnings.includes("ephemeral-etcd")).map(({lineId}) => lineId);
  if (!lines.length) return undefined;
  const message = `${formatList(named(lines))} ${lines.length === 1 ? "stores" : "store"} etcd on local NVMe, which is lost when the machine stops: a member that comes back must join anew, and a stop of all of them loses the database. Keep backups, or change the price of these instances to see what volumes cost.`;
  return {level: "warning", code: "ephemeral-etcd", message, field: "priceBook"};
}

/** Regions whose machines have prices of different dates compare the dates as well. */
function mixedDates({cost}: Facts): Notice | undefined {
  const bought = cost.lines.filter(({kind}) => kind === "compute");
  const dates = Array.from(
    group(bought, ({region}) => region),
    ([, lines]) => formatList([...new Set(lines.map(({asOf}) => asOf ?? "undated"))].sort())
  );
  const different = [...new Set(dates)].sort();
  if (different.length < 2) return undefined;
  const message = `Prices of the regions have different dates (${different.join("; ")}): part of a difference between regions may be a difference in time.`;
  return {level: "info", code: "mixed-dates", message, field: "regions"};
}

function estimatedPrices({cost, numberOf, book}: Facts): Notice | undefined {
  const total = numberOf(cost.month.plan);
  const estimated = cost.lines.filter(({priceKind, kind}) => priceKind === "estimate" && kind !== "own");
  const sum = estimated.reduce((usd, {month}) => usd + numberOf(month.plan), 0);
  if (!(sum > 0)) return undefined;
  const why =
    book.id === "onprem"
      ? "put in what you pay"
      : "the book has no price of the region or the term, and derives it by a stated ratio";
  const message = `${formatPercent(sum / total)} of the cost rests on estimated prices: ${why}.`;
  return {level: "info", code: "estimated-prices", message, field: "prices"};
}

function shorterTerm({plan: {scenario}, cost}: Facts): Notice | undefined {
  const lines = cost.fits.filter(({warnings}) => warnings.includes("shorter-term"));
  if (!lines.length) return undefined;
  const message = `${formatCount(lines.length, "lines")} of the bill ${lines.length === 1 ? "is" : "are"} bought for a shorter term than ${scenario.commitment}: for these machines the book has no price of that term.`;
  return {level: "info", code: "shorter-term", message, field: "commitment"};
}

function latencyUnknown({cost}: Facts): Notice | undefined {
  const lines = cost.fits.filter(({warnings}) => warnings.includes("latency-unknown")).map(({lineId}) => lineId);
  if (!lines.length) return undefined;
  const message = `Nobody publishes how long a write takes on the disks chosen for ${formatList(named(lines))}: measure fsync p99 before you rely on them.`;
  return {level: "info", code: "latency-unknown", message, field: "priceBook"};
}

function noManagedControlPlane({plan: {scenario}, book}: Facts): Notice | undefined {
  if (!scenario.managedControlPlane || book.id !== "onprem") return undefined;
  const message = "Hosts of one's own have no managed control planes: the bill's own are paid for.";
  return {level: "info", code: "no-managed-control-plane", message, field: "managedControlPlane"};
}

/** The first names, and how many more there are. */
function named(names: readonly string[]): string[] {
  if (names.length <= MOST_NAMED) return [...names];
  return [...names.slice(0, MOST_NAMED), `${formatNumber(names.length - MOST_NAMED)} more`];
}
