/** A measured value that is held against a target or a bound. */
export interface Held {
  readonly id: string;
  readonly label: string;
  /** Null where it was not measured; `why` then says so. */
  readonly measured: number | null;
  readonly target: number;
  readonly unit: string;
  readonly atLeast: boolean;
  /** How far the target is kept, as a share of it; below 0 it is missed. */
  readonly margin: number | null;
  readonly status: HeldStatus;
  /** Whether missing it fails the plan; the others are there to see. */
  readonly decides: boolean;
  readonly why: string;
  /** The path of the target in the plan, where it stands there. */
  readonly explain?: string;
}

export type HeldStatus = "pass" | "fail" | "not measured";

type Holding = Omit<Held, "margin" | "status" | "atLeast" | "decides" | "why"> & Partial<Held>;

/** Holds a value against a target: at most that much, or with `atLeast` at least. */
export function held({atLeast = false, decides = true, why = "", measured, target, ...rest}: Holding): Held {
  const kept = measured === null ? null : marginOf(measured, target, atLeast);
  const status = kept === null ? "not measured" : kept >= 0 ? "pass" : "fail";
  return {...rest, measured, target, atLeast, decides, why, margin: kept, status};
}

function marginOf(measured: number, target: number, atLeast: boolean): number {
  if (measured === target) return 0;
  const over = target ? (measured - target) / target : Math.sign(measured);
  return atLeast ? over : -over;
}

/** Those that fail the plan. */
export function missed(rows: readonly Held[]): Held[] {
  return rows.filter(({decides, status}) => decides && status === "fail");
}
