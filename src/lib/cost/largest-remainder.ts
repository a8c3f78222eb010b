/**
 * Splits a whole number by weights: each part is its exact share rounded down, and what is left goes one each to the
 * largest remainders, of equal ones to the earlier. The parts add up to the whole.
 *
 * @param weights numbers of at least 0, not all of them 0
 */
export function largestRemainder(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (whole * weight) / total);
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((a, b) => a + b, 0);
  const remainder = (index: number) => (exact[index] ?? 0) - (parts[index] ?? 0);
  const byRemainder = exact.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const index of byRemainder.slice(0, Math.max(0, left))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
