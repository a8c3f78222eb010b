import type {PrometheusHost} from "../catalog/reference-schemas.js";
import type {Catalog, Reference} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import {samplesGB} from "../sizing/demand/rules.js";
import type {Measured} from "./comparison.js";
import {constant, predict} from "./constant.js";

/** Alauda's laboratory runs: the disk that the samples of seven days take. */
export function prometheusHosts(catalog: Catalog, {prometheusHosts: rows}: Reference): Measured[] {
  return rows.map((row) => diskFigure(row, catalog));
}

function diskFigure(row: PrometheusHost, catalog: Catalog): Measured {
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
    note: "Printed as data written in seven days, without saying whether the log of writes, the index and rewriting by compaction are part of it."
  };
}
