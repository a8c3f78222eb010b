import {html} from "htl";
import {formatNumber, formatSpan} from "../format.js";
import type {SeriesOf} from "../rollout/scale-out.js";
import type {Plan} from "../sizing/plan.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import type {RolloutSource} from "./rollout-source.js";
import {numberCell} from "./spread-table.js";

/** Every setup with its curve: how well it fits, and what it gives for the plan's clusters. */
export function setupsTable(rolloutOf: RolloutSource): PlanView {
  const ofFit = (key: "explained" | "largestMiss") => (series: SeriesOf) =>
    series.fit ? numberCell(series.fit[key], `rollout.scaleOut.${series.id}.fit.${key}`) : {text: "–"};
  const table = dataTable<SeriesOf>({
    caption: "What each setup gives for the plan's clusters, by its curve a n + b n²",
    columns: [
      {header: "Setup", cell: ({name}) => ({text: name})},
      {header: "Measured", unit: "clusters", numeric: true, cell: measured},
      {header: "R²", unit: "%", numeric: true, cell: ofFit("explained")},
      {header: "Largest miss", unit: "min", numeric: true, cell: ofFit("largestMiss")},
      {
        header: "For the plan",
        unit: "min",
        numeric: true,
        cell: ({id, minutes}) =>
          minutes === undefined ? {text: "–"} : numberCell(minutes, `rollout.scaleOut.${id}.minutes`)
      },
      {header: "How far", cell: howFar}
    ],
    key: ({id}) => id
  });
  const update = (plan: Plan) => table.update(rolloutOf(plan).scaleOut);
  return Object.assign(html`<div>${table}</div>`, {lazy: true, update});
}

function measured({points}: SeriesOf): CellView {
  const clusters = points.map(({clusters}) => clusters);
  return {text: formatSpan(Math.min(...clusters), Math.max(...clusters))};
}

function howFar({fit, extrapolated, timesMeasured, points}: SeriesOf): CellView {
  if (!fit) return {text: points.length === 1 ? "one point, no curve" : "two points, no curve"};
  if (!extrapolated) return {text: `within what was fitted, ${formatSpan(fit.from, fit.to)}`};
  return {text: `extrapolated, ${formatNumber(Number(timesMeasured.toFixed(1)))} times ${formatNumber(fit.to)}`};
}
