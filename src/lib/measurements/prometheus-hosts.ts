import type {PrometheusHost} from "../catalog/reference-schemas.js";
import type {Catalog, Reference} from "../catalog/tables.js";
import {formatNumber, formatSpan} from "../format.js";
import {samplesGB} from "../sizing/demand/rules.js";
import type {Measured} from "./comparison.js";
import {constant, predict} from "./constant.js";

/** Alauda's laboratory runs: the disk that the samples of seven days take. */
export function prometheusHosts(catalog: Catalog, {prometheusHosts: rows}: Reference): Measured[] {
  const bytes = rows.map((row) => row.writtenGB / samplesGB.apply(row.samplesPerSecond, 1, row.days, 1));
  const span = formatSpan(oneDigit(Math.min(...bytes)), oneDigit(Math.max(...bytes)));
  return rows.map((row) => diskFigure(row, span, catalog));
}

const oneDigit = (value: number) => Math.round(10 * value) / 10;

function diskFigure(row: PrometheusHost, bytes: string, catalog: Catalog): Measured {
  const {id, samplesPerSecond, days, writtenGB, source, section} = row;
  return {
    id: `prometheus-hosts-${id}-disk`,
    system: "Prometheus, measured by Alauda",
    what: `Disk for ${formatNumber(days)} days`,
    at: `${formatNumber(samplesPerSecond)} samples/s`,
    measured: writtenGB,
    unit: "GB",
    predicted: predict(samplesGB, samplesPerSecond, 1, days, constant("bytes-per-sample", catalog)),
    restsOn: ["bytes-per-sample"],
    rows: [`prometheusHosts/${id}`],
    source,
    section,
    note: `Printed as data written in seven days, ${bytes} bytes a sample, without saying whether the log of writes, the index and rewriting by compaction are part of it.`
  };
}
