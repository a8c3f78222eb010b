import type {BillRow, StatedTotal} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {BILL} from "./bill-line.js";
import {explanations as calculus, type Explanation} from "./explanation.js";
import {addUp} from "./management.js";
import {ruleValue} from "./rule-value.js";
import {product} from "./rules.js";

type Bound = "Low" | "High";

/**
 * Explains the sum of the guide's own rows that stands beside a total it prints; `bound` is low or high.
 *
 * @throws Error that names a total or a bound that does not exist.
 */
export function explainStated(catalog: Catalog, id: string, bound: string): Explanation {
  const stated = catalog.stated.find((row) => row.id === id);
  if (!stated || (bound !== "low" && bound !== "high"))
    throw new Error(`stated.${id}.${bound}: is not a total of the guide`);
  const end = bound === "low" ? "Low" : "High";
  const table = stated.table === "xl-three-regions" ? "xl" : stated.table;
  const rows = catalog.bill.filter(
    (row) => row.table === table && (stated.row === "total" || row.id === `${table}/${stated.row}`)
  );
  const label = `${stated.quantity} of the ${table} rows, ${bound}`;
  const terms = rows.map((row) => amount(row, stated, end));
  const sum = addUp(label, terms[0]?.unit ?? "", terms, calculus);
  if (stated.table === table) return sum;
  const regions = ruleValue(catalog, calculus, "regions-in-the-guide");
  return calculus.apply({label: `${label}, in all regions`, unit: sum.unit, rule: product}, regions, sum);
}

function amount(row: BillRow, {quantity}: StatedTotal, end: Bound): Explanation {
  const nodes = calculus.cell(BILL, row, `nodes${end}`);
  if (quantity === "nodes") return nodes;
  const count = row.instancesLow === null ? nodes : calculus.cell(BILL, row, `instances${end}`);
  const size = calculus.cell(BILL, row, `${quantity}${end}`);
  return calculus.apply({label: `${row.component}: in total`, unit: size.unit, rule: product}, count, size);
}
