/** How points lie between the ends of a range: at even distances, or at even ratios. */
export type Spacing = "lin" | "log";

/**
 * Points from one end to the other, each rounded half up to so many decimals, without those that round to the same. The
 * ends come out as they go in. All of it is whole-number arithmetic, so that every machine gets the same points.
 *
 * @param from a number of at least 0, above 0 for even ratios, with no more than `decimals` decimals
 * @param to a number of at least `from`, likewise
 * @param count at least 2
 */
export function spacedPoints(from: number, to: number, count: number, spacing: Spacing, decimals: number): number[] {
  const scale = 10 ** decimals;
  const [first, end, last] = [units(from, scale), units(to, scale), BigInt(count - 1)];
  const pointAt = spacing === "lin" ? evenDistance : evenRatio;
  const points = Array.from({length: count}, (_, step) => pointAt(first, end, BigInt(step), last));
  return [...new Set(points)].map((point) => Number(point) / scale);
}

function units(value: number, scale: number): bigint {
  return BigInt(Math.round(value * scale));
}

function evenDistance(from: bigint, to: bigint, step: bigint, last: bigint): bigint {
  return (2n * (from * last + (to - from) * step) + last) / (2n * last);
}

/** The root of a product of powers. Floating point guesses it; which whole number is nearest, the powers decide. */
function evenRatio(from: bigint, to: bigint, step: bigint, last: bigint): bigint {
  const power = (from ** (last - step) * to ** step) << last;
  let point = guess(Number(from), Number(to), Number(step) / Number(last));
  while ((2n * point + 1n) ** last <= power) point += 1n;
  while ((2n * point - 1n) ** last > power) point -= 1n;
  return point;
}

function guess(from: number, to: number, fraction: number): bigint {
  return BigInt(Math.round(from * (to / from) ** fraction));
}
