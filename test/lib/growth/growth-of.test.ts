import {expect, test} from "vitest";
import type {GrowthInput} from "../../../src/lib/growth/fields.js";
import {growthOf} from "../../../src/lib/growth/growth-of.js";
import {orderDate} from "../../../src/lib/growth/order-date.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

const TODAY = "2026-11-22";
const onprem = await pricedCatalog("onprem");
const aws = await pricedCatalog("aws");

const cases: readonly [ScenarioInput, GrowthInput][] = [
  [{clusters: 300}, {horizon: 40}],
  [
    {clusters: 95, machines: 1_900, basis: "larger"},
    {horizon: 24, per: "month", clustersPercent: 4, machinesPercent: 6}
  ],
  [
    {clusters: 480, regions: ["a", "b", "c"].map((name) => ({name, share: 1 / 3}))},
    {horizon: 20, mode: "linear", per: "month", clustersNumber: 60}
  ]
];

test("growthOf() agrees with plan() of each month's fleet, every figure", () => {
  for (const [scenario, input] of cases) {
    const {months} = growthOf(scenario, input, onprem, TODAY);
    expect(months.length).toBe((input.horizon ?? 0) + 1);
    for (const {fleet, plan: planned} of months) {
      const {clusters, machines} = fleet;
      expect(planned).toEqual(plan({...scenario, clusters, machines}, onprem));
    }
  }
});

test("growthOf() finds the first month of every limit by the plans of the months, one by one", () => {
  for (const [scenario, input] of cases) {
    const {months, limits, growth} = growthOf(scenario, {...input, leadMonths: 5, leadDays: 10}, catalog, TODAY);
    for (const {fleet, plan: planned} of months)
      for (const limit of planned.limits) {
        const ahead = limits.find(({id}) => id === limit.id);
        if (limit.utilisation > 1) expect(ahead?.over?.month).toBeLessThanOrEqual(fleet.month);
        if (limit.utilisation >= 0.7) expect(ahead?.tight?.month).toBeLessThanOrEqual(fleet.month);
        if (ahead?.over?.month === fleet.month) expect(limit.utilisation).toBeGreaterThan(1);
        if (ahead?.tight?.month === fleet.month) expect(limit.utilisation).toBeGreaterThanOrEqual(0.7);
      }
    for (const {over} of limits) {
      if (!over) continue;
      expect(over.orderBy).toBe(orderDate(over.date, {months: 5, days: 10}));
      expect(over.late).toBe(over.orderBy < TODAY);
      expect(over.date).toBe(months[over.month]?.fleet.date);
    }
    expect(growth.settings.leadMonths).toBe(5);
  }
});

test("growthOf() dates limit, tier and order by hand: 10,000 Machine objects are 500 clusters of 20", () => {
  // 300 clusters and 10 more a month: 350 after 5 months are 70 %, 500 after 20 are full, 501 after 21 are over and XL
  const input = {mode: "linear", per: "month", clustersNumber: 10, leadMonths: 2, leadDays: 14} as const;
  const {limits, tiers} = growthOf({clusters: 300}, input, catalog, TODAY);
  const objects = limits.find(({id}) => id === "objects-per-type");
  expect(objects?.tight).toMatchObject({month: 5, date: "2027-05-01", orderBy: "2027-02-15"});
  // December 2026 and 21 months; July 1 less 14 days
  expect(objects?.over).toMatchObject({month: 21, date: "2028-09-01", orderBy: "2028-06-17", late: false});
  expect(tiers).toMatchObject([{month: 21, date: "2028-09-01", orderBy: "2028-06-17", from: "large", to: "xl"}]);
  expect(limits[0]?.id).toBe("objects-per-type");
});

test("growthOf() says when and where the next management cluster must stand, by hand", () => {
  // two regions of 600 clusters each: XL has a management cluster for each 600 clusters, apportioned by Sainte-Lague
  const regions = [
    {name: "a", share: 0.5},
    {name: "b", share: 0.5}
  ];
  const input = {mode: "linear", per: "month", clustersNumber: 100, horizon: 8} as const;
  const {rises} = growthOf({clusters: 1_000, machines: 20_000, regions}, input, catalog, TODAY);
  // 1,200 after 2 months are two full ones, 1,300 after 3 need a third, 1,800 after 8 are three full ones
  expect(rises).toMatchObject([{month: 3, date: "2027-03-01", region: "a", from: 1, to: 2, clusters: 3}]);
});

test("growthOf() has nothing ahead for a fleet that stays, and marks what is due before today", () => {
  const stays = growthOf({clusters: 60}, {clustersPercent: 0, horizon: 12}, onprem, TODAY);
  expect([stays.tiers, stays.rises, stays.purchases, stays.warnings, stays.notices]).toEqual([[], [], [], [], []]);
  const soon = growthOf({clusters: 499}, {per: "month", leadMonths: 3, horizon: 6}, onprem, TODAY);
  expect(soon.tiers[0]).toMatchObject({date: "2027-01-01", orderBy: "2026-10-01", late: true});
  const exact = growthOf({clusters: 499}, {per: "month", leadMonths: 3, horizon: 6}, onprem, "2026-10-01");
  expect(exact.tiers[0]).toMatchObject({date: "2026-12-01", orderBy: "2026-09-01", late: true});
  const inTime = growthOf({clusters: 499}, {per: "month", leadMonths: 2, horizon: 6}, onprem, "2026-10-01");
  expect(inTime.tiers[0]).toMatchObject({date: "2026-12-01", orderBy: "2026-10-01", late: false});
});

test("growthOf() adds up the months before each date, to the cent, low and high as well", () => {
  const {months} = growthOf({clusters: 300, priceBook: "aws"}, {horizon: 30}, aws, TODAY);
  const cents = {low: 0n, plan: 0n, high: 0n};
  for (const {spent, plan: planned} of months) {
    for (const bound of ["low", "plan", "high"] as const) {
      expect(spent?.[bound].toFixed(2)).toBe(`${cents[bound] / 100n}.${String(cents[bound] % 100n).padStart(2, "0")}`);
      cents[bound] += BigInt((planned.cost?.month[bound] ?? 0).toFixed(2).replace(".", ""));
    }
  }
  expect(growthOf({clusters: 300}, {}, catalog, TODAY).months[5]?.spent).toBeUndefined();
});

test("growthOf() tells what the growth leaves out, field by field", () => {
  const classes = [{name: "edge", clusters: 60, controlPlaneMachines: 1, workers: 4, machineDeployments: 1}];
  const milestones = [{date: "2027-06-15", clusters: 80, machines: 800}];
  const notices = [
    growthOf({clusters: 300}, {per: "month", clustersPercent: 1_000}, catalog, TODAY),
    growthOf({classes}, {machinesPercent: 5, horizon: 12}, catalog, TODAY),
    growthOf({}, {mode: "milestones", milestones, horizon: 12}, catalog, TODAY),
    growthOf({}, {mode: "milestones", horizon: 12}, catalog, TODAY),
    growthOf({}, {start: "2026-11-21", horizon: 12}, catalog, TODAY),
    growthOf({}, {start: "2026-11-22", horizon: 12}, catalog, TODAY)
  ].map((ahead) => ahead.notices.map(({code, message}) => `${code}: ${message}`));
  expect(notices).toMatchInlineSnapshot(`
    [
      [
        "bounded: From March 2027 on the growth leaves what a fleet may have: 1 to 50,000 clusters, and machines from one a cluster to 2,000,000. The nearest fleet is planned.",
      ],
      [
        "classes-dropped: From January 2027 on the machines do not follow from the classes, and all clusters count as alike, with the control plane and the MachineDeployments of the scenario.",
      ],
      [
        "milestones-ended: The last milestone is that of 15 June 2027: from then to December 2027 the fleet stays as it is.",
      ],
      [
        "milestones-missing: There is no milestone: the fleet stays as it is.",
      ],
      [
        "start-past: The start, 21 November 2026, is past: what was due before today is marked as late.",
      ],
      [],
    ]
  `);
});
