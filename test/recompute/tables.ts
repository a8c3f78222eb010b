import {csvParse, type DSVRowArray} from "d3";
import {readData} from "../../src/data/read-data.js";
import type {Scenario} from "../../src/lib/scenario/fields.js";
import {type Decimal, decimal} from "./decimal.js";

/** The three figures of everything, in the order in which the tables give them. */
export const bounds = ["low", "plan", "high"] as const;
export type Bound = (typeof bounds)[number];
export type Bounds<T> = Record<Bound, T>;

export const each = <T>(value: (bound: Bound) => T): Bounds<T> => ({
  low: value("low"),
  plan: value("plan"),
  high: value("high")
});

type Row = Record<string, string>;

const tables = new Map<string, DSVRowArray>();

function table(path: string): Row[] {
  const known = tables.get(path) ?? csvParse(readData(path));
  tables.set(path, known);
  return known as Row[];
}

/** A cell as a number; empty is unknown. */
export const figure = (row: Row, column: string): number | null => (row[column] ? Number(row[column]) : null);

export const number = (row: Row, column: string): number => Number(row[column]);

/** A price or a tier of it, with what the scenario makes of it. */
export interface Price {
  readonly id: string;
  readonly usd: Decimal;
  readonly above: number;
  readonly upTo: number;
  readonly allUpfront: boolean;
}

/** The tables of a provider as the scenario sees them. */
export function tablesOf({priceBook, prices: changed, regions: places}: Scenario) {
  const rows = (path: string) => table(path).filter(({provider}) => provider === priceBook);
  const services = table(`prices/${priceBook}-services.csv`);
  const regions = rows("prices/regions.csv");
  const standard = regions.find(({isDefault}) => isDefault === "yes")?.region ?? "";
  const instances = new Map(
    table(`prices/${priceBook}-instances.csv`).map((row) => [`${row.region} ${row.item} ${row.term}`, row])
  );
  const known = new Map<string, readonly Price[]>();
  const priced = (row: Row): Price => ({
    id: row.id ?? "",
    usd: decimal(changed[row.id ?? ""] ?? row.usd ?? ""),
    above: number(row, "above"),
    upTo: figure(row, "upTo") ?? Number.POSITIVE_INFINITY,
    allUpfront: row.allUpfront === "yes"
  });
  return {
    priceBook,
    shapes: rows("prices/shapes.csv"),
    volumes: rows("prices/volumes.csv"),
    continentOf: (region: string) => regions.find((row) => row.region === region)?.continent,
    /** The price region of a region of the fleet; what is global stands in the first. */
    priceRegionOf: (name: string) =>
      (places.find((place) => place.name === name) ?? places[0])?.priceRegion ?? standard,
    instance(region: string, item: string, term: string): Price | undefined {
      const row = instances.get(`${region} ${item} ${term}`);
      return row && priced(row);
    },
    /** The tiers of a service in a region, or in all of them where it is priced alike everywhere. */
    tiers(region: string, item: string): readonly Price[] {
      const key = `${region} ${item}`;
      const before = known.get(key);
      if (before) return before;
      const rowsIn = (place: string) => services.filter((row) => row.item === item && row.region === place);
      const here = rowsIn(region);
      const tiers = (here.length ? here : rowsIn("all")).map(priced).sort((a, b) => a.above - b.above);
      known.set(key, tiers);
      return tiers;
    }
  };
}

export type Tables = ReturnType<typeof tablesOf>;

/** What of a quantity falls into each tier. */
export function inTiers<T extends Pick<Price, "above" | "upTo">>(tiers: readonly T[], quantity: number) {
  return tiers
    .map((tier) => ({tier, quantity: Math.min(quantity, tier.upTo) - tier.above}))
    .filter((part) => part.quantity > 0);
}

/** The three figures of an input that lies in a table with a range. */
export function ranged(path: string, id: string): Bounds<number> {
  const row = table(path).find((candidate) => candidate.id === id);
  if (!row) throw new Error(`${path} has no row ${id}`);
  return {low: number(row, "low"), plan: number(row, "likely"), high: number(row, "high")};
}

/** An input of a host of one's own. */
export function hostInput(id: string, {prices}: Scenario): number {
  return prices[`onprem/${id}`] ?? ranged("prices/onprem.csv", `onprem/${id}`).plan;
}

/** The ids of all that a scenario can change in the book of a cloud. */
export function priceIds(cloud: string): string[] {
  const files = [`prices/${cloud}-instances.csv`, `prices/${cloud}-services.csv`, "prices/traffic.csv"];
  return files.flatMap((file) => table(file).map(({id}) => id ?? ""));
}
