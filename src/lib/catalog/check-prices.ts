import {group} from "d3";
import {type PriceBook, priceFiles} from "../cost/price-book.js";
import type {PriceRow} from "./price-schemas.js";
import {commitments} from "./price-vocabulary.js";

interface Sheet {
  readonly file: string;
  readonly rows: readonly {readonly id: string; readonly source: string}[];
}

/** Half of the sixth decimal that prices are rounded to, and a little for the binary fraction. */
const ROUNDING = 0.5e-6 + 1e-9;
const MOST_PROBLEMS = 10;

/**
 * Checks what one row of a price book cannot tell: sources exist, derived prices come to what they say, tiers follow
 * each other, instances have a shape, longer terms are not dearer and no low lies above its high.
 *
 * @throws Error that names file, row id and column of at most ten problems.
 */
export function checkPrices(book: PriceBook, sources: readonly {readonly id: string}[]): void {
  const known = new Set(sources.map(({id}) => id));
  const instances = priceFiles.instances(book.id);
  const services = priceFiles.services(book.id);
  const problems = [
    ...sheets(book).flatMap(({file, rows}) => unknownSources(file, rows, known)),
    ...wrongRatios(instances, book.instances, book.instances),
    ...wrongRatios(services, book.services, book.services),
    ...brokenTiers(services, book.services),
    ...unshaped(instances, book),
    ...dearTerms(instances, book.instances),
    ...unordered(priceFiles.host, book.host),
    ...unordered(priceFiles.traffic, book.traffic)
  ];
  if (problems.length > MOST_PROBLEMS)
    problems.splice(MOST_PROBLEMS, Number.POSITIVE_INFINITY, `and ${problems.length - MOST_PROBLEMS} more`);
  if (problems.length) throw new Error(problems.join("\n"));
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

function wrongRatios(file: string, rows: readonly PriceRow[], all: readonly PriceRow[]): string[] {
  const byId = new Map(all.map((row) => [row.id, row]));
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

function brokenTiers(file: string, rows: readonly PriceRow[]): string[] {
  return [...group(rows, ({region, item, term}) => `${region} ${item} ${term}`).values()].flatMap((tiers) => {
    const sorted = tiers.toSorted((a, b) => a.above - b.above);
    return sorted.flatMap(({id, upTo}, index) => {
      const next = sorted[index + 1]?.above ?? null;
      return upTo === next
        ? []
        : [`${file} row ${id}, column upTo: must be ${next ?? "empty"}, got ${upTo ?? "nothing"}`];
    });
  });
}

function unshaped(file: string, {instances, shapes}: PriceBook): string[] {
  const known = new Set(shapes.map(({instance}) => instance));
  return instances
    .filter(({item}) => !known.has(item))
    .map(({id, item}) => `${file} row ${id}, column item: ${item} is not in ${priceFiles.shapes}`);
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
