import type {BillLineOf} from "../sizing/bill-line.js";
import type {Payable, PricedOf, Unpriced} from "./cost-line.js";
import {feeLine, hasFee, isManaged} from "./fee-line.js";
import type {FitOf} from "./fit.js";
import {type Machines, machineLines} from "./machine-lines.js";
import {type Market, marketOf} from "./market.js";
import {objectLines} from "./object-lines.js";
import {type PricingOf, priceRegionOf, pricesOf} from "./pricing.js";
import {noPlace, noPrice, nothingFits} from "./unpriced.js";

/** What a line of the bill comes to: its cost, and what of it has no price. */
interface Priced<V> extends PricedOf<V> {
  readonly fits: readonly FitOf[];
}

/** The cost of a plan in a cloud: virtual machines, volumes, object storage and managed control planes. */
export function cloudCost<V>({bill}: Payable<V>, pricing: PricingOf<V>): Priced<V> {
  const buy = buyer(pricing);
  const priced = bill.map((line) => priceLine(line, buy, pricing));
  return {
    lines: priced.flatMap(({lines}) => lines),
    unpriced: priced.flatMap(({unpriced}) => unpriced),
    fits: priced.flatMap(({fits}) => fits)
  };
}

function priceLine<V>(line: BillLineOf<V>, buy: Buyer<V>, pricing: PricingOf<V>): Priced<V> {
  const place = priceRegionOf(line.region, pricing);
  if (place === undefined) return missing(noPlace(line, pricing));
  if (pricing.scenario.managedControlPlane && isManaged(line)) return feeOf(line, place, pricing);
  const machines = hasMachines(line, pricing) ? machinesIn(line, place, buy, pricing) : missing<V>();
  const objects = line.objectTB ? objectsIn(line, line.objectTB, place, pricing) : missing<V>();
  return {
    lines: [...machines.lines, ...objects.lines],
    unpriced: [...machines.unpriced, ...objects.unpriced],
    fits: machines.fits
  };
}

function missing<V>(...unpriced: readonly Unpriced[]): Priced<V> {
  return {lines: [], unpriced, fits: []};
}

/** The high bound tells: a line that has no machine in it has none at all. */
function hasMachines<V>({instances, nodes, vcpu}: BillLineOf<V>, {calculus}: PricingOf<V>): boolean {
  return calculus.decide((count, cores) => count > 0 && cores > 0, instances ?? nodes.high, vcpu.high);
}

function machinesIn<V>(line: BillLineOf<V>, place: string, buy: Buyer<V>, pricing: PricingOf<V>): Priced<V> {
  const bought = buy(line, place);
  if (bought.fit === null) return missing(nothingFits(line, place, bought, pricing));
  return {lines: bought.lines, unpriced: [], fits: [bought.fit]};
}

function objectsIn<V>(
  line: BillLineOf<V>,
  objectTB: NonNullable<BillLineOf<V>["objectTB"]>,
  place: string,
  pricing: PricingOf<V>
): Priced<V> {
  const tiers = pricesOf(pricing.book, place, "object/capacity");
  if (!tiers.length) return missing(noPrice(line, place, "object/capacity", pricing));
  return {...missing(), lines: objectLines(line, objectTB, tiers, pricing)};
}

function feeOf<V>(line: BillLineOf<V>, place: string, pricing: PricingOf<V>): Priced<V> {
  if (!hasFee(line)) return missing();
  const row = pricesOf(pricing.book, place, "control-plane/standard")[0];
  return row
    ? {...missing(), lines: [feeLine(line, row, pricing)]}
    : missing(noPrice(line, place, "control-plane/standard", pricing));
}

type Buyer<V> = (line: BillLineOf<V>, place: string) => Machines<V>;

/** Buys machines; lines of management clusters of one size share their figures, and are bought once for each price region. */
function buyer<V>(pricing: PricingOf<V>): Buyer<V> {
  const markets = new Map<string, {market: Market; known: Map<BillLineOf<V>["total"], Machines<V>>}>();
  return (line, place) => {
    const there = markets.get(place) ?? {market: marketOf(pricing.book, place, pricing.scenario), known: new Map()};
    markets.set(place, there);
    const known = there.known.get(line.total);
    if (known) return standingAt(line, known);
    const bought = machineLines(line, there.market, pricing);
    there.known.set(line.total, bought);
    return bought;
  };
}

/** The same purchase for a line that stands elsewhere. */
function standingAt<V>({id, region, managementCluster}: BillLineOf<V>, bought: Machines<V>): Machines<V> {
  if (bought.fit === null) return bought;
  const own = `${bought.fit.lineId}/`.length;
  return {
    fit: {...bought.fit, lineId: id, region},
    lines: bought.lines.map((line) => ({
      ...line,
      id: `${id}/${line.id.slice(own)}`,
      lineId: id,
      region,
      managementCluster
    }))
  };
}
