import {html} from "htl";
import type {Notice} from "../sizing/notices.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";

/** Every notice of a plan in full. */
export function noticesView(sourcesPage: string): PlanView {
  const list = html`<ul class="notices"></ul>`;
  const none = html`<p class="aside">Nothing to note about this plan.</p>`;
  let shown = "";
  return Object.assign(html`<div>${list}${none}</div>`, {
    lazy: true,
    update({notices}: {notices: readonly Notice[]}) {
      const next = JSON.stringify(notices);
      if (next === shown) return;
      shown = next;
      none.hidden = notices.length > 0;
      list.replaceChildren(...notices.map((notice) => item(notice, sourcesPage)));
    }
  });
}

function item({level, code, message, source}: Notice, sourcesPage: string): HTMLElement {
  const mark = level === "warning" ? "▲ Warning" : "Note";
  const from = source ? html` <a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>` : "";
  return html`<li class=${`level-${level}`} data-code=${code}><b>${mark}.</b> ${message}${from}</li>`;
}

/** How many notices there are and the first of them, in one line that keeps its height. */
export function noticesLine(): PlanView {
  const line = html`<p class="notices-line"></p>`;
  return Object.assign(line, {
    update({notices}: {notices: readonly Notice[]}) {
      const [first] = notices;
      const more = notices.length > 1 ? ` (and ${notices.length - 1} more below)` : "";
      setText(line, first ? `${first.level === "warning" ? "▲ " : ""}${first.message}${more}` : "No notices.");
      line.title = first?.message ?? "";
      line.classList.toggle("level-warning", first?.level === "warning");
    }
  });
}
