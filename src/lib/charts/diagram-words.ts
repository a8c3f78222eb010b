import {formatCount, formatNumber, formatSpan} from "../format.js";
import type {Diagram, DrawnManager, DrawnRegion} from "../layout/diagram.js";

/** What a region of a diagram says of its management clusters, those that are alike in one. */
export function managersWords(managers: readonly DrawnManager[]): readonly string[] {
  if (!managers.length) return [];
  const span = (key: "workloadClusters" | "machines") => {
    const values = managers.map((manager) => manager[key]);
    return formatSpan(Math.min(...values), Math.max(...values));
  };
  return [
    formatCount(managers.length, "management clusters"),
    `${span("workloadClusters")} clusters${managers.length > 1 ? " each" : ""}`,
    `${span("machines")} machines`
  ];
}

/** A line for each part of a diagram, for those who do not see it. */
export function diagramLines({controller, regions}: Diagram): readonly string[] {
  const above = controller
    ? [
        `${controller.label} in ${controller.region}, ${formatCount(controller.nodes, "nodes")}, above all management clusters`
      ]
    : [];
  return [...above, ...regions.map(regionLine)];
}

function regionLine({name, managementClusters, workloadClusters, machines, managedFrom, isHub}: DrawnRegion): string {
  const place = isHub ? `Hub ${name}` : `Region ${name}`;
  if (!managementClusters.length) {
    const load = workloadClusters
      ? `, ${formatCount(workloadClusters, "clusters")} and ${formatCount(machines, "machines")}`
      : "";
    return `${place}: no management cluster${load}, managed from ${managedFrom}`;
  }
  const shards = managementClusters[0]?.shards ?? [];
  const split = shards.length ? `, its controllers in ${formatNumber(shards.length)} shards by namespace` : "";
  return `${place}: ${managersWords(managementClusters).join(", ")}${split}`;
}
