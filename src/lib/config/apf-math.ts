/** Seats of a priority level: its shares of all seats, rounded up. Source: KEP-1040. */
export function nominalSeats(total: number, shares: number, sumOfShares: number): number {
  return Math.ceil((total * shares) / sumOfShares);
}

/** The fewest shares of a new level that give it more seats than shares of an existing one have without it. */
export function sharesToExceed(total: number, shares: number, sumOfShares: number): number {
  const goal = nominalSeats(total, shares, sumOfShares);
  let own = shares;
  while (nominalSeats(total, own, sumOfShares + own) <= goal) own++;
  return own;
}

/** Requests of a flow that can wait at once. Source: API Priority and Fairness. */
export const maxQueuedPerFlow = (handSize: number, queueLengthLimit: number) => handSize * queueLengthLimit;
