import type {Role} from "../catalog/vocabulary.js";
import type {Plan} from "../sizing/plan.js";

/** What can be bought of a role in a region. */
export const amounts = ["nodes", "vcpu", "memoryGiB", "storageGB", "objectTB"] as const;
export type Amount = (typeof amounts)[number];
export type Amounts = Readonly<Record<Amount, number>>;

/** What stands for a role in a region: the plan's figures of the bill, lines of all its management clusters together. */
export interface Holding extends Amounts {
  readonly region: string;
  readonly role: Role;
}

/** What stands, by role and region, and hosts of one's own by region where they carry it. */
export interface Holdings {
  readonly roles: ReadonlyMap<string, Holding>;
  /** Undefined where nothing runs on hosts of one's own, or prices are not known. */
  readonly hosts: ReadonlyMap<string, number> | undefined;
}

const nothing: Amounts = {nodes: 0, vcpu: 0, memoryGiB: 0, storageGB: 0, objectTB: 0};

/** What a plan needs. */
export function needsOf({bill, cost}: Pick<Plan, "bill" | "cost">): Holdings {
  const roles = new Map<string, Holding>();
  for (const line of bill) {
    const {region, role, nodes, total, objectTB} = line;
    const key = `${region}/${role}`;
    const before = roles.get(key) ?? {region, role, ...nothing};
    roles.set(key, {
      region,
      role,
      nodes: before.nodes + nodes.plan,
      vcpu: before.vcpu + total.vcpu.plan,
      memoryGiB: before.memoryGiB + total.memoryGiB.plan,
      storageGB: before.storageGB + total.storageGB.plan,
      objectTB: before.objectTB + (objectTB?.plan ?? 0)
    });
  }
  const hosts =
    cost?.priceBook === "onprem" ? new Map(cost.hosts.map(({region, hosts}) => [region, hosts.plan])) : null;
  return {roles, hosts: hosts ?? undefined};
}

/** What stands when nothing is taken away: the larger figure each time. */
export function largerOf(a: Holdings, b: Holdings): Holdings {
  const roles = new Map(a.roles);
  for (const [key, holding] of b.roles) {
    const other = a.roles.get(key) ?? holding;
    roles.set(key, {...holding, ...amountsOf((amount) => Math.max(holding[amount], other[amount]))});
  }
  if (!a.hosts || !b.hosts) return {roles, hosts: undefined};
  const hosts = new Map(a.hosts);
  for (const [region, count] of b.hosts) hosts.set(region, Math.max(count, a.hosts.get(region) ?? 0));
  return {roles, hosts};
}

/**
 * Whether what stands is too little. Hosts of one's own carry machines of any size, so that only hosts and object
 * storage count, which stands beside them; anywhere else every figure of a role does.
 */
export function isShort(standing: Holdings, needed: Holdings): boolean {
  const {hosts} = needed;
  const counted: readonly Amount[] = hosts ? ["objectTB"] : amounts;
  const shortOf = (key: string, holding: Holding) =>
    counted.some((amount) => holding[amount] > (standing.roles.get(key)?.[amount] ?? 0));
  if ([...needed.roles].some(([key, holding]) => shortOf(key, holding))) return true;
  return [...(hosts ?? [])].some(([region, count]) => count > (standing.hosts?.get(region) ?? 0));
}

/** Amounts by a function of each. */
export function amountsOf(value: (amount: Amount) => number): Amounts {
  return {
    nodes: value("nodes"),
    vcpu: value("vcpu"),
    memoryGiB: value("memoryGiB"),
    storageGB: value("storageGB"),
    objectTB: value("objectTB")
  };
}
