import {closestCurve} from "../rollout/least-squares.js";
import type {SeriesOf} from "../rollout/scale-out.js";

const SAMPLES = 60;

/** The curve of a series between two numbers of clusters, evenly on a log scale. */
export function curveOf({id, points, fit}: SeriesOf, from: number, to: number, part = "") {
  if (!fit || from <= 0 || to <= from) return [];
  const {a, b} = closestCurve(points.filter(({fitted}) => fitted).map((point) => [point.clusters, point.minutes]));
  return Array.from({length: SAMPLES + 1}, (_, index) => {
    const clusters = from * (to / from) ** (index / SAMPLES);
    return {setup: id, key: `${id} ${part}`, clusters, minutes: a * clusters + b * clusters ** 2};
  });
}

/** Points of a series that no curve goes through, joined: all where there is none, else those at other settings. */
export function joinsOf({id, points, fit}: SeriesOf) {
  const first = fit ? points.findIndex(({fitted}) => !fitted) - 1 : 0;
  return first < 0 ? [] : points.slice(first).map(({clusters, minutes}) => ({setup: id, key: id, clusters, minutes}));
}
