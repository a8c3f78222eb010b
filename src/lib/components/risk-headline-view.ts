import {html} from "htl";
import {riskHeadline} from "../risk/risk-headline.js";
import {setText} from "./number-button.js";
import type {RiskState, RiskView} from "./risk-board.js";

/** The answer in one sentence, read out when it is there. */
export function riskHeadlineView(): RiskView {
  const sentence = html`<span role="status">Plans are being drawn.</span>`;
  return Object.assign(html`<p class="headline">${sentence}</p>`, {
    update: ({risk}: RiskState) => setText(sentence, riskHeadline(risk))
  });
}
