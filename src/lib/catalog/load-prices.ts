import type {z} from "zod";
import {type PriceBook, priceFiles} from "../cost/price-book.js";
import {checkPrices} from "./check-prices.js";
import {digest} from "./digest.js";
import type {ReadFile} from "./load-catalog.js";
import {costInputRow, priceRegionRow, priceRow, shapeRow, volumeRow} from "./price-schemas.js";
import type {PriceBookId} from "./price-vocabulary.js";
import {readTable} from "./read-table.js";
import {sourceRow} from "./schemas.js";

/**
 * Reads and checks the tables of a price book.
 *
 * @throws Error that names file, row and column of what is wrong.
 */
export async function loadPriceBook(id: PriceBookId, read: ReadFile): Promise<PriceBook> {
  const texts: string[] = [];
  const table = <T extends z.ZodType<{id: string}>>(file: string, row: T) => {
    const text = read(file);
    texts.push(`${file}\n${text}`);
    return readTable(file, text, row);
  };
  const ofBook = <T extends z.ZodType<{id: string; provider: string}>>(file: string, row: T) =>
    table(file, row).filter(({provider}) => provider === id);
  const cloud = id !== "onprem";
  const tables = {
    regions: cloud ? ofBook(priceFiles.regions, priceRegionRow) : [],
    shapes: cloud ? ofBook(priceFiles.shapes, shapeRow) : [],
    volumes: cloud ? ofBook(priceFiles.volumes, volumeRow) : [],
    instances: cloud ? table(priceFiles.instances(id), priceRow) : [],
    services: cloud ? table(priceFiles.services(id), priceRow) : [],
    host: cloud ? [] : table(priceFiles.host, costInputRow),
    traffic: table(priceFiles.traffic, costInputRow)
  };
  const book: PriceBook = {id, own: "", version: await digest(texts), ...tables};
  checkPrices(book, readTable("sources.csv", read("sources.csv"), sourceRow));
  return book;
}
