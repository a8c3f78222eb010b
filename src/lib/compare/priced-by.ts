import {fields} from "../scenario/fields.js";
import {optionText} from "../scenario/shown-value.js";
import type {Plan} from "../sizing/plan.js";

/** Whose prices a cost is made of, in words; hosts of one's own have no commitment. */
export function pricedBy({ownBook, priceBook, commitment}: NonNullable<Plan["cost"]>): string {
  const book = ownBook || optionText(fields.priceBook, priceBook);
  return priceBook === "onprem" ? book : `${book}, commitment ${optionText(fields.commitment, commitment)}`;
}
