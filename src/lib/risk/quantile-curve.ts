import {quantileSorted} from "d3";

/** A value that a share of the draws does not exceed. */
export interface CurvePoint {
  readonly share: number;
  readonly value: number;
}

/** In hundredths: whole ones, and halves of them at both ends, where tails are. */
const HUNDREDTHS = [0.5, ...Array.from({length: 99}, (_, index) => index + 1), 99.5];

/** The quantiles of a figure (type 7), for a curve; none where no draw has it. */
export function quantileCurve(values: Float64Array): CurvePoint[] {
  const there = Array.from(values.filter((value) => !Number.isNaN(value)).sort());
  if (!there.length) return [];
  return HUNDREDTHS.map((hundredths) => ({
    share: hundredths / 100,
    value: quantileSorted(there, hundredths / 100) ?? Number.NaN
  }));
}
