import {randomInt, randomLcg} from "d3";
import type {SeriesRow} from "../../src/lib/catalog/demand-schemas.js";
import {clusterName, type Member, memberName, rowsOfCluster} from "./fleet.js";
import {seriesLines} from "./series-lines.js";

/** A page in the text format of Prometheus. `flips` are the places of the 0 or 1 of each series of a condition. */
export interface SeriesPage {
  readonly body: Buffer;
  readonly series: number;
  readonly flips: Uint32Array;
}

/** The page of kube-state-metrics for the Cluster API objects of so many clusters. */
export function seriesPage(rows: readonly SeriesRow[], clusters: number): SeriesPage {
  const parts: Buffer[] = [];
  const flips: number[] = [];
  let series = 0;
  let length = 0;
  for (let cluster = 0; cluster < clusters; cluster++) {
    const lines = rowsOfCluster(rows, cluster).flatMap(linesOf);
    series += lines.length;
    parts.push(Buffer.from(`${lines.join("\n")}\n`, "latin1"));
    for (const line of lines) {
      length += line.length + 1;
      if (line.includes("_status_condition{")) flips.push(length - 2);
    }
  }
  return {body: Buffer.concat(parts), series, flips: Uint32Array.from(flips)};
}

function linesOf({row, ...member}: Member & {row: SeriesRow}): string[] {
  return seriesLines(row, {cluster: clusterName(member.cluster), name: memberName(member, row.per)});
}

/** Turns the values of a share of all series, drawn from those of conditions, from 0 to 1 and back, in the page itself. */
export function changeValues({body, series, flips}: SeriesPage, share: number, random = randomLcg()): void {
  const pick = randomInt.source(random)(flips.length);
  for (let changed = 0; changed < series * share; changed++) {
    const place = flips[pick()] ?? 0;
    body.writeUInt8(body.readUInt8(place) ^ 1, place);
  }
}
