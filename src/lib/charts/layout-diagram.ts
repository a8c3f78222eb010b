import {create, type Selection} from "d3";
import {formatCount} from "../format.js";
import type {Diagram, DrawnManager, DrawnShard} from "../layout/diagram.js";
import {
  type Box,
  type PlacedRegion,
  type Places,
  placesOf,
  diagramSizes as sizes,
  squaresAcross
} from "./diagram-places.js";
import {diagramLines, managersWords} from "./diagram-words.js";
import {figure} from "./figure.js";
import {palette} from "./palette.js";

type Drawing = Selection<SVGSVGElement, undefined, null, undefined>;

const CHARACTER = 6.7;
const MOST_SHARDS = 4;

interface Options {
  readonly width: number;
  /** What is drawn, such as "Layout regional". */
  readonly title: string;
}

/**
 * A layout as boxes: what stands above all, the regions, and in them the management clusters, a small square for each
 * where there are several. Solid lines control, dashed ones manage from another region.
 */
export function layoutDiagram(diagram: Diagram, {width, title}: Options): SVGSVGElement {
  const places = placesOf(diagram, width);
  const svg: Drawing = create("svg")
    .attr("width", width)
    .attr("height", places.height)
    .attr("viewBox", `0 0 ${width} ${places.height}`)
    .attr("font-size", 12) as unknown as Drawing;
  drawLinks(svg, diagram, places, width);
  for (const placed of places.regions) drawRegion(svg, placed);
  if (diagram.controller && places.controller) drawController(svg, diagram.controller, places.controller);
  const drawn = svg.node();
  if (!drawn) throw new Error("nothing was drawn");
  return figure(drawn, `${title}. ${diagramLines(diagram).join("; ")}.`);
}

function drawController(svg: Drawing, {id, label, region, nodes}: NonNullable<Diagram["controller"]>, box: Box): void {
  rectangle(svg, box).attr("stroke", palette.now).attr("stroke-width", 2);
  const does =
    id === "fleet" ? "one source of truth for all management clusters" : "policy, scheduling and metrics over all hubs";
  const [name, what] = id === "fleet" ? [`${label} (GitOps)`, does] : [label, does];
  const middle = box.x + box.width / 2;
  word(svg, name, middle, box.y + 18, box.width)
    .attr("text-anchor", "middle")
    .attr("font-weight", 650);
  word(svg, `${formatCount(nodes, "nodes")} in ${region}`, middle, box.y + 35, box.width).attr("text-anchor", "middle");
  word(svg, what, middle, box.y + 52, box.width)
    .attr("text-anchor", "middle")
    .attr("fill-opacity", 0.75);
}

function drawRegion(svg: Drawing, placed: PlacedRegion): void {
  const {region, x, y, width} = placed;
  const managed = region.managementClusters.length > 0;
  rectangle(svg, placed)
    .attr("stroke", "currentColor")
    .attr("stroke-dasharray", managed ? null : "4 3");
  word(svg, `${region.isHub ? "Hub" : "Region"}: ${region.name}`, x + sizes.pad, y + 16, width - sizes.pad).attr(
    "font-weight",
    650
  );
  if (managed) drawManagers(svg, region.managementClusters, placed);
  else drawLoad(svg, placed);
}

/** What runs in a region that is managed from another one. */
function drawLoad(svg: Drawing, {region, x, y, width}: PlacedRegion): void {
  const load = region.workloadClusters
    ? [formatCount(region.workloadClusters, "clusters"), formatCount(region.machines, "machines")]
    : ["workload clusters,"];
  [...load, `managed from ${region.managedFrom}`].forEach((text, index) => {
    word(svg, text, x + sizes.pad, y + sizes.title + 14 + index * sizes.line, width - sizes.pad);
  });
}

/** The management clusters of a region in one box: what each has, and a square for each or its shards. */
function drawManagers(svg: Drawing, managers: readonly DrawnManager[], {x, y, width, height}: PlacedRegion): void {
  const inner = {
    x: x + sizes.pad,
    y: y + sizes.title + 4,
    width: width - 2 * sizes.pad,
    height: height - sizes.title - 4 - sizes.pad
  };
  rectangle(svg, inner).attr("stroke", palette.plan).attr("stroke-width", 1.5);
  managersWords(managers).forEach((text, index) => {
    const line = word(svg, text, inner.x + sizes.pad, inner.y + 17 + index * sizes.line, inner.width - sizes.pad);
    if (index === 0) line.attr("font-weight", 600);
  });
  const below = inner.y + 10 + 3 * sizes.line;
  if (managers.length > 1) drawSquares(svg, managers.length, inner.x + sizes.pad, below, squaresAcross(width));
  else drawShards(svg, managers[0]?.shards ?? [], {...inner, y: below});
}

function drawSquares(svg: Drawing, count: number, left: number, top: number, across: number): void {
  const step = sizes.square + sizes.squareGap;
  for (let index = 0; index < count; index++) {
    svg
      .append("rect")
      .attr("x", left + (index % across) * step)
      .attr("y", top + Math.floor(index / across) * step)
      .attr("width", sizes.square)
      .attr("height", sizes.square)
      .attr("rx", 1.5)
      .attr("fill", palette.plan);
  }
}

/** The first shards and the last one; those between are counted. */
function drawShards(svg: Drawing, shards: readonly DrawnShard[], {x, y, width}: Box): void {
  const folded = shards.length > MOST_SHARDS;
  const shown = folded ? [...shards.slice(0, 2), undefined, ...shards.slice(-1)] : shards;
  shown.forEach((shard, index) => {
    const box = {x: x + sizes.pad, y: y + index * sizes.shard, width: width - 2 * sizes.pad, height: sizes.shard - 4};
    if (shard) rectangle(svg, box).attr("stroke", "currentColor").attr("stroke-opacity", 0.6);
    const number = shards.indexOf(shard as DrawnShard) + 1;
    const text = shard
      ? `shard ${number}: clusters ${shard.from} to ${shard.to}`
      : `… ${shards.length - 3} more shards …`;
    word(svg, text, box.x + 6, box.y + 13, box.width - 6);
    if (shard) word(svg, "its own controllers", box.x + 6, box.y + 26, box.width - 6).attr("fill-opacity", 0.75);
  });
}

/** Lines go along the rows: from above down the left edge, and between regions below them and down the right edge. */
function drawLinks(svg: Drawing, {regions}: Diagram, {controller, regions: placed, rows}: Places, width: number): void {
  const find = (name: string) => placed.find(({region}) => region.name === name);
  if (controller) {
    for (const each of placed)
      if (each.region.managementClusters.length) path(svg, controlPath(controller, each, rows), palette.now);
  }
  for (const {name, managedFrom} of regions) {
    const [from, to] = [find(managedFrom), find(name)];
    if (from && to && from !== to)
      path(svg, managePath(from, to, rows, width - 5), palette.plan).attr("stroke-dasharray", "5 4");
  }
}

const centre = ({x, width}: Box) => x + width / 2;

function controlPath(from: Box, to: PlacedRegion, rows: Places["rows"]): string {
  const above = (rows[to.row]?.[0] ?? 0) - 12;
  const start = `M${centre(from)},${from.y + from.height}`;
  const first = (rows[0]?.[0] ?? 0) - 12;
  if (to.row === 0) return `${start}V${first}H${centre(to)}V${to.y}`;
  return `${start}V${first}H5V${above}H${centre(to)}V${to.y}`;
}

function managePath(from: PlacedRegion, to: PlacedRegion, rows: Places["rows"], right: number): string {
  const below = ({row}: PlacedRegion) => (rows[row]?.[1] ?? 0) + 9;
  const start = `M${centre(from)},${from.y + from.height}V${below(from)}`;
  if (to.row === from.row) return `${start}H${centre(to)}V${to.y + to.height}`;
  return `${start}H${right}V${below(to)}H${centre(to)}V${to.y + to.height}`;
}

function path(svg: Drawing, d: string, stroke: string) {
  return svg.append("path").attr("d", d).attr("fill", "none").attr("stroke", stroke).attr("stroke-width", 1.5);
}

function rectangle(svg: Drawing, {x, y, width, height}: Box) {
  return svg
    .append("rect")
    .attr("x", x)
    .attr("y", y)
    .attr("width", width)
    .attr("height", height)
    .attr("rx", 4)
    .attr("fill", "var(--theme-background)");
}

/** Text that is cut where it would leave its box; the list below the drawing has all of it. */
function word(svg: Drawing, text: string, x: number, y: number, room: number) {
  const most = Math.floor(room / CHARACTER);
  const shown = text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text;
  return svg.append("text").attr("x", x).attr("y", y).attr("fill", "currentColor").text(shown);
}
