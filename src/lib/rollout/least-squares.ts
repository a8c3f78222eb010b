import type {Rule} from "../sizing/calculus.js";

/** Minutes by a number of clusters: a for each, and b for each pair, since the managers look after those that exist. */
export interface Curve {
  readonly a: number;
  readonly b: number;
}

type Point = readonly [clusters: number, minutes: number];

/** The curve a n + b n² through the origin that lies closest to the points; neither a nor b below 0. */
export function closestCurve(points: readonly Point[]): Curve {
  const total = (of: (n: number, t: number) => number) => points.reduce((sum, [n, t]) => sum + of(n, t), 0);
  const [n2, n3, n4] = [total((n) => n ** 2), total((n) => n ** 3), total((n) => n ** 4)];
  const [nt, n2t] = [total((n, t) => n * t), total((n, t) => n ** 2 * t)];
  const determinant = n2 * n4 - n3 ** 2;
  const a = (nt * n4 - n2t * n3) / determinant;
  const b = (n2t * n2 - nt * n3) / determinant;
  if (a < 0) return {a: 0, b: n2t / n4};
  return b < 0 ? {a: nt / n2, b: 0} : {a, b};
}

const at = ({a, b}: Curve, n: number) => a * n + b * n ** 2;

/** The share of the spread of the points that the curve explains, in per cent. */
function explained(points: readonly Point[], curve: Curve): number {
  const mean = points.reduce((sum, [, t]) => sum + t, 0) / points.length;
  const squares = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point) ** 2, 0);
  return 100 * (1 - squares(([n, t]) => t - at(curve, n)) / squares(([, t]) => t - mean));
}

const ofPoints = (what: string, of: (points: readonly Point[], curve: Curve) => number): Rule => ({
  names: [],
  write: (...terms) => `${what} of ${terms.length / 2} points (clusters, minutes): ${pairs(terms)}`,
  apply: (...terms) => {
    const points = terms.flatMap((n, index): Point[] => (index % 2 ? [] : [[n, terms[index + 1] ?? 0]]));
    return of(points, closestCurve(points));
  }
});

function pairs(terms: readonly string[]): string {
  return terms.flatMap((n, index) => (index % 2 ? [] : [`(${n}, ${terms[index + 1]})`])).join(" ");
}

export const linearPart = ofPoints("a of the least-squares curve a n + b n²", (_, {a}) => a);
export const quadraticPart = ofPoints("b of the least-squares curve a n + b n²", (_, {b}) => b);
export const explainedShare = ofPoints("share of the spread, in %, that a n + b n² explains", explained);
export const largestMiss = ofPoints("largest distance from a n + b n²", (points, curve) =>
  Math.max(...points.map(([n, t]) => Math.abs(t - at(curve, n))))
);

export const onCurve: Rule = {
  names: ["a", "clusters", "b"],
  write: (a, n, b) => `${a} × ${n} + ${b} × ${n}²`,
  apply: (a, n, b) => at({a, b}, n)
};
