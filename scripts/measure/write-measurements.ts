import {mkdirSync, writeFileSync} from "node:fs";
import {csvFormat} from "d3";

type Row = Readonly<Record<string, string | number>>;

/** Writes a table below data/measurements, each row with the day, the version, the machine and where it comes from. */
export function writeMeasurements(file: string, rows: readonly Row[], stamp: {version: string; machine: string}): void {
  const date = new Date().toISOString().slice(0, 10);
  const from = {source: "headroom-measured", section: `npm run measure -- ${file.split("-")[0]}`, kind: "measured"};
  const folder = new URL("../../data/measurements/", import.meta.url);
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    new URL(`${file}.csv`, folder),
    `${csvFormat(rows.map((row) => ({...row, date, ...stamp, ...from})))}\n`
  );
}
