import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatNumber, formatQuantity} from "../format.js";
import type {Comparison} from "../measurements/comparison.js";
import {type MeasuredRange, measuredRanges} from "../measurements/ranges.js";
import type {Plan} from "../sizing/plan.js";
import {type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";

/** The constants of the demand: value, range, what was fitted to it, and where this plan lies. */
export function rangesTable(catalog: Catalog, rows: readonly Comparison[], sourcesPage: string): PlanView {
  const table = dataTable<MeasuredRange>({
    caption: "The constants of the demand, and where their measured ranges end",
    columns: columnsOf(new Map(rows.map((row) => [row.id, row])), sourcesPage),
    key: ({constant}) => constant.id
  });
  table.classList.add("ranges");
  table.update(catalog.constants.map((constant) => ({constant, here: null, beyond: false})));
  for (const [index, tr] of table.querySelectorAll("tbody tr").entries()) tr.id = catalog.constants[index]?.id ?? "";
  return Object.assign(html`<div>${table}</div>`, {
    lazy: true,
    update: (plan: Plan) => table.update(measuredRanges(plan, catalog))
  });
}

function columnsOf(rows: ReadonlyMap<string, Comparison>, sourcesPage: string): Column<MeasuredRange>[] {
  return [
    {header: "Constant", cell: ({constant: {label, why}}) => ({text: label, note: why || undefined})},
    {header: "Low", numeric: true, cell: ({constant}) => ({text: formatNumber(constant.low)})},
    {header: "Likely", numeric: true, cell: ({constant}) => ({text: formatNumber(constant.likely)})},
    {header: "High", numeric: true, cell: ({constant}) => ({text: formatNumber(constant.high)})},
    {header: "Unit", cell: ({constant: {unit}}) => ({text: unit})},
    {header: "Measured", cell: ({constant}) => ({text: endOf(constant), note: constant.measuredRange || undefined})},
    {
      header: "This plan",
      numeric: true,
      cell: ({constant: {measuredUnit}, here}) => {
        const text = here && measuredUnit ? quantity(here.value, measuredUnit) : "–";
        return here?.path ? {text, path: here.path} : {text};
      }
    },
    {header: "Lies", cell: ({here, beyond}) => ({text: here ? (beyond ? "beyond" : "within") : "–"})},
    {
      header: "Fitted to",
      cell: ({constant: {fittedTo}}) => fittedCell(fittedTo.flatMap((id) => rows.get(id) ?? []))
    },
    {
      header: "Source",
      cell: ({constant: {source, section, kind}}) => ({
        text: `${source}, ${kind}`,
        href: `${sourcesPage}#${source}`,
        note: section
      })
    }
  ];
}

/** One figure links to its row; several of one kind are named once. */
function fittedCell(fitted: readonly Comparison[]): {text: string; href?: string; note?: string} {
  const [first, ...more] = fitted;
  if (!first) return {text: "–"};
  const {id, system, what, at} = first;
  return {text: what, href: `#${id}`, note: more.length ? `${system}, ${fitted.length} figures` : `${system}, ${at}`};
}

function endOf({measuredUnit, measuredTo, measuredRange}: MeasuredRange["constant"]): string {
  if (measuredUnit === null || measuredTo === null) return measuredRange ? "not by size" : "no range";
  return `up to ${quantity(measuredTo, measuredUnit)}`;
}

function quantity(value: number, unit: string): string {
  return formatQuantity(value, unit === "database MB" ? "MB of database" : unit);
}
