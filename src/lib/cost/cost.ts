import type {Commitment, PriceBookId} from "../catalog/price-vocabulary.js";
import type {Role} from "../catalog/vocabulary.js";
import {mapRange, type Range} from "../sizing/bill-line.js";
import {fractionOf, MONTHS_PER_YEAR, sumOfCents} from "./cents.js";
import {cloudCost} from "./cloud.js";
import type {CostKind, CostLineOf, Payable, Unpriced} from "./cost-line.js";
import type {FitOf} from "./fit.js";
import {hostCost} from "./host-cost.js";
import type {HostsOf} from "./hosts.js";
import {type NotIncluded, notIncluded, ownLines} from "./own-costs.js";
import {changeableIds, type PricingOf} from "./pricing.js";
import {type CostShare, sharesOf} from "./shares.js";
import {transferLines} from "./transfer-lines.js";

/** The cost of a plan in USD. Every sum is the sum of its lines, exactly, in cents. */
export interface CostOf<V = number> {
  readonly currency: "USD";
  readonly priceBook: PriceBookId;
  readonly commitment: Commitment;
  /** The name of the user's own book, or empty. */
  readonly ownBook: string;
  readonly bookVersion: string;
  /** How many prices of this book the scenario changes. */
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
  /** By line of the bill; "fleet" is what no line is for. */
  readonly byLine: readonly CostShare<V, string>[];
  /** What each line of the bill is bought as; empty for hosts of one's own. */
  readonly fits: readonly FitOf[];
  /** Hosts of one's own by region; empty in clouds. */
  readonly hosts: readonly HostsOf[];
  readonly unpriced: readonly Unpriced[];
  readonly notIncluded: readonly NotIncluded[];
}

export type Cost = CostOf<number>;
export type CostLine = CostLineOf<number>;

/** What a plan costs a month, with the lines that add up to it. */
export function monthlyCost<V>(plan: Payable<V>, pricing: PricingOf<V>): BookCost<V> & {readonly month: Range<V>} {
  const bought = bookCost(plan, pricing);
  const lines = [...bought.lines, ...ownLines(pricing.scenario, pricing.calculus)];
  const month = sumOf(
    "Cost a month",
    "USD/month",
    lines.map(({id, month}) => ({id, range: month})),
    pricing
  );
  return {...bought, lines, month};
}

/** The cost of a plan by the price book at hand, over any calculus. */
export function costWith<V>(plan: Payable<V>, pricing: PricingOf<V>): CostOf<V> {
  const {book, scenario, catalog, calculus} = pricing;
  const {lines, month, unpriced, fits, hosts} = monthlyCost(plan, pricing);
  const paidAtOnce = lines.flatMap(({id, upfront}) => (upfront ? [{id, range: upfront}] : []));
  const shares = sharesOf({lines, unpriced}, plan, month, pricing);
  const each = (field: "clusters" | "machines", label: string) =>
    mapRange((bound) =>
      calculus.apply(
        {label, unit: "USD/month", rule: fractionOf},
        month[bound],
        calculus.input(field, field === "clusters" ? "Workload clusters" : "Machines", field, scenario[field])
      )
    );
  return {
    currency: "USD",
    priceBook: book.id,
    commitment: scenario.commitment,
    ownBook: book.own,
    bookVersion: book.version,
    changedPrices: Object.keys(scenario.prices).filter((id) => changeableIds(book).has(id)).length,
    month,
    year: mapRange((bound) => calculus.apply({label: "Cost a year", unit: "USD/year", rule: ofYear}, month[bound])),
    upfront: sumOf("Paid at the start", "USD", paidAtOnce, pricing),
    perCluster: each("clusters", "Cost for each workload cluster"),
    perMachine: each("machines", "Cost for each machine"),
    lines,
    ...shares,
    fits,
    hosts,
    unpriced,
    notIncluded: notIncluded(scenario, catalog)
  };
}

type BookCost<V> = Pick<CostOf<V>, "lines" | "unpriced" | "fits" | "hosts">;

function bookCost<V>(plan: Payable<V>, pricing: PricingOf<V>): BookCost<V> {
  if (pricing.book.id === "onprem") return {...hostCost(plan, pricing), fits: []};
  const [cloud, transfer] = [cloudCost(plan, pricing), transferLines(plan, pricing)];
  return {
    lines: [...cloud.lines, ...transfer.lines],
    unpriced: [...cloud.unpriced, ...transfer.unpriced],
    fits: cloud.fits,
    hosts: []
  };
}

const ofYear = {
  names: ["month"],
  write: (month: string) => `${month} × ${MONTHS_PER_YEAR}`,
  apply: (month = 0) => Math.round(month * 100 * MONTHS_PER_YEAR) / 100
};

/** A sum of ranges in cents; 0 where there are none. */
function sumOf<V>(
  label: string,
  unit: string,
  ranges: readonly {readonly id: string; readonly range: Range<V>}[],
  {calculus}: PricingOf<V>
): Range<V> {
  return mapRange((bound) => {
    const terms = ranges.map(({id, range}) => calculus.placed(id, range[bound]));
    return terms.length
      ? calculus.apply({label, unit, rule: sumOfCents}, ...terms)
      : calculus.input("priceBook", `${label}: nothing`, unit, 0);
  });
}
