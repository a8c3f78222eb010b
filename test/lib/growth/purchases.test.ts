import fc from "fast-check";
import {expect, test} from "vitest";
import type {GrowthInput} from "../../../src/lib/growth/fields.js";
import {type GrowthAhead, growthOf} from "../../../src/lib/growth/growth-of.js";
import {amounts, needsOf} from "../../../src/lib/growth/holdings.js";
import {orderDate} from "../../../src/lib/growth/order-date.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {catalog, pricedCatalog} from "../../library.js";

const TODAY = "2026-11-22";
const onprem = await pricedCatalog("onprem");
const aws = await pricedCatalog("aws");

/** Small in December 2026 and 2027, medium in January 2028: the guide's own rows at the ends of their spans. */
const smallToMedium: [ScenarioInput, GrowthInput] = [
  {clusters: 20, machines: 400},
  {
    mode: "milestones",
    horizon: 14,
    milestones: [
      {date: "2027-12-31", clusters: 20, machines: 400},
      {date: "2028-01-01", clusters: 100, machines: 2_400}
    ]
  }
];

test("a purchase is due in the first month that needs more, with the guide's rows before and after, by hand", () => {
  const {purchases, months} = growthOf(...smallToMedium, catalog, TODAY);
  expect(purchases.length).toBe(1);
  const [only] = purchases;
  expect(only).toMatchObject({
    number: 1,
    month: 13,
    date: "2028-01-01",
    orderBy: "2027-10-01",
    late: false,
    lastsTo: 14
  });
  expect(only).toMatchObject({
    onHosts: false,
    hosts: [],
    costBefore: undefined,
    costAfter: undefined,
    upfront: undefined
  });
  const [before, after] = [months[12]?.plan, months[13]?.plan];
  for (const {role, region, added} of only?.lines ?? []) {
    const line = (of: typeof before) => of?.bill.find((one) => one.role === role && one.region === region);
    expect(added.nodes).toBe(Math.max(0, (line(after)?.nodes.plan ?? 0) - (line(before)?.nodes.plan ?? 0)));
    expect(added.vcpu).toBe(Math.max(0, (line(after)?.total.vcpu.plan ?? 0) - (line(before)?.total.vcpu.plan ?? 0)));
  }
});

test("a purchase is large enough for the months it shall last, and the next one comes no sooner", () => {
  for (const step of [1, 3, 12]) {
    const {purchases} = growthOf({clusters: 300, priceBook: "aws"}, {step}, aws, TODAY);
    for (const [index, {month, lastsTo}] of purchases.entries()) {
      const next = purchases[index + 1];
      if (next) expect(next.month - month).toBeGreaterThanOrEqual(step);
      if (next) expect(lastsTo).toBe(next.month - 1);
    }
  }
  const numberOf = (step: number) => growthOf({clusters: 300, priceBook: "aws"}, {step}, aws, TODAY).purchases.length;
  expect(numberOf(12)).toBeLessThan(numberOf(1));
});

/** What stands in a month, added up from the purchases alone. */
function standingAt(month: number, {months, purchases}: GrowthAhead): Map<string, number> {
  const start = months[0];
  const standing = new Map<string, number>();
  const add = (key: string, value: number) => standing.set(key, (standing.get(key) ?? 0) + value);
  if (!start) return standing;
  for (const [key, holding] of needsOf(start.plan).roles)
    for (const amount of amounts) add(`${key}/${amount}`, holding[amount]);
  for (const host of start.plan.cost?.hosts ?? []) add(`hosts/${host.region}`, host.hosts.plan);
  for (const purchase of purchases.filter((one) => one.month <= month)) {
    for (const {region, role, added} of purchase.lines)
      for (const amount of amounts) add(`${region}/${role}/${amount}`, added[amount]);
    for (const {region, added} of purchase.hosts) add(`hosts/${region}`, added);
  }
  return standing;
}

test("what stands with the purchases is enough in every month, and no purchase is for nothing", () => {
  const growth = fc.record({
    clustersPercent: fc.integer({min: -30, max: 120}),
    horizon: fc.integer({min: 1, max: 24}),
    step: fc.integer({min: 1, max: 12})
  });
  const fleet = fc.record({clusters: fc.integer({min: 1, max: 700}), density: fc.integer({min: 1, max: 30})});
  fc.assert(
    fc.property(fleet, growth, fc.boolean(), ({clusters, density}, input, cloud) => {
      const scenario = {clusters, machines: clusters * density, ...(cloud && {priceBook: "aws" as const})};
      const ahead = growthOf(scenario, input, cloud ? aws : onprem, TODAY);
      for (const {fleet, plan} of ahead.months) {
        const standing = standingAt(fleet.month, ahead);
        for (const {region, hosts} of plan.cost?.hosts ?? [])
          expect(standing.get(`hosts/${region}`)).toBeGreaterThanOrEqual(hosts.plan);
        for (const [key, holding] of needsOf(plan).roles)
          for (const amount of cloud ? amounts : (["objectTB"] as const))
            expect(standing.get(`${key}/${amount}`) ?? 0).toBeGreaterThanOrEqual(holding[amount]);
      }
      for (const {lines, hosts, added} of ahead.purchases) {
        for (const amount of amounts)
          expect(added[amount]).toBe(lines.reduce((sum, line) => sum + line.added[amount], 0));
        expect(lines.length + hosts.length).toBeGreaterThan(0);
        for (const line of lines) for (const amount of amounts) expect(line.added[amount]).toBeGreaterThanOrEqual(0);
      }
    }),
    {numRuns: 40}
  );
});

test("hosts of one's own are bought at the book's price, by their difference between plans", () => {
  const {purchases, months} = growthOf({clusters: 300}, {horizon: 60, clustersPercent: 40}, onprem, TODAY);
  const price = onprem.prices?.host.find(({id}) => id === "onprem/server-usd")?.likely ?? 0;
  expect(purchases.length).toBeGreaterThan(1);
  let hosts = months[0]?.plan.cost?.hosts[0]?.hosts.plan ?? 0;
  for (const purchase of purchases) {
    const {onHosts, hosts: bought, upfront, date, orderBy, costBefore, costAfter, dearest, month} = purchase;
    expect(onHosts).toBe(true);
    const added = bought.reduce((sum, one) => sum + one.added, 0);
    expect(upfront).toBe(added * price);
    if (bought[0]) expect(bought[0].before).toBe(hosts);
    hosts += added;
    expect(orderBy).toBe(orderDate(date, {months: 3, days: 0}));
    expect(costBefore).toBe(months[month - 1]?.plan.cost?.month.plan);
    expect(costAfter).toBe(months[dearest]?.plan.cost?.month.plan);
    for (const {plan} of months.slice(month, month + 3))
      expect(plan.cost?.month.plan).toBeLessThanOrEqual(costAfter ?? 0);
  }
});

test("a fleet that shrinks in its tier buys nothing, and one that shrinks and grows again nothing twice", () => {
  const scenario = {clusters: 300, machines: 6_000, priceBook: "aws"} as const;
  expect(growthOf(scenario, {clustersPercent: -40, horizon: 12}, aws, TODAY).purchases).toEqual([]);
  const milestones = [
    {date: "2027-01-01", clusters: 300, machines: 6_000},
    {date: "2027-06-01", clusters: 150, machines: 3_000},
    {date: "2028-01-01", clusters: 300, machines: 6_000}
  ];
  const input = {mode: "milestones", start: "2027-01-01", milestones, horizon: 12} as const;
  expect(growthOf(scenario, input, aws, TODAY).purchases).toEqual([]);
});
