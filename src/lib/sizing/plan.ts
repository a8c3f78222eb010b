import type {Catalog} from "../catalog/tables.js";
import {tierIds} from "../catalog/vocabulary.js";
import {completeScenario} from "../scenario/complete.js";
import type {Scenario, ScenarioInput} from "../scenario/fields.js";
import {type BillLineOf, mapRange, type Range, type SizedRow} from "./bill-line.js";
import {type Calculus, numbers} from "./calculus.js";
import {guideRows, type Table, tableFor, tablesOf} from "./guide-rows.js";
import {type RungOf, rungAt} from "./ladder.js";
import {layerLines} from "./layers.js";
import {addUp, type ManagementOf, manage, type Part, partsOf} from "./management.js";
import {type Notice, noticesOf} from "./notices.js";
import {type TargetOf, targetsOf, targetValue} from "./targets.js";
import {type TierOf, tierOf} from "./tier.js";

/** The plan of a fleet, over numbers or over explanations; the schema of its JSON is headroom.plan/1. */
export interface PlanOf<V = number> {
  readonly schema: "headroom.plan/1";
  readonly dataVersion: string;
  readonly scenario: Scenario;
  readonly tier: TierOf<V>;
  readonly management: ManagementOf<V>;
  readonly bill: readonly BillLineOf<V>[];
  readonly totals: TotalsOf<V>;
  /** Targets of the largest management cluster: the one with the highest table, then the most clusters. */
  readonly targets: readonly TargetOf<V>[];
  /** S000's figures, never averaged with the bill: for the fleet as one, and for the largest management cluster. */
  readonly ladder: {
    readonly fleet: RungOf<V>;
    readonly largest: RungOf<V>;
    readonly largestManagementCluster: string;
  };
  readonly notices: readonly Notice[];
}

export interface TotalsOf<V = number> {
  readonly nodes: Range<V>;
  readonly vcpu: Range<V>;
  readonly memoryGiB: Range<V>;
  readonly storageGB: Range<V>;
  readonly objectTB: Range<V>;
}

export type Plan = PlanOf<number>;
export type BillLine = BillLineOf<number>;
export type Target = TargetOf<number>;

/**
 * Sizes a fleet. Pure: the same scenario and catalogue give the same plan.
 *
 * @param scenario what is set; the rest is at its default. Fields are taken as checked.
 */
export function plan(scenario: ScenarioInput, catalog: Catalog): Plan {
  return planWith(scenario, catalog, numbers);
}

/** The plan over any calculus; `plan` and `explain` are both this. */
export function planWith<V>(input: ScenarioInput, catalog: Catalog, calculus: Calculus<V>): PlanOf<V> {
  const scenario = completeScenario(input, catalog);
  const clusters = calculus.input("clusters", "Workload clusters", "clusters", scenario.clusters);
  const machines = calculus.input("machines", "Machines", "machines", scenario.machines);
  const tier = tierOf(clusters, machines, catalog, calculus);
  const managed = manage(scenario, tier.id, {clusters, machines}, catalog, calculus);
  const parts = partsOf(managed, calculus);
  const sizes = sizeParts(scenario, tier, parts, catalog, calculus);
  const management = {...managed, sizedAs: tablesOf(sizes.map(({table}) => table))};
  const layers = layerLines({clusters, machines, tier: tier.id}, management, parts, catalog, calculus);
  const bill = [...parts.flatMap((part, index) => linesOf(part, sizes[index])), ...layers];
  const largest = largestPart(parts, sizes, calculus);
  const partial: Omit<PlanOf<V>, "notices"> = {
    schema: "headroom.plan/1",
    dataVersion: catalog.version,
    scenario,
    tier,
    management,
    bill,
    totals: totalsOf(bill, calculus),
    targets: sizes[largest]?.targets ?? [],
    ladder: {
      fleet: rungAt(clusters, machines, catalog, calculus),
      largest: rungOf(parts[largest], catalog, calculus) ?? rungAt(clusters, machines, catalog, calculus),
      largestManagementCluster: parts[largest]?.id ?? ""
    }
  };
  const counts = parts.map((part) => ({
    id: part.id,
    clusters: calculus.valueOf(part.clusters),
    machines: calculus.valueOf(part.machines)
  }));
  return {...partial, notices: noticesOf(partial, counts, catalog, calculus)};
}

/** A management cluster's size: which table, its lines, and its targets. */
interface Sized<V> {
  readonly table: Table<V>;
  readonly rows: readonly SizedRow<V>[];
  readonly targets: readonly TargetOf<V>[];
}

/** Sizes each part; parts with the same numbers are sized once, since a fleet of a hundred has at most two sizes a region. */
function sizeParts<V>(
  scenario: Scenario,
  tier: TierOf<V>,
  parts: readonly Part<V>[],
  catalog: Catalog,
  calculus: Calculus<V>
): Sized<V>[] {
  const rttMs = calculus.input("rttMs", "RTT between etcd members", "ms", scenario.rttMs);
  const known = new Map<V, Map<V, Sized<V>>>();
  return parts.map((part) => {
    const row = known.get(part.clusters) ?? new Map<V, Sized<V>>();
    known.set(part.clusters, row);
    const sized = row.get(part.machines) ?? sizePart(part);
    row.set(part.machines, sized);
    return sized;
  });

  function sizePart(part: Part<V>): Sized<V> {
    const table = tableFor(part, tier.id, catalog, calculus);
    return {
      table,
      rows: guideRows(table, scenario.edition, catalog, calculus),
      targets: targetsOf(table.tier, part.clusters, rttMs, catalog, calculus)
    };
  }
}

function linesOf<V>(part: Part<V>, sized: Sized<V> | undefined): BillLineOf<V>[] {
  const {rows = [], targets = []} = sized ?? {};
  const target = (metric: "iops" | "fsync-p99") => targetValue(targets, metric) ?? null;
  return rows.map((row) => ({
    id: `${part.id}-${row.role}`,
    region: part.region,
    managementCluster: part.id,
    ...row,
    iops: row.hostsEtcd ? target("iops") : null,
    latencyMs: row.hostsEtcd ? target("fsync-p99") : null
  }));
}

/** The part with the highest table, then the most clusters, then the most machines. */
function largestPart<V>(parts: readonly Part<V>[], sizes: readonly Sized<V>[], calculus: Calculus<V>): number {
  const keys = parts.map(({clusters, machines}, index) => [
    tierIds.indexOf(sizes[index]?.table.tier ?? "small"),
    calculus.valueOf(clusters),
    calculus.valueOf(machines)
  ]);
  return keys.reduce((best, key, index) => (isLarger(key, keys[best] ?? []) ? index : best), 0);
}

function isLarger(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, i) => value !== b[i]);
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0);
}

function rungOf<V>(part: Part<V> | undefined, catalog: Catalog, calculus: Calculus<V>): RungOf<V> | undefined {
  return part && rungAt(part.clusters, part.machines, catalog, calculus);
}

/** Sums of the lines, exactly. */
function totalsOf<V>(bill: readonly BillLineOf<V>[], calculus: Calculus<V>): TotalsOf<V> {
  const total = (label: string, unit: string, of: (line: BillLineOf<V>) => Range<V> | undefined): Range<V> => {
    const found = bill.flatMap((line) => {
      const range = of(line);
      return range ? [{id: line.id, range}] : [];
    });
    if (!found.length) return mapRange(() => calculus.input("layout", `${label}: none in this layout`, unit, 0));
    return mapRange((bound) => {
      const terms = found.map(({id, range}) => calculus.placed(id, range[bound]));
      return addUp(label, unit, terms, calculus);
    });
  };
  return {
    nodes: total("Nodes", "nodes", ({nodes}) => nodes),
    vcpu: total("vCPU", "vCPU", (line) => line.total.vcpu),
    memoryGiB: total("Memory", "GiB", (line) => line.total.memoryGiB),
    storageGB: total("Block storage", "GB", (line) => line.total.storageGB),
    objectTB: total("Object storage", "TB", ({objectTB}) => objectTB)
  };
}
