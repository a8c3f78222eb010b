import {html} from "htl";
import {formatNumber, tierName} from "../format.js";
import {formatChance} from "../risk/risk-headline.js";
import type {Chance} from "../risk/summary.js";
import {dataTable} from "./data-table.js";
import type {RiskState, RiskView} from "./risk-board.js";

interface Row {
  readonly text: string;
  readonly chance: number;
  readonly isPlan: boolean;
}

/** Tiers and numbers of management clusters with their chances, the likeliest first. */
export function chancesTables(): RiskView {
  const [tiers, clusters] = [
    chancesTable("Tiers", "Tier"),
    chancesTable("Numbers of management clusters", "Management clusters")
  ];
  return Object.assign(
    html`<div class="beside risk-chances"><section>${tiers}</section><section>${clusters}</section></div>`,
    {
      update({plan, risk}: RiskState) {
        tiers.update(rowsOf(risk.tiers, plan.tier.id, tierName));
        clusters.update(rowsOf(risk.managementClusters, plan.management.clusters, formatNumber));
      }
    }
  );
}

function chancesTable(caption: string, header: string) {
  return dataTable<Row>({
    caption: `${caption} that the draws need, the likeliest first`,
    key: ({text}) => text,
    columns: [
      {header, cell: ({text, isPlan}) => ({text, ...(isPlan && {note: "as planned"})})},
      {header: "Chance", numeric: true, cell: ({chance}) => ({text: formatChance(chance)})}
    ]
  });
}

function rowsOf<T>(chances: readonly Chance<T>[], planned: T, write: (value: T) => string): Row[] {
  return chances.map(({value, chance}) => ({text: write(value), chance, isPlan: value === planned}));
}
