import {formatNumber} from "../format.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import type {GrowthRisk} from "../risk/growth-risk.js";
import {textTable} from "./text-table.js";

/** Chances and bands of a growth for a terminal: cost at the start, each drawn year and the end, and limits by date. */
export function growthRiskText(
  {draws, seed, months, bands, over, otherTier}: GrowthRisk,
  {months: all}: GrowthAhead
): string {
  const share = (chance: number) => `${(100 * chance).toFixed(1)} %`;
  const dateOf = (month: number) => all[month]?.fleet.date ?? "";
  const usd = (value: number | undefined) => (value === undefined ? "" : formatNumber(Math.round(value)));
  const shown = months.filter((month, index) => month % 12 === 0 || index === months.length - 1);
  const cost = shown.map((month) => {
    const [now, spent] = [bands.cost, bands.spent].map((list) => list?.find((band) => band.month === month));
    return [dateOf(month), ...[now?.p10, now?.p50, now?.p90, spent?.p10, spent?.p50, spent?.p90].map(usd)];
  });
  const chances = over.map(({id, by}) => [
    id,
    ...shown.map((month) => share(by.find((each) => each.month === month)?.chance ?? 0))
  ]);
  return [
    `${formatNumber(draws)} draws with seed ${seed}; another tier by the end in ${share(otherTier)} of them`,
    textTable([["date", "USD a month P10", "P50", "P90", "spent P10", "P50", "P90"], ...cost]),
    chances.length
      ? textTable([["chance to have been over by", ...shown.map(dateOf)], ...chances])
      : "No limit is over in any of them."
  ].join("\n\n");
}
