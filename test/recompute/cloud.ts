import type {BillLine, Plan} from "../../src/lib/sizing/plan.js";
import {decimal, times, toCents, total} from "./decimal.js";
import type {Entry, Recomputed} from "./entry.js";
import {cheapest, countOf, type Machine} from "./machines.js";
import {type Bound, each, inTiers, type Tables, tablesOf} from "./tables.js";
import {transfer} from "./transfer.js";

const HOURS = 730;
const runByCloud: readonly string[] = ["control-plane", "etcd", "fleet-control-plane"];

/** The cost of a plan in a cloud, from its bill and the tables alone. */
export function cloud(plan: Plan): Recomputed {
  const tables = tablesOf(plan.scenario);
  const {managedControlPlane} = plan.scenario;
  const bought = plan.bill.filter(
    ({role, vcpu}) => vcpu.plan > 0 && !(managedControlPlane && runByCloud.includes(role))
  );
  const unpriced: string[] = [];
  const machines = bought.flatMap((line) => {
    const entries = machineEntries(line, plan, tables);
    if (!entries) unpriced.push(line.id);
    return entries ?? [];
  });
  const objects = plan.bill.flatMap((line) => objectEntries(line, tables));
  const fees = managedControlPlane ? feeEntries(plan, tables) : [];
  return {entries: [...machines, ...objects, ...fees, ...transfer(plan, tables)], unpriced};
}

function machineEntries(line: BillLine, {scenario}: Plan, tables: Tables): Entry[] | undefined {
  const buy = (bound: Bound, as?: Machine): Bought | undefined => {
    const machine = cheapest(line, bound, scenario, tables, as);
    if (!machine) return undefined;
    const count = countOf(line, bound);
    const [compute, block] = [paid(machine, "compute", count), paid(machine, "block", count)];
    return {machine, compute, block, upfront: paidAhead(machine, count)};
  };
  const own = {low: buy("low"), plan: buy("plan"), high: buy("high")};
  const {high} = own;
  if (!own.low || !own.plan || !high) return undefined;
  // splitting can make less dearer than more, and then what is bought for more is bought for less
  const plan = monthOf(own.plan) > monthOf(high) ? (buy("plan", high.machine) ?? own.plan) : own.plan;
  const low = monthOf(own.low) > monthOf(plan) ? (buy("low", plan.machine) ?? own.low) : own.low;
  const {id: lineId, region} = line;
  const all = {low, plan, high};
  return [
    {
      lineId,
      kind: "compute",
      region,
      cents: each((bound) => all[bound].compute),
      upfront: each((bound) => all[bound].upfront)
    },
    {lineId, kind: "block", region, cents: each((bound) => all[bound].block)}
  ];
}

/** What is bought at a bound, in whole cents. */
interface Bought {
  readonly machine: Machine;
  readonly compute: number;
  readonly block: number;
  readonly upfront: number;
}

const monthOf = ({compute, block}: Bought) => compute + block;

/** Each charge to the cent. */
function paid({charges, parts}: Machine, kind: "compute" | "block", count: number): number {
  const those = charges.filter((charge) => charge.kind === kind);
  return total(those.map(({price, quantity}) => toCents(times(price.usd, decimal(count * parts * quantity)))));
}

/** What is paid for the whole term at its start, where the price is one of that kind. */
function paidAhead({charges, parts}: Machine, count: number): number {
  const ahead = charges.filter(({price}) => price.allUpfront);
  return total(
    ahead.map(({price, quantity}) => {
      const months = price.id.endsWith("/3yr") ? 36 : 12;
      return toCents(times(price.usd, decimal(count * parts * quantity * months)));
    })
  );
}

/** Object storage, tier by tier. */
function objectEntries({id: lineId, region, objectTB}: BillLine, tables: Tables): Entry[] {
  if (!objectTB) return [];
  const tiers = tables.tiers(tables.priceRegionOf(region), "object/capacity");
  const cents = each((bound) =>
    inTiers(tiers, (objectTB[bound] * 1e12) / 2 ** 30).reduce(
      (sum, {tier, quantity}) => sum + toCents(times(tier.usd, decimal(quantity))),
      0
    )
  );
  return [{lineId, kind: "object", region, cents}];
}

/** One fee for each management cluster, beside its control plane in the bill, and one for the fleet control plane. */
function feeEntries({management, bill, demand}: Plan, tables: Tables): Entry[] {
  const fee = (region: string, lineId: string | null): Entry => {
    const [price] = tables.tiers(tables.priceRegionOf(region), "control-plane/standard");
    const cents = price ? toCents(times(price.usd, decimal(HOURS))) : 0;
    return {lineId, kind: "fee", region, cents: each(() => cents)};
  };
  if (
    total(management.regions.map(({managementClusters}) => managementClusters)) !== demand.managementClusters.length
  ) {
    throw new Error("every management cluster has a demand");
  }
  const lineOf = (id: string) =>
    bill.find(({role, managementCluster}) => role === "control-plane" && managementCluster === id)?.id ?? null;
  const fleet = bill.find(({role}) => role === "fleet-control-plane");
  return [
    ...demand.managementClusters.map(({id, region}) => fee(region, lineOf(id))),
    ...(fleet ? [fee(fleet.region, fleet.id)] : [])
  ];
}
