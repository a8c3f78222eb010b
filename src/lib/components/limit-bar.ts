import {html} from "htl";

/** Where the line of 100 % stands in a bar, in per cent of its width; what lies beyond is drawn on a log scale. */
const FULL = 72;
const DECADE = 14;

/** The bar of a limit in a cell: how much of it is used, a line from low to high, a band from P10 to P90. */
export interface LimitBar {
  readonly td: HTMLElement;
  use(used: number, line?: readonly [number, number]): void;
  /** Shows the band, or none; `mark` is where the plan lies in it. */
  band(ends: readonly [number, number] | undefined, mark?: number): void;
}

/** Bars carry no number of their own: the cells beside them do. */
export function limitBar(): LimitBar {
  const [fill, whisker] = [html`<i class="fill"></i>`, html`<i class="whisker" hidden></i>`];
  const [band, mark] = [html`<i class="band" hidden></i>`, html`<i class="plan-mark" hidden></i>`];
  const td = html`<td class="bar" aria-hidden="true"><span>${fill}${whisker}${band}${mark}</span></td>`;
  return {
    td,
    use(used, line) {
      fill.style.width = `${placeInBar(used)}%`;
      span(whisker, line);
    },
    band(ends, at) {
      span(band, ends);
      mark.hidden = at === undefined || Number.isNaN(at);
      if (at !== undefined) mark.style.left = `${placeInBar(at)}%`;
    }
  };
}

function span(node: HTMLElement, ends: readonly [number, number] | undefined): void {
  node.hidden = ends === undefined;
  if (!ends) return;
  const [from, to] = ends.map(placeInBar) as [number, number];
  node.style.left = `${from}%`;
  node.style.width = `${to - from}%`;
}

/** Where a utilisation stands in the bar, in per cent of its width: linear up to 100 %, on a log scale beyond. */
export function placeInBar(utilisation: number): number {
  const beyond = utilisation > 1 ? DECADE * Math.log10(utilisation) : 0;
  return Math.min(100, FULL * Math.min(1, utilisation) + beyond);
}
