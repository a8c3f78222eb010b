import {sum} from "../rules.js";
import {type Context, estimateOf, figureOf} from "./context.js";
import {countIn} from "./counts.js";
import {certain, type Estimate} from "./estimate.js";
import {demandFigures} from "./figures.js";
import type {LoadOf} from "./load.js";
import {compactorDisk, kbToGB, perMillion, productOf, samplesGB, samplesTB} from "./rules.js";

/** What Prometheus and Thanos have to hold. */
export interface MetricsOf<V> {
  readonly capiSeries: Estimate<V>;
  readonly series: Estimate<V>;
  readonly prometheusMemoryGB: Estimate<V>;
  readonly prometheusCores: Estimate<V>;
  readonly prometheusDiskGB: Estimate<V>;
  readonly objectStorageTB: Estimate<V>;
  readonly compactorDiskGB: Estimate<V>;
}

/** @param nodes nodes of the management cluster, which have series of their own */
export function metricsOf<V>(load: LoadOf<V>, nodes: V, context: Context<V>): MetricsOf<V> {
  const {calculus, constant, rule, input} = context;
  const capiSeries = certain(countIn(demandFigures.capiSeries, context.counts.series, load, calculus));
  const series = seriesOf(load, nodes, capiSeries, context);
  const scrape = certain(input("scrapeSeconds"));
  const bytes = constant("bytes-per-sample");
  const objectDays = certain(input("objectRetentionDays"));
  return {
    capiSeries,
    series,
    prometheusMemoryGB: figureOf(
      "prometheusMemoryGB",
      kbToGB,
      context,
      constant("prometheus-memory-per-series"),
      series
    ),
    prometheusCores: figureOf(
      "prometheusCores",
      perMillion,
      context,
      constant("prometheus-cores-per-million-series"),
      series
    ),
    prometheusDiskGB: figureOf(
      "prometheusDiskGB",
      samplesGB,
      context,
      series,
      scrape,
      certain(input("prometheusRetentionDays")),
      bytes
    ),
    objectStorageTB: figureOf(
      "objectStorageTB",
      samplesTB,
      context,
      series,
      scrape,
      objectDays,
      bytes,
      certain(input("resolutions"))
    ),
    compactorDiskGB: figureOf(
      "compactorDiskGB",
      compactorDisk,
      context,
      certain(rule("compactor-disk-floor")),
      series,
      scrape,
      certain(rule("compactor-days")),
      bytes
    )
  };
}

function seriesOf<V>(load: LoadOf<V>, nodes: V, capiSeries: Estimate<V>, context: Context<V>): Estimate<V> {
  const {calculus, constant, input, scenario} = context;
  const ofNodes = estimateOf(
    {label: "Series of the management nodes", unit: "series", rule: productOf},
    context,
    constant("series-per-management-node"),
    certain(nodes)
  );
  const terms = [capiSeries, constant("own-series"), ofNodes];
  if (scenario.centraliseMetrics) {
    const collected = {label: "Series of the workload clusters", unit: "series", rule: productOf};
    terms.push(certain(calculus.apply(collected, input("seriesPerCluster"), load.clusters)));
  }
  return figureOf("series", sum, context, ...terms);
}
