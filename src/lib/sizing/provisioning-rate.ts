/** Operations a minute that Prism Central carries: the fewest at once at their slowest, the most at their fastest. */
export function provisioningRate({
  secondsLow,
  secondsHigh,
  concurrencyLow,
  concurrencyHigh
}: {
  readonly secondsLow: number;
  readonly secondsHigh: number;
  readonly concurrencyLow: number | null;
  readonly concurrencyHigh: number | null;
}): {low: number; high: number} | undefined {
  if (concurrencyLow === null || concurrencyHigh === null) return undefined;
  return {low: (60 * concurrencyLow) / secondsHigh, high: (60 * concurrencyHigh) / secondsLow};
}
