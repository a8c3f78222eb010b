import type {Library} from "./load-catalog.js";
import type {OperationsPage} from "./tables.js";

/** What the operations page loads, so that it needs no other table of the reference. */
export function operationsPage({operations, reference}: Library): OperationsPage {
  const {prismSizes, karmada, paypal, corrections} = reference;
  return {
    ...operations,
    prismSizes,
    karmada,
    paypal,
    correctionTitles: Object.fromEntries(corrections.map(({id, title}) => [id, title]))
  };
}
