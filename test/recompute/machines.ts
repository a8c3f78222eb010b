import type {Scenario} from "../../src/lib/scenario/fields.js";
import type {BillLine} from "../../src/lib/sizing/plan.js";
import {type Decimal, decimal, times} from "./decimal.js";
import {type Bound, figure, inTiers, number, type Price, type Tables} from "./tables.js";

const HOURS = 730;

const criticalRoles: readonly string[] = ["control-plane", "etcd", "fleet-control-plane", "federation-controller"];
const divisibleRoles: readonly string[] = ["central-observability", "regional-observability"];
const terms = ["on-demand", "1yr", "3yr"];

export const countOf = ({nodes, instances}: BillLine, bound: Bound) => Math.max(nodes[bound], instances ?? 0);

/** What may share its cores with nobody: etcd and control planes. */
export const isCritical = ({hostsEtcd, role}: BillLine) => hostsEtcd || criticalRoles.includes(role);

/** What may be split into equal parts where nothing is large enough for it. */
export const isDivisible = ({role}: BillLine) => divisibleRoles.includes(role);

interface Need {
  readonly vcpu: number;
  readonly memoryGiB: number;
  readonly storageGB: number;
  readonly iops: number | null;
  readonly latencyMs: number | null;
  readonly critical: boolean;
}

/** A quantity of one part at a price of the table; `perHour` is paid for every hour. */
export interface Charge {
  readonly kind: "compute" | "block";
  readonly price: Price;
  readonly quantity: number;
}

export interface Machine {
  readonly instance: string;
  readonly volume: string;
  readonly parts: number;
  readonly vcpu: number;
  readonly memoryGiB: number;
  readonly charges: readonly Charge[];
  /** USD a month for one unit of the bill, before anything is rounded. */
  readonly usd: Decimal;
}

const worth = (charges: readonly Charge[]) =>
  charges.reduce((sum, {price, quantity}) => sum + times(price.usd, decimal(quantity)), 0n);

/** What of a machine must be as it is in another one. */
type Alike = Pick<Machine, "instance" | "parts" | "volume">;

/**
 * The cheapest machine with its disk for a unit of the line; the fewest parts where a unit may be divided.
 *
 * @param as the machine of another bound that this one must be alike
 */
export function cheapest(
  line: BillLine,
  bound: Bound,
  scenario: Scenario,
  tables: Tables,
  as?: Alike
): Machine | undefined {
  const region = tables.priceRegionOf(line.region);
  const most = isDivisible(line) ? 1_000 : 1;
  for (let parts = as?.parts ?? 1; parts <= (as?.parts ?? most); parts++) {
    const need = needOf(line, bound, parts);
    // lines of large fleets are alike
    const key = JSON.stringify([need, parts, region, as?.instance, as?.volume]);
    const found = known(tables, key, () => machinesFor(need, parts, region, scenario, tables, as)[0]);
    if (found) return found;
  }
  return undefined;
}

const bought = new WeakMap<Tables, Map<string, Machine | undefined>>();

function known(tables: Tables, key: string, find: () => Machine | undefined): Machine | undefined {
  const before = bought.get(tables) ?? new Map<string, Machine | undefined>();
  bought.set(tables, before);
  if (!before.has(key)) before.set(key, find());
  return before.get(key);
}

function needOf(line: BillLine, bound: Bound, parts: number): Need {
  return {
    vcpu: line.vcpu[bound] / parts,
    memoryGiB: line.memoryGiB[bound] / parts,
    storageGB: line.storageGB[bound] / parts,
    iops: line.iops === null ? null : line.iops / parts,
    latencyMs: line.latencyMs,
    critical: isCritical(line)
  };
}

/** Every shape with its cheapest disk, the cheapest first. */
function machinesFor(
  need: Need,
  parts: number,
  region: string,
  scenario: Scenario,
  tables: Tables,
  as?: Alike
): Machine[] {
  const {architecture} = scenario;
  return tables.shapes
    .filter(
      (shape) =>
        (as === undefined || as.instance === shape.instance) &&
        (architecture === "any" || shape.architecture === architecture) &&
        number(shape, "vcpu") >= need.vcpu &&
        number(shape, "memoryGiB") >= need.memoryGiB &&
        !(need.critical && shape.sharedCores === "yes")
    )
    .flatMap((shape): Machine[] => {
      const price = hourlyPrice(shape, region, scenario, tables);
      const disk = diskFor(need, shape, region, tables, as?.volume);
      if (!price || !disk) return [];
      const charges = [{kind: "compute" as const, price, quantity: HOURS}, ...disk.charges];
      const usd = worth(charges) * BigInt(parts);
      const size = {vcpu: number(shape, "vcpu"), memoryGiB: number(shape, "memoryGiB")};
      return [{instance: shape.instance ?? "", volume: disk.volume, parts, ...size, charges, usd}];
    })
    .sort(
      (a, b) =>
        compare(a.usd, b.usd) ||
        a.vcpu - b.vcpu ||
        a.memoryGiB - b.memoryGiB ||
        (a.instance < b.instance ? -1 : a.instance > b.instance ? 1 : 0)
    );
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** The price of the term asked for, or of the longest shorter one; running all month is worth a discount on demand. */
function hourlyPrice(shape: Tables["shapes"][number], region: string, scenario: Scenario, tables: Tables) {
  for (let index = terms.indexOf(scenario.commitment); index >= 0; index--) {
    const term = terms[index] ?? "";
    const price = tables.instance(region, shape.instance ?? "", term);
    if (!price) continue;
    if (term !== "on-demand") return price;
    return {...price, usd: times(price.usd, decimal(1) - decimal(shape.sustainedUse || "0"))};
  }
  return undefined;
}

interface Disk {
  readonly volume: string;
  readonly charges: readonly Charge[];
}

/** The cheapest disk that the shape can have, or undefined where none will do. */
function diskFor(
  need: Need,
  shape: Tables["shapes"][number],
  region: string,
  tables: Tables,
  only?: string
): Disk | undefined {
  if (need.storageGB <= 0) return {volume: "none", charges: []};
  const disks: Disk[] = [];
  if (shape.localDisk === "nvme" && number(shape, "localDiskGB") >= need.storageGB) {
    const does = figure(shape, "localIops");
    if (need.iops === null || (does !== null && does >= need.iops)) disks.push({volume: "local", charges: []});
  }
  const all = figure(shape, "volumeIops");
  if (all === null || all >= (need.iops ?? 0)) {
    const taken = (shape.volumes ?? "").split(" ");
    for (const volume of tables.volumes) {
      const name = (volume.id ?? "").split("/").at(-1) ?? "";
      if (!taken.includes(name) || volume.solidState !== "yes") continue;
      const slow = figure(volume, "writeMsHigh");
      if (need.latencyMs !== null && slow !== null && slow > need.latencyMs) continue;
      const charges = volumeFor(need, name, volume, region, tables);
      if (charges) disks.push({volume: name, charges});
    }
  }
  return disks
    .filter(({volume}) => only === undefined || volume === only)
    .sort((a, b) => compare(worth(a.charges), worth(b.charges)))[0];
}

/** What a volume of this type costs a month, or undefined where it cannot be had. */
function volumeFor(
  need: Need,
  name: string,
  volume: Tables["volumes"][number],
  region: string,
  tables: Tables
): Charge[] | undefined {
  const iops = need.iops ?? 0;
  const included = number(volume, "includedIops");
  const perGiB = figure(volume, "iopsPerGiB") ?? 0;
  if (iops > number(volume, "maxIops")) return undefined;
  const asked = Math.ceil((need.storageGB * 1e9) / 2 ** 30);
  const block = (price: Price | undefined, quantity: number): Charge[] | undefined =>
    price && [{kind: "block", price, quantity}];
  if (volume.iopsBy === "fixed") {
    if (asked > number(volume, "maxGiB") || iops > included) return undefined;
    return block(tables.tiers(region, `${name}/disk`)[0], 1);
  }
  const grown = perGiB && iops > included ? Math.ceil((volume.iopsBy === "size" ? iops - included : iops) / perGiB) : 0;
  const size = Math.max(asked, number(volume, "minGiB"), grown);
  if (size > number(volume, "maxGiB")) return undefined;
  const capacity = block(tables.tiers(region, `${name}/capacity`)[0], size);
  if (!capacity || volume.iopsBy === "size") {
    return volume.iopsBy === "size" && iops > included + perGiB * size ? undefined : capacity;
  }
  if (iops <= included) return capacity;
  const paid = inTiers(tables.tiers(region, `${name}/iops`), iops);
  // a type without a price for IOPS gives the included ones and no more
  if (!paid.length) return undefined;
  return [...capacity, ...paid.map(({tier, quantity}): Charge => ({kind: "block", price: tier, quantity}))];
}
