import {formatNumber} from "../format.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {Axis} from "./axis.js";

/** The most scenarios one sweep has. */
export const MOST_SCENARIOS = 1_000_000;

/** Every combination of the points of its axes; the last axis varies fastest. */
export interface Grid {
  readonly axes: readonly Axis[];
  /** What all scenarios have in common. */
  readonly fixed: ScenarioInput;
}

/** Puts axes and fixed fields together; an axis takes the place of the field it varies. */
export function gridOf(axes: readonly Axis[], fixed: ScenarioInput): Grid {
  const varied = new Set<string>(axes.map(({key}) => key));
  return {axes, fixed: Object.fromEntries(Object.entries(fixed).filter(([key]) => !varied.has(key)))};
}

/** How many scenarios a grid has. */
export function gridSize({axes}: Pick<Grid, "axes">): number {
  return axes.reduce((size, {points}) => size * points.length, 1);
}

/** What is wrong with a grid, or undefined. */
export function gridProblem(grid: Pick<Grid, "axes">): string | undefined {
  const size = gridSize(grid);
  if (size <= MOST_SCENARIOS) return undefined;
  const axes = grid.axes.map(({flag, points}) => `--${flag} (${formatNumber(points.length)})`).join(" × ");
  return `${axes} must give at most ${formatNumber(MOST_SCENARIOS)} scenarios, got ${formatNumber(size)}`;
}

/** The scenario at a place from 0, in the order of the axes. */
export function scenarioAt({axes, fixed}: Grid, place: number): ScenarioInput {
  return Object.assign({}, fixed, ...pointsAt(axes, place).map(({value}, axis) => ({[axes[axis]?.key ?? ""]: value})));
}

/** The point of each axis at a place from 0. */
export function pointsAt(axes: readonly Axis[], place: number): Axis["points"][number][] {
  let rest = place;
  return axes
    .toReversed()
    .flatMap(({points}) => {
      const point = points[rest % points.length];
      rest = Math.floor(rest / points.length);
      return point ? [point] : [];
    })
    .toReversed();
}
