import {expect, test} from "vitest";
import {type SeriesOf, scaleOut} from "../../../src/lib/rollout/scale-out.js";
import {numbers} from "../../../src/lib/sizing/calculus.js";
import {catalog} from "../../library.js";

const at = (clusters: number) => scaleOut(clusters, catalog, numbers);
const setup = (id: string, clusters = 300) => at(clusters).find((series) => series.id === id) as SeriesOf;
const reached = ({points}: SeriesOf) => Object.fromEntries(points.map(({clusters, minutes}) => [clusters, minutes]));

// golden-domain G61 and G62, from S003
test("scaleOut() adds up the steps as S003 does", () => {
  expect(reached(setup("v3-tuned"))).toMatchObject({100: 10, 700: 140, 1000: 255});
  expect(reached(setup("v3-default"))).toMatchObject({500: 140, 600: 155, 700: 320});
  expect(reached(setup("v1-kcp-500"))).toEqual({300: 74, 500: 194, 1000: 1_350});
  expect(reached(setup("v2"))).toEqual({100: 10, 150: 15, 200: 20});
});

test("scaleOut() has every setup and leaves out steps of one cluster", () => {
  expect(at(300).map(({id}) => id)).toEqual(catalog.metal3Setups.map(({id}) => id));
  expect(at(300).flatMap(({points}) => points).length).toBe(30);
  expect(at(300).every(({points}) => points.length > 0)).toBe(true);
});

test("scaleOut() fits where three points have the same settings, within their range", () => {
  expect(at(300).flatMap(({id, fit}) => (fit ? [[id, fit.from, fit.to]] : []))).toEqual([
    ["v3-default", 100, 500],
    ["v3-tuned", 100, 1_000],
    ["v2", 100, 200],
    ["v1-kcp-500", 300, 1_000]
  ]);
  for (const id of ["v3-default", "v3-tuned"]) {
    expect(setup(id).fit?.explained).toBeGreaterThan(99);
    expect(setup(id).fit?.largestMiss).toBeLessThan(5);
  }
});

test("scaleOut(clusters) lies within the largest distance of what was measured", () => {
  for (const {points, fit, id} of at(1)) {
    if (!fit) continue;
    for (const {clusters, minutes, fitted} of points) {
      if (!fitted) continue;
      const estimate = setup(id, clusters).minutes ?? Number.NaN;
      expect(Math.abs(estimate - minutes)).toBeLessThanOrEqual(fit.largestMiss + 1e-9);
    }
  }
});

test("scaleOut(clusters) rises with the clusters, and says when it lies beyond what was measured", () => {
  const minutes = [1, 100, 1_000, 50_000].map((clusters) => setup("v3-tuned", clusters).minutes ?? 0);
  expect([...minutes].sort((a, b) => a - b)).toEqual(minutes);
  expect([1_000, 1_001].map((clusters) => setup("v3-tuned", clusters).extrapolated)).toEqual([false, true]);
  expect(setup("v3-tuned", 3_000).timesMeasured).toBe(3);
  expect(setup("capd").minutes).toBeUndefined();
});
