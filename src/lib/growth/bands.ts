/** What draws of uncertain inputs give for a month: in eight of ten it lies between p10 and p90. */
export interface Band {
  readonly month: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Bands of a growing fleet: of the cost in USD a month, of what has been spent, and of utilisations by the id of the limit. */
export interface GrowthBands {
  readonly cost?: readonly Band[];
  /** USD for all months before the month. */
  readonly spent?: readonly Band[];
  readonly limits?: Readonly<Record<string, readonly Band[]>>;
}
