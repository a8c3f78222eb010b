import type {PriceRegionRow} from "../../../src/lib/catalog/price-schemas.js";
import type {Catalog} from "../../../src/lib/catalog/tables.js";
import {catalog} from "../../library.js";

const place = (region: string, latitude: number, longitude: number): PriceRegionRow => ({
  id: `aws/${region}`,
  provider: "aws",
  region,
  place: region,
  continent: "north-america",
  latitude,
  longitude,
  isDefault: region === "us-east-1",
  source: "headroom",
  section: "Test",
  kind: "estimate"
});

/** A price book that knows where three regions are, and no price. */
export const withPlaces: Catalog = {
  ...catalog,
  prices: {
    id: "aws",
    own: "",
    version: "000000000000",
    regions: [
      place("us-east-1", 38.9, -77.45),
      place("us-west-2", 45.84, -119.7),
      place("ap-northeast-1", 35.68, 139.69)
    ],
    shapes: [],
    volumes: [],
    instances: [],
    services: [],
    host: [],
    traffic: []
  }
};
