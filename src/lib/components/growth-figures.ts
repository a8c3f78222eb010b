import {palette} from "../charts/palette.js";
import {type TimeBand, type TimePoint, timeChart} from "../charts/time-chart.js";
import {formatNumber, formatPercent, formatUsd} from "../format.js";
import type {Band, GrowthBands} from "../growth/bands.js";
import type {GrowthMonth} from "../growth/growth-month.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import {numbers} from "../sizing/calculus.js";
import {ruleValue} from "../sizing/rule-value.js";
import type {Column} from "./data-table.js";
import type {GrowthView} from "./growth-board.js";
import {type Drawn, growthFigure, planCell} from "./growth-figure.js";
import {rangeCell} from "./range-cell.js";

interface Options {
  /** What draws of uncertain inputs give, for pages that have them. */
  readonly bandsOf?: (ahead: GrowthAhead) => GrowthBands | undefined;
}

const TOP = palette.lines.length;
const BAND = "The darker band is P10 to P90 of the draws, dashes are P50: in eight of ten draws the figure lies in it.";
const compact = new Intl.NumberFormat("en-US", {notation: "compact", maximumSignificantDigits: 3});
const short = (value: number) => compact.format(value);

/** Utilisation of the limits that are over or tight first, with the lines above which they are. */
export function limitsOverTime({bandsOf}: Options = {}): GrowthView {
  return growthFigure({
    tall: true,
    bandsOf,
    caption: "Utilisation of every limit by month",
    charts: [drawLimits],
    legend: ({ahead}) => ahead.limits.slice(0, TOP).map(({label}) => label),
    words: ({ahead, bands}) =>
      `Likely demand over capacity of the ${TOP} limits that are over or tight first, each at the management cluster nearest to it. Every month is planned anew: a limit falls where another management cluster or larger nodes come. ${bandWords(bands?.limits && ahead.limits.some(({id}) => bands.limits?.[id]))}`,
    columns: ({ahead}) =>
      ahead.limits.map(({id, label}) => ({
        header: label,
        numeric: true,
        cell: (month) => {
          const limit = month.plan.limits.find((one) => one.id === id);
          return limit ? planCell(month, `limits.${id}.utilisation`, formatPercent(limit.utilisation)) : {text: "–"};
        }
      }))
  });
}

function drawLimits({ahead, catalog, bands}: Drawn, width: number) {
  const lines = ahead.limits.slice(0, TOP).map(({id, label}) => ({
    name: label,
    points: points(ahead, ({plan}) => plan.limits.find((one) => one.id === id)?.utilisation),
    band: bandAt(ahead, bands?.limits?.[id])
  }));
  const rules = [
    {value: ruleValue(catalog, numbers, "utilisation-tight"), label: "tight"},
    {value: 1, label: "over"}
  ];
  return timeChart(lines, {width, height: 320, label: "Used", format: formatPercent, rules});
}

/** Clusters and machines. */
export function fleetOverTime(): GrowthView {
  const chart = (label: string, of: (month: GrowthMonth) => number) => (drawn: Drawn, width: number) =>
    timeChart([{name: label, points: points(drawn.ahead, of)}], {width, label, format: short});
  return growthFigure({
    caption: "The fleet by month",
    charts: [chart("Workload clusters", ({fleet}) => fleet.clusters), chart("Machines", ({fleet}) => fleet.machines)],
    words: () => "Whole clusters and machines, as the growth gives them for the date.",
    columns: () => [
      {header: "Workload clusters", numeric: true, cell: ({fleet}) => ({text: formatNumber(fleet.clusters)})},
      {header: "Machines", numeric: true, cell: ({fleet}) => ({text: formatNumber(fleet.machines)})},
      {header: "Tier", cell: ({plan}) => ({text: plan.tier.id})}
    ]
  });
}

/** Cost a month, and what has been spent since the start. */
export function costOverTime({bandsOf}: Options = {}): GrowthView {
  return growthFigure({
    bandsOf,
    caption: "Cost by month",
    charts: [drawMonthly, drawSpent],
    words: ({ahead, bands}) =>
      ahead.months[0]?.plan.cost
        ? `The line is the plan's figure, with hosts and terms shared out over their months; the shade goes from low to high, the bounds of guide and prices, and is no probability. ${bandWords(bands?.cost)}`
        : "The price book is being loaded.",
    columns: () => [
      {
        header: "Cost a month",
        unit: "USD",
        numeric: true,
        cell: ({fleet, plan}) => rangeCell(plan.cost?.month, `growth.${fleet.month}.cost.month`, usd)
      },
      {
        header: "Spent since the start",
        unit: "USD",
        numeric: true,
        cell: ({spent}) => ({
          text: spent ? usd(spent.plan) : "–",
          note: spent && `${usd(spent.low)} to ${usd(spent.high)}`
        })
      }
    ]
  });
}

function drawMonthly({ahead, bands}: Drawn, width: number) {
  const ranged = ahead.months.flatMap(({fleet: {date}, plan: {cost}}) =>
    cost ? [{date, value: cost.month.plan, low: cost.month.low, high: cost.month.high}] : []
  );
  if (!ranged.length) return undefined;
  const line = {name: "USD a month", points: ranged, band: bandAt(ahead, bands?.cost)};
  return timeChart([line], {width, label: "USD a month", format: short, steps: true});
}

function drawSpent({ahead, bands}: Drawn, width: number) {
  const ranged = ahead.months.flatMap(({fleet: {date}, spent}) =>
    spent ? [{date, value: spent.plan, low: spent.low, high: spent.high}] : []
  );
  if (!ranged.length) return undefined;
  return timeChart([{name: "USD spent since the start", points: ranged, band: bandAt(ahead, bands?.spent)}], {
    width,
    label: "USD spent since the start",
    format: short
  });
}

/** Management clusters and nodes, which come in steps. */
export function stepsOverTime(): GrowthView {
  const chart = (label: string, of: (month: GrowthMonth) => number) => (drawn: Drawn, width: number) =>
    timeChart([{name: label, points: points(drawn.ahead, of)}], {width, label, format: short, steps: true});
  return growthFigure({
    caption: "The plan by month",
    charts: [
      chart("Management clusters", ({plan}) => plan.management.clusters),
      chart("Nodes", ({plan}) => plan.totals.nodes.plan)
    ],
    words: () => "What the plan of each date has; nodes may fall where the guide moves to larger ones.",
    columns: () => [
      plannedColumn("Management clusters", "", "management.clusters", ({plan}) => plan.management.clusters),
      plannedColumn("Nodes", "", "totals.nodes.plan", ({plan}) => plan.totals.nodes.plan),
      plannedColumn("vCPU", "", "totals.vcpu.plan", ({plan}) => plan.totals.vcpu.plan),
      plannedColumn("Memory", "GiB", "totals.memoryGiB.plan", ({plan}) => plan.totals.memoryGiB.plan),
      plannedColumn("Block storage", "GB", "totals.storageGB.plan", ({plan}) => plan.totals.storageGB.plan)
    ]
  });
}

function plannedColumn(
  header: string,
  unit: string,
  path: string,
  of: (month: GrowthMonth) => number
): Column<GrowthMonth> {
  return {header, unit, numeric: true, cell: (month) => planCell(month, path, formatNumber(of(month)))};
}

function points({months}: GrowthAhead, of: (month: GrowthMonth) => number | undefined): TimePoint[] {
  return months.flatMap((month) => {
    const value = of(month);
    return value === undefined ? [] : [{date: month.fleet.date, value}];
  });
}

function bandAt({months}: GrowthAhead, band: readonly Band[] = []): TimeBand[] {
  return band.flatMap(({month, ...rest}) => {
    const date = months[month]?.fleet.date;
    return date === undefined ? [] : [{date, ...rest}];
  });
}

const bandWords = (given: unknown) => (given ? BAND : "");
const usd = (value: number) => formatUsd(value).replace(" USD", "");
