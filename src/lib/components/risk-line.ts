import {html} from "htl";
import {riskLine} from "../risk/risk-headline.js";
import {besideOf, isBeside} from "../scenario/beside.js";
import {setText} from "./number-button.js";
import type {RiskBoard, RiskState, RiskView} from "./risk-board.js";

const BEFORE = "How sure this is: drawn once the page rests.";

/**
 * The range of the cost and the limit that is likeliest over, in a line of fixed height that leads to the page about it;
 * where the link says how the fleet grows, the chances are those by the end of that growth.
 *
 * @param today ISO date, which the page reads from the clock
 */
export function riskLineView(page: string, risk: RiskBoard, today: string): RiskView {
  const link = html`<a href=${page} data-carry>${BEFORE}</a>`;
  const growth = risk.line<"growth">({
    answer: (answer) => risk.state && setText(link, riskLine(risk.state.risk, answer)),
    problem: (text) => setText(link, `The chances of the growth could not be computed: ${text}.`)
  });
  return Object.assign(html`<p class="risk-line">${link}</p>`, {
    update({risk: summary}: RiskState) {
      const own = growthOf(location.search);
      setText(link, riskLine(summary));
      if (own) growth.ask({about: "growth", growth: own, today});
    }
  });
}

/** What a link says of the growth; "" where it says nothing. */
function growthOf(query: string): string {
  const beside = besideOf(query).split("&");
  return beside.filter((parameter) => isBeside(parameter, "growth")).join("&");
}
