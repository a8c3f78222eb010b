import type {PrometheusLoad} from "../catalog/load-schemas.js";
import type {Catalog, Reference} from "../catalog/tables.js";
import {formatCount} from "../format.js";
import {kbToGB} from "../sizing/demand/rules.js";
import type {Measured} from "./comparison.js";
import {constant, predict} from "./constant.js";

const GB_PER_MIB = 1.048576 / 1_000;
/** Samples of a series in a block of two hours at an interval of 30 s. */
const SAMPLES_OF_A_BLOCK = 240;

/** The Prometheus that this project had scrape Cluster API series: its memory, and the block it wrote. */
export function ownPrometheus(catalog: Catalog, {prometheusLoad}: Reference): Measured[] {
  return [memoryFigure, sampleFigure].flatMap((figure) => prometheusLoad.map((row) => figure(row, catalog)));
}

function memoryFigure(row: PrometheusLoad, catalog: Catalog): Measured {
  const each = "prometheus-memory-per-series";
  return {
    ...of(row, "memory"),
    what: "Memory",
    measured: row.rssMiB * GB_PER_MIB,
    unit: "GB",
    predicted: predict(kbToGB, constant(each, catalog), row.series),
    restsOn: [each],
    note: "Memory of the process in the last minute, with the buffer for the page it scrapes; no series come or go, and nobody queries."
  };
}

function sampleFigure(row: PrometheusLoad, catalog: Catalog): Measured {
  const samples = Math.round(row.blockSamples / row.series);
  return {
    ...of(row, "bytes-per-sample"),
    what: "Bytes a sample",
    measured: ((row.blockChunksMB + row.blockIndexMB) * 1e6) / row.blockSamples,
    unit: "bytes",
    predicted: constant("bytes-per-sample", catalog),
    restsOn: ["bytes-per-sample"],
    shown: samples < SAMPLES_OF_A_BLOCK,
    note: `Chunks and index of the block written. ${blockNote(samples, row.evenShare)}`
  };
}

function blockNote(samples: number, even: number): string {
  const late = `${Math.round(100 * (1 - even))} % of the scrapes came late, which costs each series about two bytes`;
  if (samples >= SAMPLES_OF_A_BLOCK) return `It has the samples of two hours at 30 s; ${late}.`;
  return `No check: it has ${samples} samples of a series where two hours at 30 s have ${SAMPLES_OF_A_BLOCK}, so that the index weighs more; ${late}.`;
}

const of = ({id, series, source, section}: PrometheusLoad, figure: string) => ({
  id: `${id.replace("prometheus-", "prometheus-load-")}-${figure}`,
  system: "Prometheus, measured here",
  at: formatCount(series, "series"),
  rows: [`prometheusLoad/${id}`],
  source,
  section
});
