import type {bounds} from "../sizing/bill-line.js";

/** What one node or instance of a line needs. */
export interface Need {
  readonly vcpu: number;
  readonly memoryGiB: number;
  /** Block storage in GB (10^9 B); 0 for none. */
  readonly storageGB: number;
  readonly iops: number | null;
  /** Longest time of a write in ms (WAL fsync p99), where the line has a target. */
  readonly latencyMs: number | null;
  readonly solidState: boolean;
  /** Whether it hosts etcd or a control plane: no shared cores, and local disks are told to be ephemeral. */
  readonly critical: boolean;
  readonly hostsEtcd: boolean;
  /** Whether a unit that no instance is large enough for may be split into equal parts. */
  readonly divisible: boolean;
}

/** A disk for a node: a volume, or the local disks of the instance. */
export interface DiskChoice {
  /** The last part of a volume's id, "local" for local NVMe, "none" where no disk is needed. */
  readonly volume: string;
  readonly sizeGiB: number;
  /** IOPS paid for beyond the included ones. */
  readonly extraIops: number;
  readonly usdPerMonth: number;
}

/** An instance with a disk that satisfies a need, `parts` of them for each unit. */
export interface Candidate {
  readonly instance: string;
  readonly parts: number;
  readonly vcpu: number;
  readonly memoryGiB: number;
  readonly disk: DiskChoice;
  /** The id of the instance's price, and whether it is of a shorter term than asked for. */
  readonly priceId: string;
  readonly shorterTerm: boolean;
  /** USD a month for one unit with its disk. */
  readonly usdPerMonth: number;
}

/** Why an instance was not chosen, in words: "m6i.2xlarge: 32 GiB < 64 GiB". */
export interface Rejection {
  readonly instance: string;
  readonly reason: string;
}

/** What a line of the bill is bought as. Sizes are for one node or instance of the plan. */
export interface FitOf {
  readonly lineId: string;
  readonly region: string;
  readonly priceRegion: string;
  readonly chosen: Readonly<Record<(typeof bounds)[number], Candidate>>;
  /** The next cheapest that also fit. */
  readonly runnersUp: readonly Candidate[];
  /** Some that do not, the nearest misses first. */
  readonly rejected: readonly Rejection[];
  /** What is paid for and not asked for, for one unit of the plan. */
  readonly stranded: {readonly vcpu: number; readonly memoryGiB: number};
  readonly warnings: readonly ("ephemeral-etcd" | "shorter-term" | "latency-unknown")[];
}
