/** What decides the number of hosts; disks by their capacity or by their IOPS. */
export const hostReasons = ["cpu", "memory", "disk", "anti-affinity"] as const;
export type HostReason = (typeof hostReasons)[number];

/** Hosts of one's own in a region that carry the virtual machines of the bill. */
export interface HostsOf {
  readonly region: string;
  /** Hosts for low, plan and high of the bill, the reserve included. */
  readonly hosts: {readonly low: number; readonly plan: number; readonly high: number};
  /** Hosts that may fail (N+1 or N+2); contained in `hosts`. */
  readonly reserve: number;
  readonly reason: HostReason;
  /** Hosts that each of them alone would ask for, without reserve, for the plan. */
  readonly needs: Readonly<Record<HostReason, number>>;
  /** Hosts that the plan's packing needs beyond the largest need, because machines leave gaps on hosts. */
  readonly gaps: number;
  /** Electric power of the plan's hosts in W, without and with what cooling adds (PUE). */
  readonly watts: number;
  readonly wattsWithPue: number;
}
