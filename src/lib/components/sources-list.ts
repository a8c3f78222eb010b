import {html} from "htl";
import type {Catalog, Reference} from "../catalog/tables.js";
import {formatCount} from "../format.js";

/** Every source with its date and kind, what we hold of it, and how many corrections it has. */
export function sourcesList({sources}: Catalog, {corrections}: Reference): HTMLElement {
  return html`<ul class="sources">${sources.map((source) => {
    const {id, title, publisher, url, date, read, kind, reviewBy, note} = source;
    const count = corrections.filter((correction) => correction.sources.includes(id)).length;
    const name = url ? html`<a href=${url} rel="noreferrer">${title}</a>` : title;
    const when = date ? `of ${date}, read ${read}` : `undated, read ${read}`;
    return html`<li id=${id} class="found" data-kind=${kind} data-words=${Object.values(source).join(" ").toLowerCase()}><b>${id}</b> ${name}<br>
      <span class="origin">${publisher}; ${kind}; ${when}; to be reviewed by ${reviewBy}${count ? `; ${formatCount(count, "corrections")}` : ""}</span>
      ${note ? html`<br>${note}` : ""}</li>`;
  })}</ul>`;
}
