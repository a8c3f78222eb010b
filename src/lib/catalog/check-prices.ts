import {group} from "d3";
import {type PriceBook, priceFiles} from "../cost/price-book.js";
import {abridge} from "./abridge.js";
import {brokenTiers} from "./broken-tiers.js";
import type {PriceRow} from "./price-schemas.js";
import {commitments} from "./price-vocabulary.js";

interface Sheet {
  readonly file: string;
  readonly rows: readonly {readonly id: string; readonly source: string}[];
}

/** Half of the sixth decimal that prices are rounded to, and a little for the binary fraction. */
const ROUNDING = 0.5e-6 + 1e-9;

/**
 * Checks what one row of a price book cannot tell: sources exist, derived prices come to what they say, tiers follow
 * each other, regions, shapes and volumes exist, longer terms are not dearer and no low lies above its high.
 *
 * @throws Error that names file, row id and column of at most ten problems.
 */
export function checkPrices(book: PriceBook, sources: readonly {readonly id: string}[]): void {
  const known = new Set(sources.map(({id}) => id));
  const instances = priceFiles.instances(book.id);
  const services = priceFiles.services(book.id);
  const problems = [
    ...sheets(book).flatMap(({file, rows}) => unknownSources(file, rows, known)),
    ...wrongRatios(instances, book.instances),
    ...wrongRatios(services, book.services),
    ...brokenTiers(book.services).map(
      ({id, upTo, due}) => `${services} row ${id}, column upTo: must be ${due ?? "empty"}, got ${upTo ?? "nothing"}`
    ),
    ...strangers(instances, "region", book.instances, regionsOf(book), priceFiles.regions),
    ...strangers(services, "region", book.services, regionsOf(book), priceFiles.regions),
    ...strangers(
      instances,
      "item",
      book.instances,
      new Set(book.shapes.map(({instance}) => instance)),
      priceFiles.shapes
    ),
    ...unknownVolumes(book),
    ...dearTerms(instances, book.instances),
    ...unordered(priceFiles.host, book.host),
    ...unordered(priceFiles.traffic, book.traffic)
  ];
  if (problems.length) throw new Error(abridge(problems).join("\n"));
}

function sheets(book: PriceBook): Sheet[] {
  return [
    {file: priceFiles.regions, rows: book.regions},
    {file: priceFiles.shapes, rows: book.shapes},
    {file: priceFiles.volumes, rows: book.volumes},
    {file: priceFiles.instances(book.id), rows: book.instances},
    {file: priceFiles.services(book.id), rows: book.services},
    {file: priceFiles.host, rows: book.host},
    {file: priceFiles.traffic, rows: book.traffic}
  ];
}

function unknownSources(file: string, rows: Sheet["rows"], known: ReadonlySet<string>): string[] {
  return rows
    .filter(({source}) => !known.has(source))
    .map(({id, source}) => `${file} row ${id}, column source: ${source} is not in the list`);
}

function wrongRatios(file: string, rows: readonly PriceRow[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.flatMap(({id, usd, ratio, ratioOf, kind}) => {
    const where = `${file} row ${id}, column`;
    if (ratio === null) return ratioOf ? [`${where} ratio: must not be empty where ratioOf is given`] : [];
    const base = byId.get(ratioOf);
    if (!base) return [`${where} ratioOf: ${ratioOf || "it"} is not in the list`];
    if (kind !== "estimate") return [`${where} kind: a derived price must be an estimate, got ${kind}`];
    const due = ratio * base.usd;
    return Math.abs(usd - due) > ROUNDING
      ? [`${where} usd: must be ${ratio} x ${base.usd} = ${due.toFixed(6)}, got ${usd}`]
      : [];
  });
}

const regionsOf = ({regions}: PriceBook) => new Set([...regions.map(({region}) => region), "all"]);

function strangers(
  file: string,
  column: "region" | "item",
  rows: readonly PriceRow[],
  known: ReadonlySet<string>,
  list: string
): string[] {
  return rows
    .filter((row) => !known.has(row[column]))
    .map((row) => `${file} row ${row.id}, column ${column}: ${row[column]} is not in ${list}`);
}

function unknownVolumes({id: book, shapes, volumes}: PriceBook): string[] {
  const known = new Set(volumes.map(({id}) => id));
  return shapes.flatMap(({id, volumes: names}) =>
    names
      .filter((name) => !known.has(`${book}/${name}`))
      .map((name) => `${priceFiles.shapes} row ${id}, column volumes: ${name} is not in ${priceFiles.volumes}`)
  );
}

function dearTerms(file: string, rows: readonly PriceRow[]): string[] {
  return [...group(rows, ({region, item}) => `${region} ${item}`).values()].flatMap((terms) => {
    const sorted = commitments.flatMap((commitment) => terms.filter(({term}) => term === commitment));
    return sorted.slice(1).flatMap(({id, usd}, index) => {
      const shorter = sorted[index];
      return shorter && usd > shorter.usd
        ? [`${file} row ${id}, column usd: ${usd} lies above ${shorter.id}, ${shorter.usd}`]
        : [];
    });
  });
}

function unordered(file: string, rows: PriceBook["host"]): string[] {
  return rows
    .filter(({low, likely, high}) => low > likely || likely > high)
    .map(({id, low, likely, high}) => `${file} row ${id}, column likely: ${low}, ${likely}, ${high} are not in order`);
}
