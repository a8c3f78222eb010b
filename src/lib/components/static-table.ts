import {html} from "htl";

/** A link within the site, which carries the scenario along, or to another one. */
interface StaticLink {
  readonly text: string;
  readonly href: string;
  readonly title?: string;
}

/** A cell of a static table: words, a number to the right, a link, or several. */
export type StaticCell = string | number | StaticLink | readonly StaticLink[];

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

function content(cell: StaticCell): string | HTMLElement | HTMLElement[] {
  if (typeof cell === "number") return cell.toLocaleString("en-US");
  if (typeof cell === "string") return cell;
  return "text" in cell ? link(cell) : cell.map((one) => html`<span class="line">${link(one)}</span>`);
}

function link({text, href, title}: StaticLink): HTMLElement {
  return html`<a href=${href} title=${title ?? false} data-carry=${!/^https?:/.test(href)}>${text}</a>`;
}
