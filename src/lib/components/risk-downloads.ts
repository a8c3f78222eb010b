import {html} from "htl";
import {parametersCsv, riskCsv, tornadoCsv} from "../export/risk-csv.js";
import {outcomesOf} from "../risk/outcome-words.js";
import {download, fileName} from "./download.js";
import type {OutcomeView} from "./outcome-view.js";
import type {RiskBoard, RiskState, RiskView} from "./risk-board.js";
import {permalink} from "./sync-link.js";
import {textButton} from "./text-button.js";

const CSV = "text/csv;charset=utf-8";

/** Takes the draws' summary, the parameters and the tornado away as CSV, and the whole risk as JSON. */
export function riskDownloads(board: RiskBoard, detail: OutcomeView): RiskView {
  const problem = html`<p class="message" role="alert"></p>`;
  const failed = (text: string) => {
    problem.textContent = `The file could not be made: ${text}.`;
  };
  const save = (what: string, text: string, ending: string, type: string) => {
    problem.textContent = "";
    const {name, clusters} = (board.state as RiskState).plan.scenario;
    download(fileName(what, name || `${clusters} clusters`, ending), text, type);
  };
  const originOf = ({plan, catalog, risk}: RiskState) => ({
    scenario: plan.scenario.name,
    permalink: permalink(plan.scenario, catalog),
    seed: risk.seed,
    draws: risk.draws,
    dataVersion: risk.dataVersion
  });

  const parameters = board.line<"parameters">({
    answer: (list) => board.state && save("parameters", parametersCsv(list, originOf(board.state)), "csv", CSV),
    problem: failed
  });
  const file = board.line<"file">({answer: (text) => save("risk", text, "json", "application/json"), problem: failed});
  const buttons = [
    textButton(
      "Download summary CSV",
      () => board.state && save("risk", riskCsv(board.state, originOf(board.state)), "csv", CSV)
    ),
    textButton("Download parameters CSV", () => parameters.ask({about: "parameters"})),
    textButton("Download tornado CSV", () => {
      const {state} = board;
      const words = state && outcomesOf(state.risk).find(({outcome}) => outcome === detail.answer?.outcome);
      if (detail.answer && words) save("tornado", tornadoCsv(detail.answer, words, originOf(state)), "csv", CSV);
    }),
    textButton("Download everything as JSON", () => file.ask({about: "file"}))
  ];
  for (const button of buttons) button.disabled = true;
  return Object.assign(html`<div><div class="row">${buttons}</div>${problem}</div>`, {
    update() {
      for (const button of buttons) button.disabled = false;
    }
  });
}
