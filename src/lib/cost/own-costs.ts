import type {Catalog} from "../catalog/tables.js";
import type {Scenario} from "../scenario/fields.js";
import {mapRange} from "../sizing/bill-line.js";
import type {Calculus} from "../sizing/calculus.js";
import type {CostLineOf} from "./cost-line.js";
import {pricedLine} from "./priced-line.js";
import {GLOBAL} from "./pricing.js";

/** What no line covers; `month` is the user's own figure, where one is given. */
export interface NotIncluded {
  readonly id: string;
  readonly item: string;
  readonly why: string;
  readonly month: number | null;
}

/** What no price book has, with the figures that the user gives for it. */
export function notIncluded({ownCosts}: Scenario, catalog: Catalog): NotIncluded[] {
  return catalog.notIncluded.map(({id, item, why}) => ({id, item, why, month: ownCosts[id] ?? null}));
}

/** The user's own figures as lines of the cost. */
export function ownLines<V>({ownCosts}: Scenario, calculus: Calculus<V>): CostLineOf<V>[] {
  return Object.entries(ownCosts).map(([id, usd]) => {
    const on = {
      id: `own/${id}`,
      lineId: null,
      kind: "own",
      role: null,
      region: GLOBAL,
      managementCluster: null,
      item: id,
      priceId: "",
      unit: "month"
    } as const;
    const price = calculus.input("ownCosts", `Own figure for ${id}`, "USD/month", usd);
    const one = calculus.input("ownCosts", "Months", "months", 1);
    const own = {confidence: "high", kind: "estimate", source: "scenario"} as const;
    return pricedLine(
      on,
      mapRange(() => price),
      mapRange(() => one),
      own,
      calculus
    );
  });
}
