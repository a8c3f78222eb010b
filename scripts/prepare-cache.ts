import {mkdirSync, rmSync} from "node:fs";

const cache = "src/.observablehq/cache";

/** Libraries that Framework knows by name; none of them is used by that name here. */
const optional = [
  "@observablehq/dot",
  "@observablehq/duckdb",
  "@observablehq/inputs",
  "@observablehq/mermaid",
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "@observablehq/sqlite",
  "@observablehq/tex",
  "@duckdb/duckdb-wasm",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/**
 * Prepares the cache of Framework so that it neither reuses old output of data loaders nor asks a registry. Framework
 * writes paths of its optional libraries into the client whether a page uses them or not, and asks for their newest
 * versions unless a folder with a version is there; the folders stay empty.
 */
export function prepareCache(): void {
  for (const folder of ["data", "schema", "pages", "_observablehq", "_import"]) {
    rmSync(`${cache}/${folder}`, {recursive: true, force: true});
  }
  for (const name of optional) mkdirSync(`${cache}/_npm/${name}@0.0.0`, {recursive: true});
}
