import type {CostInputRow, PriceRegionRow, PriceRow, ShapeRow, VolumeRow} from "../catalog/price-schemas.js";
import type {PriceBookId} from "../catalog/price-vocabulary.js";

/** Every price of one provider, or of hosts of one's own. Clouds have no `host`, hosts nothing but `host` and `traffic`. */
export interface PriceBook {
  readonly id: PriceBookId;
  /** The name of a book that the user brought; empty for the one that comes with Headroom. */
  readonly own: string;
  /** Twelve hexadecimal digits that change with any byte of the book's tables; + and eight of the user's file. */
  readonly version: string;
  readonly regions: readonly PriceRegionRow[];
  readonly shapes: readonly ShapeRow[];
  readonly volumes: readonly VolumeRow[];
  /** Prices of virtual machines, one row for each region, instance and term. */
  readonly instances: readonly PriceRow[];
  /** Prices of volumes, object storage, transfer and managed control planes. */
  readonly services: readonly PriceRow[];
  /** Inputs of the price of a host of one's own. */
  readonly host: readonly CostInputRow[];
  /** What the fleet sends between regions. */
  readonly traffic: readonly CostInputRow[];
}

/** The tables of the books below data/; a price explains itself by its file and row. */
export const priceFiles = {
  regions: "prices/regions.csv",
  shapes: "prices/shapes.csv",
  volumes: "prices/volumes.csv",
  instances: (book: PriceBookId) => `prices/${book}-instances.csv`,
  services: (book: PriceBookId) => `prices/${book}-services.csv`,
  host: "prices/onprem.csv",
  traffic: "prices/traffic.csv"
} as const;
