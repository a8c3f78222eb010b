import {html} from "htl";

/** Links to the corrections of a row, named by their ids and with their titles to hover over; nothing without any. */
export function correctionLinks(
  ids: readonly string[],
  titles: Readonly<Record<string, string>>,
  sourcesPage: string
): HTMLElement | "" {
  if (!ids.length) return "";
  const links = ids.map(
    (id, index) =>
      html`${index ? ", " : ""}<a href=${`${sourcesPage}#${id}`} title=${titles[id] ?? id} data-carry>${id}</a>`
  );
  return html`<span class="origin">Corrected: ${links}</span>`;
}
