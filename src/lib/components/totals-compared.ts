import {html} from "htl";
import {compareTotals} from "../compare/compare.js";
import {pricedBy} from "../compare/priced-by.js";
import {formatCount, formatPercent, tierName} from "../format.js";
import {limitName} from "../sizing/limits/limit-words.js";
import {comparedCell, figureName} from "./compared-cell.js";
import {numberButton} from "./number-button.js";
import type {ComparisonView} from "./open-comparison.js";
import type {PlannedScenario} from "./planned-scenarios.js";
import {type ScenariosRow, scenariosTable} from "./scenarios-table.js";

const CAPTION = "Plan, low to high, and the difference from the base";

/** What each scenario comes to: its tier and first limit in words, and its totals in hardware and USD. */
export function totalsCompared(): ComparisonView {
  const root = html`<div></div>`;
  return Object.assign(root, {
    lazy: true,
    update(planned: readonly PlannedScenario[]) {
      const totals = compareTotals(planned.map(({plan}) => plan));
      const rows = totals.map((row) => ({
        name: figureName(row),
        cells: planned.map((scenario, index) => comparedCell(row, index, scenario, figureName(row)))
      }));
      root.replaceChildren(scenariosTable(CAPTION, "Figure", planned, [...inWords(planned), ...rows]));
    }
  });
}

function inWords(planned: readonly PlannedScenario[]): ScenariosRow[] {
  const row = (name: string, of: (scenario: PlannedScenario) => string | HTMLElement) => ({
    name,
    cells: planned.map(of)
  });
  return [
    row("Tier and layout", ({plan: {tier, management}}) => `${tierName(tier.id)}, ${management.layout}`),
    row("First limit", firstLimit),
    row("Warnings", ({plan: {notices}}) => warnings(notices.filter(({level}) => level === "warning").length)),
    row("Prices", ({plan: {cost}}) => (cost ? pricedBy(cost) : "loading"))
  ];
}

function firstLimit({letter, plan: {limits}}: PlannedScenario): string | HTMLElement {
  const [first] = limits;
  if (!first) return "none";
  const used = numberButton(
    formatPercent(first.utilisation),
    `limits.${first.id}.utilisation`,
    `First limit of ${letter.toUpperCase()}, used`
  );
  return html`<td data-plan=${letter}>${limitName(first)} (${first.class}), ${used} used</td>`;
}

function warnings(count: number): string | HTMLElement {
  return count ? html`<td><a href="#notices">${formatCount(count, "warnings")}</a></td>` : "none";
}
