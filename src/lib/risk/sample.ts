import type {Draws} from "./draw-plans.js";
import {boundsOf, type Parameter} from "./parameters.js";
import {pointsOf, quantilesOf} from "./spread.js";
import {type Strata, strataOf} from "./streams.js";

/** A sample of parameters, with the ranks of each one's draws. */
export interface Sample extends Draws {
  readonly seed: number;
  readonly ranksOf: (parameter: number) => Uint32Array;
}

/** The draws of a parameter. */
interface Drawing {
  readonly ranks: Uint32Array;
  readonly values: Float64Array;
}

/** Draws of the parameters, each made when it is first asked for: a plan rests on some of them. */
export function sampleOf(parameters: readonly Parameter[], count: number, seed: number): Sample {
  const draw = (index: number) => drawingOf(parameters[index] as Parameter, seed, count);
  return {
    count,
    seed,
    parameters,
    valuesOf: (index) => draw(index).values,
    ranksOf: (index) => draw(index).ranks
  };
}

const MOST_REMEMBERED = 200;
const remembered = new Map<string, Drawing>();

/** What a slider moves changes few of the draws: they are kept from one sample to the next. */
function drawingOf(parameter: Parameter, seed: number, count: number): Drawing {
  const key = [count, seed, parameter.id, parameter.spread.kind, ...pointsOf(parameter.spread)].join("/");
  const known = remembered.get(key) ?? drawn(parameter, strataOf(parameter.id, seed, count));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, known);
  return known;
}

function drawn(parameter: Parameter, {ranks, shares}: Strata): Drawing {
  const quantiles = quantilesOf(parameter.spread, shares);
  const values = new Float64Array(ranks.length);
  const within = keeper(parameter);
  for (let draw = 0; draw < ranks.length; draw++) values[draw] = within(quantiles[ranks[draw] as number] as number);
  return {ranks, values};
}

/** Draws keep to what their field takes; figures of data/ are never below 0. */
function keeper(parameter: Parameter): (value: number) => number {
  const {min, max} = boundsOf(parameter);
  const within = (value: number) => Math.min(max, Math.max(min, value));
  return parameter.whole ? (value) => Math.round(within(value)) : within;
}
