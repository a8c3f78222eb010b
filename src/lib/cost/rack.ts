/** Virtual machines that are alike. Those of a group stand on different hosts. */
export interface Vm {
  readonly id: string;
  readonly group: string | null;
  readonly count: number;
  /** What each of them takes. */
  readonly cores: number;
  readonly memoryGiB: number;
  readonly diskGB: number;
  readonly iops: number;
}

/** What a host has for virtual machines. Disks are pooled: a machine may use those of other hosts as well. */
export interface HostSize {
  readonly cores: number;
  readonly memoryGiB: number;
  readonly diskGB: number;
  readonly iops: number;
}

/** Hosts with the machines on them: those of each id, counted from 0. */
export interface Rack {
  readonly hosts: number;
  readonly seats: ReadonlyMap<string, readonly number[]>;
}

/** Sums such as 0.1 + 0.2 are forgiven what the computer adds to them. */
export const SLACK = 1e-9;
