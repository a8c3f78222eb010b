import type {Commitment, PriceBookId} from "../catalog/price-vocabulary.js";
import type {Role} from "../catalog/vocabulary.js";
import type {Range} from "../sizing/bill-line.js";
import type {CostKind, CostLineOf, Unpriced} from "./cost-line.js";
import type {FitOf} from "./fit.js";
import type {HostsOf} from "./hosts.js";

/** The cost of a plan in USD. Every sum is the sum of its lines, exactly, in cents. */
export interface CostOf<V = number> {
  readonly currency: "USD";
  readonly priceBook: PriceBookId;
  readonly commitment: Commitment;
  /** The name of the user's own book, or empty. */
  readonly ownBook: string;
  readonly bookVersion: string;
  /** How many prices the scenario changes. */
  readonly changedPrices: number;
  readonly month: Range<V>;
  readonly year: Range<V>;
  /** What is paid at the start of terms, or for hosts; contained in `month` share by share, not added to it. */
  readonly upfront: Range<V>;
  /** USD a month for each workload cluster and each machine. */
  readonly perCluster: Range<V>;
  readonly perMachine: Range<V>;
  readonly lines: readonly CostLineOf<V>[];
  readonly byRole: readonly CostShare<V, Role | "transfer" | "own">[];
  readonly byRegion: readonly CostShare<V, string>[];
  readonly byManagementCluster: readonly CostShare<V, string>[];
  readonly byKind: readonly CostShare<V, CostKind>[];
  /** What each line of the bill is bought as; empty for hosts of one's own. */
  readonly fits: readonly FitOf[];
  /** Hosts of one's own by region; empty in clouds. */
  readonly hosts: readonly HostsOf[];
  readonly unpriced: readonly Unpriced[];
  readonly notIncluded: readonly NotIncluded[];
}

/** A part of the cost with its share of the total. */
export interface CostShare<V, Id extends string> {
  readonly id: Id;
  readonly month: Range<V>;
  /** Fraction of the month's plan figure. */
  readonly share: V;
}

/** What no line covers; `month` is the user's own figure, where one is given. */
export interface NotIncluded {
  readonly id: string;
  readonly item: string;
  readonly why: string;
  readonly month: number | null;
}

export type Cost = CostOf<number>;
export type CostLine = CostLineOf<number>;
