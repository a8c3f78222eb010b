import {expect, test} from "vitest";
import {explainGrowth} from "../../../src/lib/growth/explain-growth.js";
import {growthOf} from "../../../src/lib/growth/growth-of.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {pricedCatalog} from "../../library.js";

const catalog = await pricedCatalog("onprem");
const {months} = growthOf({clusters: 300}, {horizon: 24, clustersPercent: 50}, catalog, "2026-11-22");
const current = plan({clusters: 300}, catalog);

test("explainGrowth() explains numbers of the plan of a month, and of the plan at hand", () => {
  for (const month of [0, 7, 24]) {
    const {plan: planned} = months[month] ?? {};
    const value = (path: string) => explainGrowth(months, current, catalog, `growth.${month}.${path}`).value;
    expect(value("totals.nodes.plan")).toBe(planned?.totals.nodes.plan);
    expect(value("cost.month.plan")).toBe(planned?.cost?.month.plan);
    expect(value("limits.objects-per-type.utilisation")).toBe(
      planned?.limits.find(({id}) => id === "objects-per-type")?.utilisation
    );
  }
  expect(explainGrowth(months, current, catalog, "totals.nodes.plan").value).toBe(22);
});

test("explainGrowth() names the part of a path that leads nowhere", () => {
  expect(() => explainGrowth(months, current, catalog, "growth.25.totals.nodes.plan")).toThrow(
    "growth.25: is not a month from 0 to 24"
  );
  expect(() => explainGrowth(months, current, catalog, "growth.x.totals")).toThrow("growth.x");
});
