import {html} from "htl";

/** A cell of a static table: words, a number to the right, or a link. */
export type StaticCell = string | number | {readonly text: string; readonly href: string; readonly title?: string};

/** A table of rows that do not change; numbers are set to the right. */
export function staticTable(
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly StaticCell[])[]
): HTMLElement {
  const numeric = headers.map((_, index) => rows.some((row) => typeof row[index] === "number"));
  const head = headers.map(
    (header, index) => html`<th scope="col" class=${numeric[index] ? "numeric" : ""}>${header}</th>`
  );
  const body = rows.map(([first = "", ...cells]) => {
    const rest = cells.map(
      (cell, index) => html`<td class=${numeric[index + 1] ? "numeric" : ""}>${content(cell)}</td>`
    );
    return html`<tr><th scope="row">${content(first)}</th>${rest}</tr>`;
  });
  return html`<div class="table" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function content(cell: StaticCell): string | HTMLElement {
  if (typeof cell === "number") return cell.toLocaleString("en-US");
  return typeof cell === "string"
    ? cell
    : html`<a href=${cell.href} title=${cell.title ?? false} data-carry>${cell.text}</a>`;
}
