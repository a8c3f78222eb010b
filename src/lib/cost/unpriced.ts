import type {BillLineOf} from "../sizing/bill-line.js";
import type {Unpriced} from "./cost-line.js";
import type {Machines} from "./machine-lines.js";
import {GLOBAL, type PricingOf} from "./pricing.js";

type Line = Pick<BillLineOf<unknown>, "id" | "region">;
type Unfit = Extract<Machines<unknown>, {fit: null}>;
type Where = Pick<PricingOf<unknown>, "book" | "scenario">;

/** A line whose region has its prices from a region that the book lacks. */
export function noPlace(line: Line, where: Where): Unpriced {
  const {book, scenario} = where;
  const region = regionOf(line, where);
  const named = scenario.regions.find(({name}) => name === region)?.priceRegion ?? "";
  const known = book.regions.map(({region}) => region);
  const message = `${region} takes its prices from ${named}, a region that the book ${nameOf(where)} lacks: set its price region to one of the book, such as ${known[0]}, or bring a book with ${named}`;
  return {lineId: line.id, region: line.region, message, field: "regions"};
}

/** Something that a price region has no price of. */
export function noPrice(line: Line, place: string, item: string, where: Where): Unpriced {
  const message = `${place} has no price of ${item} in the book ${nameOf(where)}: set the price region of ${regionOf(line, where)}, or bring a book with it`;
  return {lineId: line.id, region: line.region, message, field: where.book.own ? "ownBook" : "regions"};
}

/** A line that no instance is enough for, and the field that would mend it first. */
export function nothingFits(line: Line, place: string, {lack, otherArchitecture}: Unfit, where: Where): Unpriced {
  if (lack.lacks === "instances" && !otherArchitecture) return noPrice(line, place, "instances", where);
  const [field, mend] = otherArchitecture
    ? (["architecture", "set the architecture to any"] as const)
    : lack.lacks === "size"
      ? (["priceBook", "plan for more management clusters, or bring a book with larger instances"] as const)
      : ([
          "regions",
          `set the price region of ${regionOf(line, where)} to another, or bring a book with more`
        ] as const);
  return {
    lineId: line.id,
    region: line.region,
    message: `${line.id} is not priced, since ${lack.reason}: ${mend}`,
    field
  };
}

/** The region by which a user knows it: the fleet layer stands in the first. */
function regionOf({region}: Line, {scenario}: Where): string {
  return region === GLOBAL ? (scenario.regions[0]?.name ?? region) : region;
}

const nameOf = ({book}: Where) => book.own || book.id;
