import type {PriceBookId} from "../catalog/price-vocabulary.js";
import {priceBooks} from "../catalog/price-vocabulary.js";
import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import type {Range} from "../sizing/bill-line.js";
import {numbers} from "../sizing/calculus.js";
import {type Plan, plan} from "../sizing/plan.js";
import {type BreakEven, breakEven, type OnDemand} from "./break-even.js";
import type {Cost} from "./cost.js";
import {type Payments, paymentsOf} from "./cumulative-cost.js";
import {hardwareThreads} from "./hardware-threads.js";
import type {PriceBook} from "./price-book.js";
import {regionsIn} from "./price-regions.js";

/** The bill in one price book. */
export interface BookCost {
  readonly book: PriceBookId;
  readonly month: Range;
  readonly upfront: Range;
  /** Hardware threads behind the vCPU of the plan, and USD a month for each. */
  readonly threads: number;
  readonly perThread: number;
  readonly payments: Payments;
  /** Hosts of one's own against this book; null for themselves. */
  readonly breakEven: BreakEven | null;
  /** Price regions taken in place of those of another provider, as "eu-central-1: europe-west3". */
  readonly replaced: readonly string[];
  /** Parts of the bill without a price, which are in no total. */
  readonly unpriced: number;
}

interface Priced {
  readonly planned: Plan;
  readonly cost: Cost;
  readonly book: PriceBook;
  readonly input: ScenarioInput;
  readonly catalog: Catalog;
}

/** The same bill in each price book that is at hand, with when hosts of one's own cost less than each cloud. */
export function booksCompared(
  input: ScenarioInput,
  catalogs: Readonly<Partial<Record<PriceBookId, Catalog>>>
): readonly BookCost[] {
  const books = priceBooks.flatMap((id) => catalogs[id]?.prices ?? []);
  const priced = priceBooks.flatMap((id) => pricedIn(id, input, catalogs[id], books));
  const own = priced.find(({book}) => book.id === "onprem");
  return priced.map((one) => bookCost(one, own, input));
}

function pricedIn(
  id: PriceBookId,
  {regions, ...input}: ScenarioInput,
  catalog: Catalog | undefined,
  books: readonly PriceBook[]
): Priced[] {
  const book = catalog?.prices;
  if (!catalog || !book) return [];
  const there: ScenarioInput = {
    ...input,
    ...(regions && {regions: regionsIn(book, regions, books)}),
    priceBook: id,
    ...(book.own ? {ownBook: book.own} : {ownBook: ""})
  };
  const planned = plan(there, catalog);
  return planned.cost ? [{planned, cost: planned.cost, book, input: there, catalog}] : [];
}

function bookCost(priced: Priced, own: Priced | undefined, {regions = []}: ScenarioInput): BookCost {
  const {planned, cost, book, catalog} = priced;
  const {scenario} = planned;
  const threads = hardwareThreads(planned, {book, scenario, catalog, calculus: numbers});
  const payments = paymentsOf(cost, scenario, book);
  const ownPayments = own && paymentsOf(own.cost, own.planned.scenario, own.book);
  return {
    book: book.id,
    month: cost.month,
    upfront: cost.upfront,
    threads,
    perThread: threads ? cost.month.plan / threads : 0,
    payments,
    breakEven:
      own && ownPayments && own !== priced
        ? breakEven(ownPayments, own.cost.month.plan, payments, onDemandOf(priced))
        : null,
    replaced: replacedIn(scenario.regions, regions),
    unpriced: cost.unpriced.length
  };
}

function onDemandOf({input, catalog}: Priced): OnDemand {
  const {cost} = plan({...input, commitment: "on-demand"}, catalog);
  const machines = cost?.byKind.find(({id}) => id === "compute")?.month.plan ?? 0;
  return {machines, others: (cost?.month.plan ?? 0) - machines};
}

function replacedIn(
  used: Plan["scenario"]["regions"],
  asked: NonNullable<ScenarioInput["regions"]>
): readonly string[] {
  const pairs = used.flatMap(({priceRegion}, index) => {
    const wanted = asked[index]?.priceRegion;
    return wanted && priceRegion && wanted !== priceRegion ? [`${wanted}: ${priceRegion}`] : [];
  });
  return [...new Set(pairs)];
}
