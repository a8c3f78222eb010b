import {roleName} from "../catalog/vocabulary.js";
import type {Cost} from "../cost/cost.js";
import {partName} from "../cost/cost-headline.js";
import type {CostKind} from "../cost/cost-line.js";
import {FLEET} from "../cost/shares.js";
import type {Range} from "../sizing/bill-line.js";
import {escaped} from "../sizing/lines-where.js";

/** A part of the cost with what it is called and its path in the plan. */
export interface NamedShare {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly month: Range;
  readonly share: number;
}

/** What the cost can be split by. */
export const splits = {
  byRole: "role",
  byRegion: "region",
  byKind: "kind of cost",
  byManagementCluster: "management cluster"
} as const;
export type Split = keyof typeof splits;

const kindNames: Readonly<Record<CostKind, string>> = {
  compute: "virtual machines",
  block: "block storage",
  object: "object storage",
  transfer: "transfer between regions",
  fee: "managed control planes",
  server: "servers",
  support: "support of servers",
  power: "electricity",
  space: "space",
  own: "figures of your own"
};

/** What a kind of cost is called. */
export const kindName = (kind: CostKind) => kindNames[kind];

const nameIn: Readonly<Record<Split, (id: string) => string>> = {
  byRole: (id) => partName(id as Parameters<typeof partName>[0]),
  byRegion: (id) => (id === "global" ? "fleet layer (global)" : id),
  byKind: (id) => kindName(id as CostKind),
  byManagementCluster: (id) => (id === FLEET ? "fleet layer, shared" : id)
};

/** The parts of a cost, the largest first. */
export function sharesBy(split: Split, cost: Cost): NamedShare[] {
  return [...cost[split]]
    .sort((a, b) => b.month.plan - a.month.plan)
    .map(({id, month, share}) => ({id, name: nameIn[split](id), path: `cost.${split}.${escaped(id)}`, month, share}));
}

/** A role of a line, or its region where it has none. */
export const roleOr = (role: Parameters<typeof roleName>[0] | null, other: string) => (role ? roleName(role) : other);
