import {abridge} from "../catalog/abridge.js";
import {brokenTiers} from "../catalog/broken-tiers.js";
import {checksum} from "../catalog/digest.js";
import type {CostInputRow, PriceRow} from "../catalog/price-schemas.js";
import {confidences} from "../catalog/price-vocabulary.js";
import {type Cell, formatCsv} from "../export/csv.js";
import {isInstance, newPrice, ownSource, type Parts, partsOf} from "./own-parts.js";
import {type OwnColumn, type OwnRow, ownColumns, readOwnRows} from "./own-rows.js";
import type {PriceBook} from "./price-book.js";

/** A price book as CSV: every price, and every input by its low, likely and high value. */
export function formatPriceBook(book: PriceBook): string {
  const {shapes, regions} = partsOf(book);
  const prices = [...book.instances, ...book.services].map((price) => {
    const shape = isInstance(price) ? shapes.get(price.item) : undefined;
    const region = regions.get(price.region);
    return {
      ...priceCells(price),
      vcpu: shape?.vcpu,
      memory_gib: shape?.memoryGiB,
      architecture: shape?.architecture,
      local_disk_gb: shape?.localDiskGB,
      continent: region?.continent,
      latitude: region?.latitude,
      longitude: region?.longitude
    };
  });
  return formatCsv(ownColumns, [...prices, ...[...book.host, ...book.traffic].map(inputCells)]);
}

function priceCells(price: PriceRow): Partial<Record<OwnColumn, Cell>> {
  const {id, region, item, term, usd, unit, above, upTo, allUpfront, asOf, confidence, source, note} = price;
  return {
    id,
    region,
    item,
    term,
    usd,
    unit,
    above,
    up_to: upTo,
    all_upfront: allUpfront,
    as_of: asOf,
    confidence,
    source,
    note
  };
}

function inputCells(input: CostInputRow): Partial<Record<OwnColumn, Cell>> {
  const {id, label, low, likely, high, unit, date, confidence, source, why} = input;
  return {id, item: label, unit, low, likely, high, as_of: date, confidence, source, note: why};
}

/**
 * Applies the user's file to a price book: a known id changes a price or an input, a new one adds a price. An instance
 * that the book does not know needs vcpu and memory_gib, a region continent, latitude and longitude, each once.
 *
 * @throws Error that names row and column of what is wrong, ten times at most.
 */
export function parsePriceBook(text: string, base: PriceBook, {name = "own prices"} = {}): PriceBook {
  const problems: string[] = [];
  const parts = partsOf(base);
  const rows = readOwnRows(text, problems);
  const seen = new Set<string>();
  for (const row of rows) {
    const id = row.required("id");
    if (seen.has(id)) row.report("id", `${id} is there twice`);
    else if (id) applyRow(row, id, parts);
    seen.add(id);
  }
  if (!rows.length) problems.push("must have at least one row below the header");
  const book = bookOf(parts);
  if (!problems.length) problems.push(...tierProblems(book));
  if (problems.length) throw new Error(abridge(problems).join("\n"));
  return {...book, own: name, version: `${base.version}+${checksum(text)}`};
}

function applyRow(row: OwnRow, id: string, parts: Parts): void {
  const input = parts.inputs.get(id);
  const price = parts.prices.get(id);
  if (input) parts.inputs.set(id, changedInput(row, input));
  else if (price) parts.prices.set(id, changedPrice(row, price));
  else newPrice(row, id, parts);
}

function changedPrice(row: OwnRow, price: PriceRow): PriceRow {
  for (const column of ["region", "item", "term", "unit", "above"] as const) row.agree(column, price[column]);
  row.agree("up_to", price.upTo);
  const usd = row.requiredQuantity("usd");
  const told = {
    usd,
    allUpfront: row.yesNo("all_upfront") ?? price.allUpfront,
    asOf: row.text("as_of") === undefined ? price.asOf : row.date("as_of"),
    confidence: row.oneOf("confidence", confidences) ?? price.confidence,
    source: row.text("source") || price.source,
    note: row.text("note") ?? price.note
  };
  if (usd === price.usd) return {...price, ...told};
  return {...price, ...told, ratio: null, ratioOf: "", ...changedSource(told.source, price.source)};
}

function changedInput(row: OwnRow, input: CostInputRow): CostInputRow {
  row.agree("unit", input.unit);
  if (row.text("usd")) row.report("usd", "must be empty for an input: its value stands in likely");
  const likely = row.requiredQuantity("likely");
  const [low, high] = [row.quantity("low") ?? likely, row.quantity("high") ?? likely];
  if (!row.isWrong && (low > likely || likely > high))
    row.report("likely", `must lie between low and high, got ${low}, ${likely}, ${high}`);
  const told = {
    low,
    likely,
    high,
    date: row.text("as_of") === undefined ? input.date : row.date("as_of"),
    confidence: row.oneOf("confidence", confidences) ?? input.confidence,
    source: row.text("source") || input.source,
    why: row.text("note") ?? input.why
  };
  const same = low === input.low && likely === input.likely && high === input.high;
  return same ? {...input, ...told} : {...input, ...told, ...changedSource(told.source, input.source)};
}

function tierProblems({services}: PriceBook): string[] {
  return brokenTiers(services).map(
    ({id, upTo, due}) => `${id}, column up_to: must be ${due ?? "empty"}, got ${upTo ?? "nothing"}`
  );
}

/** A changed figure is no longer that of the source it had. */
const changedSource = (told: string, before: string) => (told === before ? ownSource : {...ownSource, source: told});

/** A derived price stays where the price changes that it is a ratio of, and is then no longer a ratio of it. */
function bookOf({base, prices, inputs, shapes, regions}: Parts): PriceBook {
  const before = new Map([...base.instances, ...base.services].map(({id, usd}) => [id, usd]));
  const rows = [...prices.values()].map((price) => {
    const holds = price.ratio === null || prices.get(price.ratioOf)?.usd === before.get(price.ratioOf);
    return holds ? price : {...price, ratio: null, ratioOf: ""};
  });
  return {
    ...base,
    regions: [...regions.values()],
    shapes: [...shapes.values()],
    instances: rows.filter(isInstance),
    services: rows.filter((price) => !isInstance(price)),
    host: base.host.map((input) => inputs.get(input.id) ?? input),
    traffic: base.traffic.map((input) => inputs.get(input.id) ?? input)
  };
}
