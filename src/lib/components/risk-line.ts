import {html} from "htl";
import {riskLine} from "../risk/risk-headline.js";
import {setText} from "./number-button.js";
import type {RiskState, RiskView} from "./risk-board.js";

const BEFORE = "How sure this is: drawn once the page rests.";

/** The range of the cost and the limit that is likeliest over, in a line of fixed height that leads to the page about it. */
export function riskLineView(page: string): RiskView {
  const link = html`<a href=${page} data-carry>${BEFORE}</a>`;
  return Object.assign(html`<p class="risk-line">${link}</p>`, {
    update: ({risk}: RiskState) => setText(link, riskLine(risk))
  });
}
