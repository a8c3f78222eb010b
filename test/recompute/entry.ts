import type {CostKind} from "../../src/lib/cost/cost-line.js";
import type {Bounds} from "./tables.js";

/** An amount with what it is for, in whole cents. */
export interface Entry {
  /** The line of the bill that it pays for, where it pays for one. */
  readonly lineId: string | null;
  readonly kind: CostKind;
  readonly region: string;
  readonly cents: Bounds<number>;
  readonly upfront?: Bounds<number>;
}

/** What is to be paid, and the lines of the bill for which nothing on sale will do. */
export interface Recomputed {
  readonly entries: readonly Entry[];
  readonly unpriced: readonly string[];
}
