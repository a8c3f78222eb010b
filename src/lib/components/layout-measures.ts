import {formatCount, formatMinutes, formatNumber, formatPercent} from "../format.js";
import type {LayoutComparison, LayoutMeasures} from "../layout/compare.js";
import type {Failover} from "../layout/failover.js";
import type {LayoutOption} from "../layout/layouts-of.js";
import type {Range} from "../sizing/bill-line.js";
import type {End} from "./range-ends.js";

/** A layout with all that is known of it. */
export interface MeasuredLayout {
  readonly option: LayoutOption;
  readonly comparison: LayoutComparison;
  readonly failover?: Failover | undefined;
  readonly isBase: boolean;
}

/** A cell of the comparison: a number that explains itself, or words; below them bounds and how far it is from the base. */
export interface MeasureView {
  readonly text: string;
  readonly path?: string;
  readonly ends?: readonly [End, End] | undefined;
  readonly note?: string | undefined;
  readonly delta?: string | undefined;
  readonly bad?: boolean;
}

export interface Measure {
  readonly label: string;
  readonly unit: string;
  readonly view: (layout: MeasuredLayout) => MeasureView;
}

const pathOf = ({option: {id}}: MeasuredLayout, path: string) => `layouts.${id}.${path}`;

/** What layouts are compared by, in the order in which they are shown. */
export const layoutMeasureViews: readonly Measure[] = [
  {label: "As good in cost and losses, and better in one", unit: "", view: dominatedView},
  {label: "Management clusters", unit: "", view: managementView},
  total("nodes", "Nodes", ""),
  total("vcpu", "vCPU", ""),
  total("memoryGiB", "Memory", "GiB"),
  {label: "Cost a month", unit: "USD", view: costView},
  {
    label: "Without management when its largest management cluster fails",
    unit: "",
    view: (layout) => lossView(layout, "managementCluster", "clusterShare")
  },
  {
    label: "Without management when a region fails",
    unit: "",
    view: (layout) => lossView(layout, "region", "regionShare")
  },
  {label: "After losing the worst region", unit: "", view: failoverView},
  {label: "Time to move its largest management cluster’s clusters", unit: "min", view: moveView},
  {label: "Residency", unit: "", view: residencyView},
  {label: "Longest way it is managed over", unit: "ms RTT", view: wayView}
];

function dominatedView({comparison: {dominatedBy}}: MeasuredLayout): MeasureView {
  return {text: dominatedBy ?? "none"};
}

function managementView(layout: MeasuredLayout): MeasureView {
  const {option} = layout;
  return {
    text: formatNumber(option.plan.management.clusters),
    path: pathOf(layout, "management.clusters"),
    delta: deltaText(layout, "managementClusters", formatNumber),
    note: option.assumed ? "assumed: it would be one by itself" : undefined
  };
}

function total(key: "nodes" | "vcpu" | "memoryGiB", label: string, unit: string): Measure {
  return {
    label,
    unit,
    view: (layout) =>
      rangeView(layout, layout.option.plan.totals[key], `totals.${key}`, deltaText(layout, key, formatNumber))
  };
}

const inWhole = (value: number) => formatNumber(Math.round(value));

function costView(layout: MeasuredLayout): MeasureView {
  const month = layout.option.plan.cost?.month;
  if (!month) return {text: "–"};
  return rangeView(layout, month, "cost.month", deltaText(layout, "monthUsd", inWhole), inWhole);
}

function rangeView(
  layout: MeasuredLayout,
  range: Range,
  path: string,
  delta: string | undefined,
  write = formatNumber
): MeasureView {
  const end = (bound: "low" | "high") => ({text: write(range[bound]), path: pathOf(layout, `${path}.${bound}`)});
  const ends = range.low === range.high ? undefined : ([end("low"), end("high")] as const);
  return {text: write(range.plan), path: pathOf(layout, `${path}.plan`), ends, delta};
}

function lossView(
  layout: MeasuredLayout,
  what: "managementCluster" | "region",
  key: "clusterShare" | "regionShare"
): MeasureView {
  const {id, clusters, machines, clusterShare, machineShare} = layout.option.blast[what];
  const differs =
    Math.abs(machineShare - clusterShare) > 0.005 ? `, ${formatPercent(machineShare)} of the machines` : "";
  return {
    text: formatPercent(clusterShare),
    path: pathOf(layout, `blast.${what}.clusterShare`),
    note: `${id}: ${formatCount(clusters, "clusters")}, ${formatCount(machines, "machines")}${differs}`,
    delta: deltaText(layout, key, formatPoints)
  };
}

const formatPoints = (share: number) => `${formatNumber(Math.round(100 * share))} points`;

/** Whether the others can take over when the worst region is lost, and what they lack. */
function failoverView({failover, option}: MeasuredLayout): MeasureView {
  if (!failover) return {text: "…"};
  const {verdict, short, region} = failover.worst;
  const lost = option.plan.scenario.regions.length > 1 ? `${region}: ` : "";
  const month = short.month === undefined ? "" : `, ${short.month ? inWhole(short.month) : "no further"} USD a month`;
  const lack = `${formatCount(short.nodes, "nodes")}, ${formatNumber(short.vcpu)} vCPU${month}`;
  if (verdict === "as-bought") return {text: `${lost}the others take over with what they have`};
  if (verdict === "with-hardware") return {text: `${lost}the others take over with more hardware`, note: lack};
  if (verdict === "beyond-limits")
    return {
      text: `${lost}the others cannot take over: a hard limit would be over`,
      note: `they lack ${lack}`,
      bad: true
    };
  return {text: `${lost}nothing is left to take over: restore from a backup`, bad: true};
}

function moveView(layout: MeasuredLayout): MeasureView {
  const {minutes, managementCluster, toRegion} = layout.option.move;
  const end = (bound: "low" | "high") => ({
    text: formatMinutes(minutes[bound]),
    path: pathOf(layout, `move.minutes.${bound}`)
  });
  return {
    text: formatMinutes(minutes.likely),
    path: pathOf(layout, "move.minutes.likely"),
    ends: minutes.low === minutes.high ? undefined : [end("low"), end("high")],
    note: `${managementCluster}, to ${toRegion}`,
    delta: deltaText(layout, "moveMinutes", formatMinutes)
  };
}

function residencyView({option: {residency}}: MeasuredLayout): MeasureView {
  const broken = residency.filter(({kept}) => !kept);
  const [first] = broken;
  if (!residency.length) return {text: "no rule is set"};
  if (!first) return {text: "kept"};
  const more = broken.length > 1 ? `, and ${broken.length - 1} more` : "";
  return {text: `violated: ${first.region} is managed from ${first.managedFrom}${more}`, bad: true};
}

/** The longest RTT between regions that the layout manages over. */
function wayView(layout: MeasuredLayout): MeasureView {
  const {fleetRtt} = layout.option;
  const longest = fleetRtt.reduce(
    (most, way, index) => (way.rtt.ms.likely > (fleetRtt[most]?.rtt.ms.likely ?? 0) ? index : most),
    0
  );
  const way = fleetRtt[longest];
  if (!way) return {text: "none: all inside their region"};
  return {
    text: formatNumber(way.rtt.ms.likely),
    path: pathOf(layout, `fleetRtt.${longest}.rtt.ms.likely`),
    note: `${way.from} to ${way.to}, ${way.rtt.origin === "unknown" ? "not known: assumed" : way.rtt.origin}`,
    bad: way.status === "above"
  };
}

/** How far a measure is from the base's; the base itself says so. */
function deltaText(
  {comparison: {deltas}, isBase}: MeasuredLayout,
  key: keyof LayoutMeasures,
  write: (value: number) => string
): string | undefined {
  const difference = deltas[key];
  if (isBase) return "base";
  if (difference === undefined) return undefined;
  if (Math.abs(difference) < 1e-9) return "as base";
  return `${difference > 0 ? "+" : "−"}${write(Math.abs(difference))}`;
}
