import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";

/** What the bill leaves out, and why. */
export function notIncluded({notIncluded: items}: Catalog): HTMLElement {
  return html`<ul class="not-included">${items.map(({item, why}) => html`<li><b>${item}.</b> ${why}.</li>`)}</ul>`;
}
