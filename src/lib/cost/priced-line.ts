import type {Kind} from "../catalog/vocabulary.js";
import {mapRange, type Range} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import {cents} from "./cents.js";
import type {CostLineOf} from "./cost-line.js";

/** What a line of the cost is about, beside its figures. */
export type CostOn = Omit<
  CostLineOf<unknown>,
  "unitPrice" | "quantity" | "month" | "upfront" | "asOf" | "confidence" | "priceKind" | "source"
>;

/** Where a price comes from: a row of a price book, or an input of one. */
interface Priced {
  readonly asOf?: string | null;
  readonly date?: string | null;
  readonly confidence: CostLineOf["confidence"];
  readonly kind: Kind;
  readonly source: string;
}

/** A line of the cost from unit price and quantity, with the provenance of its price. */
export function pricedLine<V>(
  on: CostOn,
  unitPrice: Range<V>,
  quantity: Range<V>,
  {asOf, date, confidence, kind, source}: Priced,
  calculus: Calculus<V>,
  upfront: Range<V> | null = null
): CostLineOf<V> {
  const cost = {label: `${on.item} a month`, unit: "USD/month", rule: cents};
  const month = mapRange((bound) => calculus.apply(cost, unitPrice[bound], quantity[bound]));
  return {...on, unitPrice, quantity, month, upfront, asOf: asOf ?? date ?? null, confidence, priceKind: kind, source};
}
