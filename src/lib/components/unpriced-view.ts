import {html} from "htl";
import {formatCount} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";

const MOST_TOLD = 5;

/** The parts of the bill that have no price and so are in no total, each with what would mend it. */
export function unpricedView(): PlanView {
  const box = html`<div class="unpriced" role="alert" hidden></div>`;
  let shown = "";
  return Object.assign(box, {
    update({cost}: Plan) {
      const messages = [...new Set(cost?.unpriced.map(({message}) => message))];
      const next = messages.join("\n");
      if (next === shown) return;
      shown = next;
      box.hidden = messages.length === 0;
      box.replaceChildren(...(messages.length ? partsOf(messages, cost?.unpriced.length ?? 0) : []));
    }
  });
}

function partsOf(messages: readonly string[], count: number): HTMLElement[] {
  const more = messages.length - MOST_TOLD;
  return [
    html`<p><b>▲ ${formatCount(count, "parts")} of the bill ${count === 1 ? "has" : "have"} no price, and ${count === 1 ? "is" : "are"} in no total.</b></p>`,
    html`<ul>${messages.slice(0, MOST_TOLD).map((message) => html`<li>${message}</li>`)}${more > 0 ? html`<li>and ${formatCount(more, "more")}</li>` : ""}</ul>`
  ];
}
