import type {CostInputRow, PriceRegionRow, PriceRow, ShapeRow} from "../catalog/price-schemas.js";
import {
  architectures,
  type CloudProvider,
  cloudProviders,
  commitments,
  confidences,
  continents,
  priceUnits
} from "../catalog/price-vocabulary.js";
import type {OwnRow} from "./own-rows.js";
import type {PriceBook} from "./price-book.js";

/** A price book while a file is applied to it. */
export interface Parts {
  readonly base: PriceBook;
  readonly prices: Map<string, PriceRow>;
  /** Ids of prices by what they are for. */
  readonly subjects: Map<string, string>;
  readonly inputs: Map<string, CostInputRow>;
  /** By instance and by region. */
  readonly shapes: Map<string, ShapeRow>;
  readonly regions: Map<string, PriceRegionRow>;
}

/** Where a price that the user gives comes from. */
export const ownSource = {source: "own", section: "own prices", kind: "published"} as const;

export function partsOf(base: PriceBook): Parts {
  const prices = [...base.instances, ...base.services];
  return {
    base,
    prices: new Map(prices.map((row) => [row.id, row])),
    subjects: new Map(prices.map((row) => [subject(row), row.id])),
    inputs: new Map([...base.host, ...base.traffic].map((row) => [row.id, row])),
    shapes: new Map(base.shapes.map((row) => [row.instance, row])),
    regions: new Map(base.regions.map((row) => [row.region, row]))
  };
}

/** Instances are priced by the hour and named without a slash, services such as control-plane/standard with one. */
export const isInstance = ({unit, item}: {readonly unit: string; readonly item: string}) =>
  unit === "USD/h" && !item.includes("/");

/** Adds a price whose id the book does not have, with its instance and region where they are new too. */
export function newPrice(row: OwnRow, id: string, parts: Parts): void {
  const provider = cloudProviders.find((known) => known === parts.base.id);
  if (!provider) return void row.report("id", `${id} is not an input of the price book ${parts.base.id}`);
  if (!id.startsWith(`${provider}/`))
    return void row.report("id", `must begin with ${provider}/, got ${JSON.stringify(id)}`);
  const price = readPrice(row, id);
  if (price.region && price.region !== "all") addRegion(row, price.region, provider, parts);
  if (isInstance(price)) addShape(row, price.item, provider, parts);
  const twin = parts.subjects.get(subject(price));
  if (twin) row.report("id", `${twin} is the price of that already`);
  parts.subjects.set(subject(price), id);
  parts.prices.set(id, price);
}

/** What a price is for; no two prices are for the same. */
const subject = ({region, item, term, above}: PriceRow) => `${region} ${item} ${term} ${above}`;

function readPrice(row: OwnRow, id: string): PriceRow {
  const unit = row.required("unit") ? row.oneOf("unit", priceUnits) : null;
  const item = row.required("item");
  const term = row.oneOf("term", commitments);
  if (unit && isInstance({unit, item}) && !row.text("term")) row.report("term", "is missing");
  return {
    id,
    region: row.required("region"),
    item,
    term,
    usd: row.requiredQuantity("usd"),
    unit: unit ?? "USD/h",
    above: row.quantity("above") ?? 0,
    upTo: row.quantity("up_to"),
    allUpfront: row.yesNo("all_upfront") ?? false,
    asOf: row.date("as_of"),
    confidence: row.oneOf("confidence", confidences) ?? "high",
    ratio: null,
    ratioOf: "",
    ...ownSource,
    source: row.text("source") || ownSource.source,
    note: row.text("note") ?? ""
  };
}

function addShape(row: OwnRow, instance: string, provider: CloudProvider, {base, shapes}: Parts): void {
  if (!instance || agreesWithShape(row, shapes.get(instance))) return;
  const family = instance.split(".")[0] ?? instance;
  const localDiskGB = row.quantity("local_disk_gb");
  const kin = base.shapes.find((shape) => shape.family === family);
  shapes.set(instance, {
    id: `${provider}/${instance}`,
    provider,
    instance,
    family,
    architecture: row.oneOf("architecture", architectures) ?? "x86",
    vcpu: row.requiredPositive("vcpu"),
    memoryGiB: row.requiredPositive("memory_gib"),
    localDiskGB: localDiskGB || null,
    localDisk: localDiskGB ? "nvme" : "",
    localIops: null,
    sharedCores: kin?.sharedCores ?? false,
    sustainedUse: kin?.sustainedUse ?? 0,
    volumes: kin?.volumes ?? base.volumes.map(({id}) => id.slice(provider.length + 1)),
    volumeIops: null,
    ...ownSource,
    note: ""
  });
}

function agreesWithShape(row: OwnRow, shape: ShapeRow | undefined): boolean {
  if (!shape) return false;
  row.agree("vcpu", shape.vcpu);
  row.agree("memory_gib", shape.memoryGiB);
  row.agree("architecture", shape.architecture);
  row.agree("local_disk_gb", shape.localDiskGB);
  return true;
}

function addRegion(row: OwnRow, region: string, provider: CloudProvider, {regions}: Parts): void {
  const known = regions.get(region);
  if (known) {
    for (const column of ["continent", "latitude", "longitude"] as const) row.agree(column, known[column]);
    return;
  }
  row.required("continent");
  regions.set(region, {
    id: `${provider}/${region}`,
    provider,
    region,
    place: region,
    continent: row.oneOf("continent", continents) ?? "north-america",
    latitude: row.requiredSigned("latitude"),
    longitude: row.requiredSigned("longitude"),
    isDefault: false,
    ...ownSource
  });
}
