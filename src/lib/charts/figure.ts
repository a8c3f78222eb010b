/** Makes a chart one picture with one name for assistive technology. */
export function figure<T extends SVGSVGElement | HTMLElement>(chart: T, label: string): T {
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", label);
  for (const group of chart.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label"); // the picture has its name already
  return chart;
}
