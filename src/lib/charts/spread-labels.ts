/**
 * Moves places on an axis apart, so that labels there do not overlap: each at least `gap` above the one below it, in
 * the order of the places, and none below 0.
 */
export function spreadLabels(places: readonly number[], gap: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const moved = [...places];
  let least = 0;
  for (const index of order) {
    moved[index] = Math.max(places[index] ?? 0, least);
    least = (moved[index] ?? 0) + gap;
  }
  return moved;
}
