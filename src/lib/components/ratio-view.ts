import {html} from "htl";
import {ratioChart, ratioChartHeight} from "../charts/ratio-chart.js";
import type {Comparison} from "../measurements/comparison.js";

/** The chart of predicted over measured figures, drawn anew when its width changes, with what its marks mean. */
export function ratioView(rows: readonly Comparison[]): HTMLElement {
  const box = html`<div class="chart tall" style=${{minHeight: `${ratioChartHeight(rows)}px`}}></div>`;
  let drawn = 0;
  new ResizeObserver(() => {
    if (!box.clientWidth || box.clientWidth === drawn) return;
    drawn = box.clientWidth;
    box.replaceChildren(ratioChart(rows, {width: drawn}));
  }).observe(box);
  return html`<figure class="steps">${box}<p class="chart-caption">The dot is the likely figure, the bar low to high, both divided by what was measured: a bar that crosses 1 holds the measured figure, and the second colour marks those that do not. Filled dots are checks; hollow ones were used to fit a constant; diamonds are only shown.</p></figure>`;
}
