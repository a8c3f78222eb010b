import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {palette} from "../charts/palette.js";
import type {GrowthBands} from "../growth/bands.js";
import type {GrowthMonth} from "../growth/growth-month.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import {atRest} from "./at-rest.js";
import type {CellView, Column} from "./data-table.js";
import {dataTable} from "./data-table.js";
import type {GrowthView} from "./growth-board.js";
import {setText} from "./number-button.js";

/** What a figure draws from. */
export interface Drawn {
  readonly ahead: GrowthAhead;
  readonly catalog: Catalog;
  /** What draws of uncertain inputs give, where the page has them. */
  readonly bands: GrowthBands | undefined;
}

interface Options {
  /** Charts beside each other, or below where there is no room; undefined where there is nothing to draw. */
  readonly charts: readonly ((drawn: Drawn, width: number) => Element | undefined)[];
  readonly tall?: boolean;
  readonly words: (drawn: Drawn) => string;
  /** The names of the lines, in the order of their colours. */
  readonly legend?: (drawn: Drawn) => readonly string[];
  readonly caption: string;
  readonly columns: (drawn: Drawn) => readonly Column<GrowthMonth>[];
  readonly bandsOf?: ((ahead: GrowthAhead) => GrowthBands | undefined) | undefined;
}

/**
 * Charts over the months, drawn when the input rests, with what they mean in words, and the months behind them as a
 * table, in which numbers explain themselves.
 */
export function growthFigure(options: Options): GrowthView {
  const {charts, tall = false, words, legend, caption, columns, bandsOf = () => undefined} = options;
  const boxes = charts.map(() => html`<div class=${tall ? "chart tall" : "chart growth"}></div>`);
  const [names, said] = [html`<p class="legend" aria-hidden="true"></p>`, html`<p class="chart-caption long"></p>`];
  const details = html`<details><summary>The months as a table</summary></details>` as HTMLDetailsElement;
  const root = html`<figure class="steps">${legend ? names : ""}<div class=${charts.length > 1 ? "twin" : ""}>${boxes}</div>${said}${details}</figure>`;
  let drawn: Drawn | undefined;

  const drawAtRest = atRest(() => {
    draw();
    tabulate();
  });
  const widths = new Map<Element, number>(); // asking the page for a width while drawing would lay it out again each time
  const observer = new ResizeObserver((entries) => {
    for (const {target, contentRect} of entries) widths.set(target, contentRect.width);
    draw();
  });
  for (const box of boxes) observer.observe(box);
  details.addEventListener("toggle", tabulate);

  function draw(): void {
    for (const [index, box] of boxes.entries()) {
      const width = widths.get(box);
      const chart = drawn && width ? charts[index]?.(drawn, width) : undefined;
      box.replaceChildren(...(chart ? [chart] : []));
    }
  }

  function tabulate(): void {
    if (!details.open || !drawn) return;
    const table = dataTable<GrowthMonth>({
      caption,
      key: ({fleet}) => String(fleet.month),
      columns: [dateColumn, ...columns(drawn)]
    });
    table.update(drawn.ahead.months);
    details.replaceChildren(details.firstElementChild ?? "", table);
  }

  return Object.assign(root, {
    lazy: true,
    update(ahead: GrowthAhead, catalog: Catalog) {
      drawn = {ahead, catalog, bands: bandsOf(ahead)};
      setText(said, words(drawn));
      if (legend) names.replaceChildren(...legend(drawn).map(entry));
      drawAtRest();
    }
  });
}

const dateColumn: Column<GrowthMonth> = {header: "Date", cell: ({fleet}) => ({text: fleet.date})};

function entry(label: string, index: number): HTMLElement {
  return html`<span><i style=${{background: palette.lines[index % palette.lines.length] ?? ""}}></i>${label}</span>`;
}

/** A number of the plan of a month, which explains itself. */
export function planCell({fleet}: GrowthMonth, path: string, text: string): CellView {
  return {text, path: `growth.${fleet.month}.${path}`};
}
