import {html} from "htl";
import {type ConfigNotice, configNotices} from "../config/config-notices.js";
import type {ConfigSource} from "./config-source.js";

/** What cannot be generated or sharded, and what the versions bring with them. */
export function configNoticesView(source: ConfigSource, sourcesPage: string): HTMLElement {
  const list = html`<ul class="notices"></ul>`;
  let shown = "";
  source.addEventListener("change", () => {
    const notices = source.current ? configNotices(source.current.context) : [];
    const next = JSON.stringify(notices);
    if (next !== shown) list.replaceChildren(...notices.map((notice) => item(notice, sourcesPage)));
    shown = next;
  });
  return list;
}

function item({level, code, message, source}: ConfigNotice, sourcesPage: string): HTMLElement {
  const mark = level === "warning" ? "▲ Warning" : "Note";
  const from = source ? html` <a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>` : "";
  return html`<li class=${`level-${level}`} data-code=${code}><b>${mark}.</b> ${message}${from}</li>`;
}
