import type {Rule} from "./calculus.js";

const TIE = 1e-14;

/**
 * Apportions seats by Sainte-Laguë: one each first, the rest to the highest quotient weight / (2 seats + 1), ties to
 * the earlier. It is house-monotone: one seat more never takes a seat from anybody. With fewer seats than weights the
 * largest weights get one.
 *
 * @param house whole number of seats, at least 0
 * @param weights numbers above 0
 */
export function apportion(house: number, weights: readonly number[]): number[] {
  if (house <= weights.length) return firstSeats(house, weights);
  const seats = safeSeats(house, weights);
  let left = house - seats.reduce((a, b) => a + b, 0);
  for (; left > 0; left--) {
    const next = nextSeat(weights, seats);
    seats[next] = (seats[next] ?? 0) + 1;
  }
  return seats;
}

function firstSeats(house: number, weights: readonly number[]): number[] {
  const byWeight = weights.map((_, index) => index).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const seated = new Set(byWeight.slice(0, house));
  return weights.map((_, index) => (seated.has(index) ? 1 : 0));
}

/** Seats that are certain, so that a house of a million takes no million steps: those of a divisor safely too large. */
function safeSeats(house: number, weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const quotient = Math.max(0, house - 2 * weights.length) / total;
  return weights.map((weight) => Math.max(1, Math.floor(weight * quotient - 0.5)));
}

function nextSeat(weights: readonly number[], seats: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < weights.length; i++) {
    const challenger = (weights[i] ?? 0) * (2 * (seats[best] ?? 0) + 1);
    const holder = (weights[best] ?? 0) * (2 * (seats[i] ?? 0) + 1);
    if (challenger > holder * (1 + TIE)) best = i;
  }
  return best;
}

/** The seats of one region; `index` counts from 0. Terms are the house and the weights of all regions. */
export function seatsOf(index: number): Rule {
  return {
    names: [],
    write: (house, ...weights) =>
      `region ${index + 1} of ${house} apportioned by Sainte-Laguë to ${weights.join(" : ")}, one each first`,
    apply: (house, ...weights) => apportion(house, weights)[index] ?? 0
  };
}
