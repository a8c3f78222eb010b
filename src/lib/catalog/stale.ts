import {eachTable} from "./check-catalog.js";
import type {Library} from "./load-catalog.js";

/** Rows whose review-by date lies before the given day (2026-11-22), one sentence each. */
export function staleRows(library: Library, today: string): string[] {
  return eachTable(library).flatMap(({file, rows}) =>
    rows
      .filter(({reviewBy}) => typeof reviewBy === "string" && reviewBy < today)
      .map(({id, reviewBy}) => `${file} row ${id}: was to be reviewed by ${reviewBy}`)
  );
}
