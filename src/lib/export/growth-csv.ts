import type {Catalog} from "../catalog/tables.js";
import type {Band, GrowthBands} from "../growth/bands.js";
import type {GrowthMonth} from "../growth/growth-month.js";
import type {GrowthAhead} from "../growth/growth-of.js";
import {type Amounts, amounts} from "../growth/holdings.js";
import type {GrowthPurchase} from "../growth/purchases.js";
import {bounds, type Range} from "../sizing/bill-line.js";
import {type Cell, formatCsv} from "./csv.js";

type Row = Readonly<Record<string, Cell>>;

const amountColumns = {
  nodes: "nodes",
  vcpu: "vcpu",
  memoryGiB: "memory_gib",
  storageGB: "storage_gb",
  objectTB: "object_tb"
} as const;
const states = ["before", "added", "after"] as const;

/**
 * The months as CSV, one row each; `used_...` is the utilisation of a limit as a ratio, `spent_...` all months before,
 * `_p10` and the like what draws give, in the months that were drawn.
 */
export function growthCsv(ahead: GrowthAhead, catalog: Catalog, permalink: string, bands?: GrowthBands): string {
  const limits = ahead.limits.map(({id}) => id).sort();
  const rows = ahead.months.map((month) => ({
    ...monthCells(month, limits),
    ...(bands && bandCells(month, bands)),
    ...sharedCells(ahead, catalog, permalink)
  }));
  return formatCsv(Object.keys(rows[0] ?? {}), rows);
}

function bandCells({fleet}: GrowthMonth, {cost = [], spent = []}: GrowthBands): Row {
  const cells = (name: string, bands: readonly Band[]) => {
    const band = bands.find(({month}) => month === fleet.month);
    return {[`${name}_p10`]: band?.p10, [`${name}_p50`]: band?.p50, [`${name}_p90`]: band?.p90};
  };
  return {...cells("usd_month", cost), ...cells("spent_usd", spent)};
}

/** The purchases as CSV, one row for the hosts or the role of a region; amounts that begin with purchase_ are of all its rows. */
export function purchasesCsv(ahead: GrowthAhead, catalog: Catalog, permalink: string): string {
  const rows = ahead.purchases.flatMap((purchase) =>
    partsOf(purchase).map((part) => ({
      ...purchaseCells(purchase, ahead),
      ...part,
      ...sharedCells(ahead, catalog, permalink)
    }))
  );
  return formatCsv(purchaseColumns, rows);
}

const purchaseColumns = [
  "purchase",
  "order_by",
  "late",
  "needed_by",
  "lasts_to",
  "kind",
  "region",
  "role",
  ...states.map((state) => `hosts_${state}`),
  ...Object.values(amountColumns).flatMap((column) => states.map((state) => `${column}_${state}`)),
  "purchase_usd_month_before",
  "purchase_usd_month_after",
  "purchase_upfront_usd",
  "lead_months",
  "lead_days",
  "today",
  "price_book",
  "scenario",
  "permalink",
  "data_version"
];

function monthCells({fleet, plan, spent}: GrowthMonth, limits: readonly string[]): Row {
  const {tier, management, totals, cost} = plan;
  const used = new Map(plan.limits.map(({id, utilisation}) => [id, utilisation]));
  return {
    month: fleet.month,
    date: fleet.date,
    clusters: fleet.clusters,
    machines: fleet.machines,
    tier: tier.id,
    management_clusters: management.clusters,
    ...Object.fromEntries(amounts.map((amount) => [amountColumns[amount], totals[amount].plan])),
    binding: plan.binding,
    over: plan.limits.flatMap(({id, status}) => (status === "over" ? [id] : [])).join(" "),
    ...spread("usd_month", cost?.month),
    ...spread("spent_usd", spent),
    ...Object.fromEntries(limits.map((id) => [`used_${id}`, used.get(id)]))
  };
}

function purchaseCells(purchase: GrowthPurchase, {months, growth}: GrowthAhead): Row {
  return {
    purchase: purchase.number,
    order_by: purchase.orderBy,
    late: purchase.late,
    needed_by: purchase.date,
    lasts_to: months[purchase.lastsTo]?.fleet.date,
    purchase_usd_month_before: purchase.costBefore,
    purchase_usd_month_after: purchase.costAfter,
    purchase_upfront_usd: purchase.upfront,
    lead_months: growth.settings.leadMonths,
    lead_days: growth.settings.leadDays
  };
}

/** The rows of a purchase: hosts by region, then roles by region. */
function partsOf({onHosts, hosts, lines}: GrowthPurchase): Row[] {
  return [
    ...hosts.map(({region, ...counts}) => ({
      kind: "hosts",
      region,
      ...Object.fromEntries(states.map((state) => [`hosts_${state}`, counts[state]]))
    })),
    ...lines.map(({region, role, ...counts}) => ({
      kind: onHosts ? "carried by hosts" : "role",
      region,
      role,
      ...Object.assign({}, ...states.map((state) => amountCells(counts[state], state)))
    }))
  ];
}

function amountCells(values: Amounts, state: string): Row {
  return Object.fromEntries(amounts.map((amount) => [`${amountColumns[amount]}_${state}`, values[amount]]));
}

function sharedCells({growth, months}: GrowthAhead, {version}: Catalog, permalink: string): Row {
  return {
    today: growth.today,
    price_book: months[0]?.plan.cost?.priceBook,
    scenario: growth.scenario.name,
    permalink,
    data_version: version
  };
}

function spread(name: string, range: Range | undefined): Row {
  return Object.fromEntries(bounds.map((bound) => [`${name}_${bound}`, range?.[bound]]));
}
