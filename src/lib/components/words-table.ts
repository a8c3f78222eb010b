import {type StaticCell, staticTable} from "./static-table.js";

/** A static table of words, whose rows become blocks on a narrow screen: side by side their columns would hide. */
export function wordsTable(
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly StaticCell[])[]
): HTMLElement {
  return stacked(staticTable(caption, headers, rows));
}

/** Gives every cell its header, which stands before it where rows are blocks; again after rows have changed. */
export function stacked<Table extends HTMLElement>(table: Table): Table {
  const headers = [...table.querySelectorAll("thead th")].map(({textContent}) => textContent ?? "");
  for (const row of table.querySelectorAll("tbody tr"))
    for (const [index, cell] of [...row.children].entries()) cell.setAttribute("data-label", headers[index] ?? "");
  table.classList.add("stacks");
  return table;
}
