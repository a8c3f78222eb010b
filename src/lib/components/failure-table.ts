import {html} from "htl";
import {roleName} from "../catalog/vocabulary.js";
import {formatMinutes, formatNumber} from "../format.js";
import type {RegionLossOf} from "../layout/region-loss.js";
import {type CellView, type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {layoutPicker} from "./layout-picker.js";
import type {LayoutsBoard} from "./layouts-board.js";
import {setText} from "./number-button.js";

interface Row {
  readonly loss: RegionLossOf;
  /** Where its numbers stand: `layouts.regional.failover.regions.0`. */
  readonly path: string;
}

const columns: readonly Column<Row>[] = [
  {header: "Region lost", cell: ({loss}) => ({text: loss.region})},
  number("Clusters", "", "clusters", ({clusters}) => clusters),
  number("Machines", "", "machines", ({machines}) => machines),
  {header: "Who takes over", cell: ({loss}) => ({text: loss.message})},
  number("They lack", "nodes", "short.nodes", ({short}) => short.nodes),
  number("They lack", "vCPU", "short.vcpu", ({short}) => short.vcpu),
  number("They lack", "GiB", "short.memoryGiB", ({short}) => short.memoryGiB),
  {header: "Where they lack it", cell: ({loss}) => ({text: rolesWords(loss) || "–"})},
  {
    header: "To be able to",
    unit: "USD a month",
    numeric: true,
    cell: ({loss: {short}, path}) =>
      short.month === undefined
        ? {text: "–"}
        : {text: formatNumber(Math.round(short.month)), path: `${path}.short.month`}
  },
  {header: "Time to restore", unit: "min", numeric: true, cell: restoreCell}
];

/** Each region lost in a layout that one picks: who takes over, what they lack, what that costs and how long it takes. */
export function failureTable(board: LayoutsBoard): PlanView {
  const picker = layoutPicker(board, "failure-layout");
  const table = dataTable<Row>({
    caption: "When a region is lost",
    columns,
    key: ({loss}) => loss.region
  });
  const note = html`<p class="aside"></p>`;
  const root = html`<div class="failures">${picker}${table}${note}</div>`;
  return Object.assign(root, {
    lazy: true,
    update() {
      const {state, shown} = board;
      picker.update();
      root.ariaBusy = String(!state?.failovers);
      const index = state?.options.findIndex(({id}) => id === shown) ?? -1;
      const failover = state?.failovers?.[index];
      if (!failover) return;
      table.update(failover.regions.map((loss, at) => ({loss, path: `layouts.${shown}.failover.regions.${at}`})));
      setText(note, failover.note);
    }
  });
}

function number(header: string, unit: string, key: string, of: (loss: RegionLossOf) => number): Column<Row> {
  return {
    header,
    unit,
    numeric: true,
    cell: ({loss, path}) => ({text: formatNumber(of(loss)), path: `${path}.${key}`})
  };
}

function restoreCell({loss: {restoreMinutes}, path}: Row): CellView {
  const end = (bound: "low" | "high") => ({
    text: formatMinutes(restoreMinutes[bound]),
    path: `${path}.restoreMinutes.${bound}`
  });
  return {
    text: formatMinutes(restoreMinutes.likely),
    path: `${path}.restoreMinutes.likely`,
    ends: restoreMinutes.low === restoreMinutes.high ? undefined : [end("low"), end("high")]
  };
}

function rolesWords({short}: RegionLossOf): string {
  return short.byRole
    .filter(({nodes, vcpu, memoryGiB}) => nodes > 0 || vcpu > 0 || memoryGiB > 0)
    .map(
      ({role, nodes, vcpu}) =>
        `${roleName(role)}: ${nodes ? `${formatNumber(nodes)} nodes, ` : ""}${formatNumber(vcpu)} vCPU`
    )
    .join("; ");
}
