import {html} from "htl";
import {mixedDates} from "../compare/mixed-dates.js";
import {type SharedNotice, sharedNotices} from "../compare/shared-notices.js";
import type {ComparisonView} from "./open-comparison.js";
import type {PlannedScenario} from "./planned-scenarios.js";

/** Every notice of the scenarios once, with the letters of those it is about. */
export function comparedNotices(sourcesPage: string): ComparisonView {
  const list = html`<ul class="notices"></ul>`;
  return Object.assign(html`<div>${list}</div>`, {
    lazy: true,
    update(planned: readonly PlannedScenario[]) {
      const mixed = mixedDates(planned);
      const all = [...planned.keys()];
      const notices = [...(mixed ? [{...mixed, of: all}] : []), ...sharedNotices(planned.map(({plan}) => plan))];
      list.replaceChildren(...notices.map((notice) => item(notice, planned, sourcesPage)));
    }
  });
}

function item(
  {level, code, message, source, of}: SharedNotice,
  planned: readonly PlannedScenario[],
  sourcesPage: string
) {
  const mark = level === "warning" ? "▲ Warning" : "Note";
  const whose = planned.length < 2 ? "" : ` (${of.map((index) => planned[index]?.letter.toUpperCase()).join(", ")})`;
  const from = source ? html` <a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>` : "";
  return html`<li class=${`level-${level}`} data-code=${code}><b>${mark}${whose}.</b> ${message}${from}</li>`;
}
