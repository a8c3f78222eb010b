import {html} from "htl";
import {barsByRole} from "../charts/bars-by-role.js";
import {type ComparedFigure, type ComparedRow, compare, comparedFigures} from "../compare/compare.js";
import {formatNumber} from "../format.js";
import {comparedCell, figureName} from "./compared-cell.js";
import type {ComparisonView} from "./open-comparison.js";
import type {PlannedScenario} from "./planned-scenarios.js";
import {scenariosTable} from "./scenarios-table.js";

const MOST_LINES = 200;
const figures = (Object.keys(comparedFigures) as ComparedFigure[]).filter((figure) => figure !== "managementClusters");

/** One figure by role, as bars and as a table, and by line of the bill. */
export function partsCompared(): ComparisonView {
  const choice =
    html`<select>${figures.map((figure) => html`<option value=${figure}>${figureName({figure})}</option>`)}</select>` as HTMLSelectElement;
  const [chart, roles, lines] = [html`<div class="bars"></div>`, html`<div></div>`, html`<div></div>`];
  const every = html`<details><summary>Every line of the bill</summary>${lines}</details>` as HTMLDetailsElement;
  let planned: readonly PlannedScenario[] = [];
  let rows: readonly ComparedRow[] = [];

  function show(): void {
    const figure = choice.value as ComparedFigure;
    const of = (level: ComparedRow["level"]) => rows.filter((row) => row.figure === figure && row.level === level);
    const width = chart.clientWidth || 640;
    chart.replaceChildren(
      barsByRole(
        of("role"),
        planned.map(({letter}) => letter.toUpperCase()),
        {width, figure}
      )
    );
    roles.replaceChildren(tableOf("role", [...of("role"), ...of("total")]));
    lines.replaceChildren(...(every.open ? linesOf(of("line")) : []));
  }

  function linesOf(all: readonly ComparedRow[]): HTMLElement[] {
    const more = all.length - MOST_LINES;
    const rest =
      more > 0 ? [html`<p class="aside">And ${formatNumber(more)} more lines: the CSV has all of them.</p>`] : [];
    return [tableOf("line", all.slice(0, MOST_LINES)), ...rest];
  }

  function tableOf(level: string, shown: readonly ComparedRow[]): HTMLElement {
    const caption = `${figureName({figure: choice.value as ComparedFigure})}, by ${level}`;
    return scenariosTable(caption, level === "role" ? "Role" : "Line", planned, shown.map(rowOf));
  }

  function rowOf(row: ComparedRow) {
    const name = row.level === "total" ? "Total" : row.level === "role" ? partName(row.id) : row.id;
    const cells = planned.map((scenario, index) => comparedCell(row, index, scenario, `${name}, ${figureName(row)}`));
    return {name, cells, isTotal: row.level === "total"};
  }

  choice.value = "usdPerMonth";
  choice.addEventListener("change", show);
  every.addEventListener("toggle", show);
  new ResizeObserver(() => chart.firstElementChild?.clientWidth !== chart.clientWidth && show()).observe(chart);
  return Object.assign(
    html`<div class="parts-compared"><p class="filter"><label class="pair">Figure ${choice}</label></p>${chart}${roles}${every}</div>`,
    {
      lazy: true,
      update(next: readonly PlannedScenario[]) {
        planned = next;
        rows = compare(next.map(({plan}) => plan));
        show();
      }
    }
  );
}

/** A role in words, or what is paid for beside the roles. */
export function partName(id: string): string {
  return id === "own" ? "own figures" : id.replaceAll("-", " ");
}
