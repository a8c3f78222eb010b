import {formatNumber, formatPercent} from "../format.js";

/** How far a value lies from the base's, with its sign, and in per cent of it: "+12 (+4 %)"; "same" for none. */
export function deltaText(delta: number, base: number, write: (value: number) => string = formatNumber): string {
  if (write(Math.abs(delta)) === write(0)) return "same";
  const sign = delta > 0 ? "+" : "−";
  const share = base > 0 ? ` (${sign}${formatPercent(Math.abs(delta) / base)})` : "";
  return `${sign}${write(Math.abs(delta))}${share}`;
}
