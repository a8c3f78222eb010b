import {expect, test} from "vitest";
import type {Parameter} from "../../../src/lib/risk/parameters.js";
import {parametersOf} from "../../../src/lib/risk/parameters.js";
import {turningPoints} from "../../../src/lib/risk/turning-points.js";
import {withValue} from "../../../src/lib/risk/with-value.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

const parameter = (input: {clusters: number; machines?: number}, id: string): Parameter => {
  const found = parametersOf(plan(input, catalog), catalog, {}).find((other) => other.id === id);
  if (!found) throw new Error(id);
  return found;
};

test("the tier of 60 clusters changes at 20 and at 101, the guide's borders", () => {
  const input = {clusters: 60, machines: 400};
  const clusters = parameter(input, "input/clusters");
  const tierAt = (value: number) => plan(withValue({input, catalog}, clusters, value).input, catalog).tier.id;
  expect(turningPoints(clusters, tierAt)).toEqual([
    {value: 20, before: "medium", after: "small", beyond: true},
    {value: 101, before: "medium", after: "large", beyond: true}
  ]);
});

test("the limit that binds changes where two utilisations cross, which its formulas tell", () => {
  const input = {clusters: 300, machines: 6_000};
  const series = parameter(input, "constant/own-series");
  const bindingAt = (value: number) => plan(input, withValue({input, catalog}, series, value).catalog).binding;
  for (const {value, after} of turningPoints(series, bindingAt)) {
    const at = withValue({input, catalog}, series, value * 0.9999).catalog;
    expect(bindingAt(value)).toBe(after);
    const [first, second] = plan(input, at).limits;
    expect((first?.utilisation ?? 0) / (second?.utilisation ?? 1)).toBeCloseTo(1, 2);
  }
});

test("an outcome that never changes has no turning point, and whole numbers stay whole", () => {
  const input = {clusters: 60};
  const clusters = parameter(input, "input/clusters");
  expect(turningPoints(clusters, () => "always")).toEqual([]);
  expect(turningPoints(clusters, (value) => (value >= 123.4 ? "b" : "a")).map(({value}) => value)).toEqual([124]);
});

test("withValue() changes the one row, and leaves the catalogue as it was", async () => {
  const priced = await pricedCatalog("onprem");
  const input = {clusters: 60};
  const pue = parametersOf(plan(input, priced), priced, {}).find(({id}) => id === "price/onprem/pue") as Parameter;
  const changed = withValue({input, catalog: priced}, pue, 2).catalog;
  const of = ({prices}: typeof priced) => prices?.host.find(({id}) => id === "onprem/pue");
  expect([of(changed)?.low, of(changed)?.likely, of(changed)?.high]).toEqual([2, 2, 2]);
  expect(of(priced)?.likely).toBe(1.54);
});
