import * as Plot from "@observablehq/plot";

/** A chart of rows, each with its title above its bar, so that long names fit a phone as well. */
const ROW = 38;
/** The width of a letter of 12 px, on the wide side. */
const LETTER = 6.6;
const MARGIN = {top: 20, bottom: 44};

export const rowsMargin = {marginTop: MARGIN.top, marginBottom: MARGIN.bottom, marginLeft: 26} as const;

/** The height of a chart with so many rows, so that its place can be kept. */
export function rowsHeight(rows: number): number {
  return MARGIN.top + MARGIN.bottom + ROW * rows;
}

/** The scale of the rows, by their ids. */
export function rowsScale(ids: readonly string[]): Plot.ScaleOptions & {axis: null} {
  return {domain: ids, axis: null, padding: 0.62, align: 1};
}

/** The titles above the bars, cut where the chart ends. */
export function rowTitles<T>(rows: readonly T[], id: string, titleOf: (row: T) => string, width: number): Plot.Markish {
  const most = Math.floor((width - rowsMargin.marginLeft) / LETTER);
  return Plot.text(rows, {
    y: id,
    text: (row: T) => cut(titleOf(row), most),
    frameAnchor: "left",
    textAnchor: "start",
    dy: -16,
    stroke: "var(--theme-background)",
    strokeWidth: 3,
    fill: "currentColor"
  });
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
