import type {Plan} from "../sizing/plan.js";
import {type Deadline, deadlineOf} from "./deadline.js";
import type {Growth} from "./growth.js";
import type {GrowthMonth} from "./growth-month.js";
import {type Amounts, amounts, amountsOf, type Holding, type Holdings, isShort, largerOf, needsOf} from "./holdings.js";

/** What a purchase adds for a role in a region. */
export interface PurchaseLine extends Pick<Holding, "region" | "role"> {
  readonly before: Amounts;
  readonly after: Amounts;
  readonly added: Amounts;
}

/** Hosts of one's own that a purchase adds in a region. */
export interface HostsBought {
  readonly region: string;
  readonly before: number;
  readonly after: number;
  readonly added: number;
}

/** A purchase: what must stand by a date, with what it adds to what stands. `month` and `date` are when it is needed. */
export interface GrowthPurchase extends Deadline {
  /** From 1, in the order of their dates. */
  readonly number: number;
  /** The last month, as far as is looked ahead, for which it is enough. */
  readonly lastsTo: number;
  /** Whether it runs on hosts of one's own: then hosts and object storage are bought, and lines are what they carry. */
  readonly onHosts: boolean;
  readonly hosts: readonly HostsBought[];
  readonly lines: readonly PurchaseLine[];
  /** Sums of the lines. */
  readonly added: Amounts;
  /** USD a month of the plan before it is needed, and the most until it is used up; undefined without prices. */
  readonly costBefore: number | undefined;
  readonly costAfter: number | undefined;
  /** The month whose plan costs that. */
  readonly dearest: number;
  /** USD paid at once: for its hosts, or for what more is committed and paid in full. */
  readonly upfront: number | undefined;
}

/** A purchase with the months it serves. */
interface Drawn {
  readonly month: number;
  readonly standing: Holdings;
  readonly next: Holdings;
}

/**
 * What must be bought and when, so that each month has what its plan needs. What the start needs counts as there, and
 * nothing is given back. A purchase is due in the first month that needs more than stands, and is large enough for that
 * month and the `step - 1` after it, as far as is looked ahead.
 */
export function purchasesOf(months: readonly GrowthMonth[], growth: Growth): GrowthPurchase[] {
  const needs = months.map(({plan}) => needsOf(plan));
  const drawn = drawnOf(needs, growth.settings.step);
  return drawn.map((each, index) => {
    const lastsTo = (drawn[index + 1]?.month ?? months.length) - 1;
    return purchaseOf(each, {number: index + 1, lastsTo}, months, growth);
  });
}

function drawnOf(needs: readonly Holdings[], step: number): Drawn[] {
  const drawn: Drawn[] = [];
  let standing = needs[0];
  for (const [month, needed] of needs.entries()) {
    if (!standing || !isShort(standing, needed)) continue;
    const next = needs.slice(month, month + step).reduce(largerOf, standing);
    drawn.push({month, standing, next});
    standing = next;
  }
  return drawn;
}

function purchaseOf(
  {month, standing, next}: Drawn,
  place: Pick<GrowthPurchase, "number" | "lastsTo">,
  months: readonly GrowthMonth[],
  growth: Growth
): GrowthPurchase {
  const at = months[month];
  if (!at) throw new Error(`month ${month} is not among those looked ahead`);
  const lines = linesOf(standing, next);
  const hosts = hostsOf(standing, next);
  const served = months.slice(month, month + growth.settings.step).map(({plan}) => plan);
  const costs = served.map(({cost}) => cost?.month.plan);
  const before = months[month - 1]?.plan;
  return {
    ...place,
    ...deadlineOf(at.fleet, growth),
    onHosts: next.hosts !== undefined,
    hosts,
    lines,
    added: amountsOf((amount) => lines.reduce((sum, {added}) => sum + added[amount], 0)),
    costBefore: before?.cost?.month.plan,
    costAfter: most(costs),
    dearest: month + Math.max(0, costs.indexOf(most(costs))),
    upfront: upfrontOf(hosts, before, served)
  };
}

function linesOf(standing: Holdings, next: Holdings): PurchaseLine[] {
  return [...next.roles].flatMap(([key, {region, role, ...holding}]) => {
    const before = amountsOf((amount) => standing.roles.get(key)?.[amount] ?? 0);
    const after = amountsOf((amount) => holding[amount]);
    const added = amountsOf((amount) => after[amount] - before[amount]);
    return amounts.some((amount) => added[amount] > 0) ? [{region, role, before, after, added}] : [];
  });
}

function hostsOf(standing: Holdings, next: Holdings): HostsBought[] {
  return [...(next.hosts ?? [])].flatMap(([region, after]) => {
    const before = standing.hosts?.get(region) ?? 0;
    return after > before ? [{region, before, after, added: after - before}] : [];
  });
}

/** The hosts bought at the book's price of one; in clouds, what terms paid in full rise by. */
function upfrontOf(
  hosts: readonly HostsBought[],
  before: Plan | undefined,
  served: readonly Plan[]
): number | undefined {
  const [{cost} = {cost: undefined}] = served;
  if (!cost) return undefined;
  if (cost.priceBook !== "onprem")
    return Math.max(0, (most(served.map((plan) => plan.cost?.upfront.plan)) ?? 0) - (before?.cost?.upfront.plan ?? 0));
  const server = cost.lines.find(({kind, upfront}) => kind === "server" && upfront !== null);
  const each = server?.upfront ? server.upfront.plan / server.quantity.plan : 0;
  return Math.round(hosts.reduce((sum, {added}) => sum + added * each, 0) * 100) / 100;
}

function most(values: readonly (number | undefined)[]): number | undefined {
  const known = values.flatMap((value) => value ?? []);
  return known.length ? Math.max(...known) : undefined;
}
