import type {Cost} from "../../src/lib/cost/cost.js";
import type {Plan} from "../../src/lib/sizing/plan.js";
import {cloud} from "./cloud.js";
import {decimal, toCents} from "./decimal.js";
import type {Entry, Recomputed} from "./entry.js";
import {onprem} from "./hosts.js";
import {type Bounds, bounds, each} from "./tables.js";

/** The cost of a plan, from its bill, its demand and the tables. */
export function recompute(plan: Plan): Recomputed {
  const {entries, unpriced} = plan.scenario.priceBook === "onprem" ? onprem(plan) : cloud(plan);
  const own = Object.values(plan.scenario.ownCosts).map((usd): Entry => {
    const cents = toCents(decimal(usd));
    return {lineId: null, kind: "own", region: "global", cents: each(() => cents)};
  });
  return {entries: [...entries, ...own], unpriced};
}

type Sums = Record<string, readonly number[]>;

/** What is held against each other: cents for low, plan and high. */
export interface Summary {
  readonly month: readonly number[];
  readonly upfront: readonly number[];
  readonly byKind: Sums;
  readonly byRegion: Sums;
  readonly byLine: Sums;
  readonly unpriced: readonly string[];
}

function sums(entries: readonly Entry[], keyOf: (entry: Entry) => string): Sums {
  const found = new Map<string, Bounds<number>>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const sum = found.get(key) ?? each(() => 0);
    for (const bound of bounds) sum[bound] += entry.cents[bound];
    found.set(key, sum);
  }
  const keys = [...found.keys()].sort();
  return Object.fromEntries(
    keys.flatMap((key) => {
      const list = bounds.map((bound) => found.get(key)?.[bound] ?? 0);
      return list.some(Boolean) ? [[key, list]] : [];
    })
  );
}

export function summary({entries, unpriced}: Recomputed): Summary {
  const sum = (of: (entry: Entry) => Bounds<number> | undefined) =>
    bounds.map((bound) => entries.reduce((before, entry) => before + (of(entry)?.[bound] ?? 0), 0));
  return {
    month: sum(({cents}) => cents),
    upfront: sum(({upfront}) => upfront),
    byKind: sums(entries, ({kind}) => kind),
    byRegion: sums(entries, ({region}) => region),
    byLine: sums(entries, ({lineId, kind, region}) => lineId ?? `${kind} in ${region}`),
    unpriced: [...unpriced].sort()
  };
}

/** A sum of the product in whole cents; it must be one. */
export function wholeCents(usd: number): number {
  const cents = Math.round(usd * 100);
  if (cents / 100 !== usd) throw new Error(`${usd} USD are no whole cents`);
  return cents;
}

/** The same sums of the cost as the product has them. */
export function summaryOf(cost: Cost): Summary {
  const cents = (range: Bounds<number>) => each((bound) => wholeCents(range[bound]));
  const entries = cost.lines.map(
    ({lineId, kind, region, month, upfront}): Entry => ({
      lineId,
      kind,
      region,
      cents: cents(month),
      upfront: upfront ? cents(upfront) : each(() => 0)
    })
  );
  const list = (range: Bounds<number>) => bounds.map((bound) => wholeCents(range[bound]));
  const unpriced = [...new Set(cost.unpriced.map(({lineId}) => lineId))];
  return {...summary({entries, unpriced}), month: list(cost.month), upfront: list(cost.upfront)};
}

/** The shares that the product itself sums up, without those of nothing. */
export function sharesOf({byKind, byRegion, year}: Cost) {
  const list = (range: Bounds<number>) => bounds.map((bound) => wholeCents(range[bound]));
  const of = (shares: readonly {readonly id: string; readonly month: Bounds<number>}[]) =>
    Object.fromEntries(
      shares.map(({id, month}) => [id, list(month)] as const).filter(([, cents]) => cents.some(Boolean))
    );
  return {byKind: of(byKind), byRegion: of(byRegion), year: list(year)};
}
