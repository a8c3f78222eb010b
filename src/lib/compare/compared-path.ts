import {condition} from "../sizing/lines-where.js";
import type {ComparedRow} from "./compare.js";

/** Where a figure of a comparison stands in its plan: the path of a number, or of a range without its end. */
export function comparedPath({level, id, figure}: Pick<ComparedRow, "level" | "id" | "figure">): string {
  if (figure === "managementClusters") return "management.clusters";
  if (figure === "usdPerMonth") return level === "total" ? "cost.month" : `cost.${shares[level]}.${id}.month`;
  if (level === "total") return `totals.${figure}`;
  const lines = condition({[level === "role" ? "role" : "id"]: id});
  return `bill.${lines}.${figure === "nodes" || figure === "objectTB" ? figure : `total.${figure}`}`;
}

const shares = {role: "byRole", line: "byLine"} as const;
