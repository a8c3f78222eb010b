import {html} from "htl";
import {formatNumber} from "../format.js";
import {outcomeOf} from "../risk/outcome-of.js";
import {type OutcomeWords, resultWords} from "../risk/outcome-words.js";
import type {Summary} from "../risk/summary.js";
import {type Column, dataTable} from "./data-table.js";
import type {RiskState, RiskView} from "./risk-board.js";

interface Row extends OutcomeWords {
  readonly plan: number;
  readonly path: string;
  readonly summary: Summary;
}

/** The plan's figures with what the draws make of them. */
export function riskResultsTable(): RiskView {
  const table = dataTable<Row>({
    caption: "Figures of the plan, and the values that 10, 50 and 90 % of the draws do not exceed",
    fixed: true,
    key: ({outcome}) => outcome,
    columns: [
      {
        header: "Figure",
        cell: ({name, unit}) => ({text: name, ...(unit.toLowerCase() !== name.toLowerCase() && {note: unit})})
      },
      {header: "Plan", numeric: true, cell: ({plan, path}) => ({text: rounded(plan), path})},
      ...(["p10", "p50", "p90", "mean"] as const).map(quantileColumn)
    ]
  });
  table.classList.add("figures-table", "wide");
  return Object.assign(html`<div class="risk-results">${table}</div>`, {
    update: (state: RiskState) => table.update(rowsOf(state))
  });
}

function quantileColumn(key: keyof Summary): Column<Row> {
  const header = key === "mean" ? "Mean" : key.toUpperCase();
  return {header, numeric: true, cell: ({summary}) => ({text: rounded(summary[key])})};
}

function rowsOf({plan, risk: {results}}: RiskState): Row[] {
  return resultWords.flatMap((words) => {
    const {outcome} = words;
    const summary = outcome === "managementClusters" ? undefined : results[outcome];
    const value = outcomeOf(outcome, plan);
    const path = outcome === "month" ? "cost.month.plan" : `totals.${outcome}.plan`;
    return summary && !Number.isNaN(value) ? [{...words, plan: value, path, summary}] : [];
  });
}

/** Whole units, as hardware and money are counted here. */
function rounded(value: number): string {
  return formatNumber(Math.round(value));
}
