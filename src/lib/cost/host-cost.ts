import {mapRange, type Range} from "../sizing/bill-line.js";
import type {Rule} from "../sizing/calculus.js";
import {cents} from "./cents.js";
import type {CostKind, CostLineOf, Payable, PricedOf} from "./cost-line.js";
import {kilowattHours, kilowatts, paidOff, yearlyShare} from "./host-rules.js";
import {type HostOf, hostOf} from "./host-size.js";
import {hostedLines} from "./hosted-lines.js";
import type {HostsOf} from "./hosts.js";
import {packHosts} from "./pack-hosts.js";
import {packer} from "./packer.js";
import {pricedLine} from "./priced-line.js";
import {costInput, inputRow, type PricingOf} from "./pricing.js";
import {type RegionHosts, regionHosts} from "./region-hosts.js";

/** What hosts of one's own cost: those of each region that carry the bill, and object storage by the TB. */
export function hostCost<V>(
  plan: Payable<V>,
  pricing: PricingOf<V>
): PricedOf<V> & {readonly hosts: readonly HostsOf[]} {
  const host = hostOf(pricing);
  const pack = pricing.scenario.regions.length > 1 ? packer() : packHosts;
  const hosted = hostedLines(plan.bill, host, pricing);
  const regions = hosted.flatMap((part, index) =>
    part.lines.length ? [{place: index + 1, ...regionHosts(part, host, pack, pricing)}] : []
  );
  return {
    lines: [...regions.flatMap((region) => linesOf(region, host, pricing)), ...objectLines(plan, pricing)],
    unpriced: hosted.flatMap(({unpriced}) => unpriced),
    hosts: regions.map(({summary}) => ({...summary, ...powerOf(summary, host, pricing)}))
  };
}

function powerOf<V>({hosts}: RegionHosts<V>["summary"], host: HostOf<V>, pricing: PricingOf<V>) {
  const {calculus} = pricing;
  const watts = hosts.plan * calculus.shown(host.watts);
  return {watts, wattsWithPue: watts * calculus.shown(costInput("onprem/pue", pricing))};
}

/** Server, support, power and space of the hosts of a region; `place` counts the fleet's regions from 1. */
function linesOf<V>(
  {place, hosts, summary}: RegionHosts<V> & {readonly place: number},
  host: HostOf<V>,
  pricing: PricingOf<V>
): CostLineOf<V>[] {
  const {calculus} = pricing;
  const input = (name: string) => costInput(`onprem/${name}`, pricing);
  const derived = (label: string, unit: string, rule: Rule, ...terms: V[]) =>
    calculus.apply({label, unit, rule}, ...terms);
  const over = (label: string, unit: string, rule: Rule, ...terms: V[]) =>
    mapRange((bound) => derived(label, unit, rule, hosts[bound], ...terms));
  const line = (kind: CostKind, item: string, priced: string, unit: string, price: V, quantity: Range<V>) =>
    lineOn({kind, item, priced, unit, id: `region${place}/${kind}`, region: summary.region}, price, quantity, pricing);
  const server = input("server-usd");
  const perMonth = derived("Server a month", "USD/host-month", paidOff, server, input("amortisation-months"));
  const support = derived("Support a month", "USD/host-month", yearlyShare, server, input("support-rate"));
  const energy = over("Energy a month", "kWh", kilowattHours, host.watts, input("pue"));
  return [
    {
      ...line("server", "Server", "server-usd", "host-month", perMonth, hosts),
      upfront: mapRange((bound) => derived("Servers bought", "USD", cents, server, hosts[bound]))
    },
    line("support", "Support", "support-rate", "host-month", support, hosts),
    line("power", "Electricity", "usd-per-kwh", "kWh", input("usd-per-kwh"), energy),
    line(
      "space",
      "Space",
      "usd-per-kw-month",
      "kW-month",
      input("usd-per-kw-month"),
      over("Power of the hosts", "kW", kilowatts, host.watts)
    )
  ];
}

interface HostLine {
  readonly id: string;
  readonly region: string;
  readonly kind: CostKind;
  readonly item: string;
  /** The input of the book that prices it. */
  readonly priced: string;
  readonly unit: string;
  readonly lineId?: string;
  readonly role?: CostLineOf["role"];
}

function lineOn<V>(
  {priced, lineId, role, ...on}: HostLine,
  price: V,
  quantity: Range<V>,
  {book, calculus}: PricingOf<V>
): CostLineOf<V> {
  const priceId = `onprem/${priced}`;
  const [, row] = inputRow(priceId, book);
  const about = {...on, priceId, lineId: lineId ?? null, role: role ?? null, managementCluster: null};
  return pricedLine(
    about,
    mapRange(() => price),
    quantity,
    row,
    calculus
  );
}

/** Object storage of one's own, which stands beside the hosts. */
function objectLines<V>({bill}: Payable<V>, pricing: PricingOf<V>): CostLineOf<V>[] {
  return bill.flatMap(({id, region, role, objectTB}) => {
    if (objectTB === undefined) return [];
    const on = {id: `${id}/object`, kind: "object", item: "Object storage", unit: "TB-month", lineId: id} as const;
    const priced = "object-usd-per-tb-month";
    return [lineOn({...on, role, region, priced}, costInput(`onprem/${priced}`, pricing), objectTB, pricing)];
  });
}
