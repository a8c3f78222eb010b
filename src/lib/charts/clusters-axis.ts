/** The axis of workload clusters, on a log scale, which the charts share. */
export function clustersAxis(domain: readonly [number, number]) {
  return {
    type: "log",
    label: "Workload clusters (log scale)",
    labelOffset: 38,
    domain: [...domain],
    ticks: 5,
    tickFormat: ","
  } as const;
}
