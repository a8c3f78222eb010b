import type {Limit} from "../sizing/plan.js";
import {type Deadline, deadlineOf} from "./deadline.js";
import type {Growth} from "./growth.js";
import type {GrowthMonth} from "./growth-month.js";

/** The first month in which a limit is tight or over, with the limit as it is then. */
export interface Crossing extends Deadline {
  readonly limit: Limit;
}

/** A limit over the months. */
export interface LimitAhead {
  readonly id: string;
  readonly label: string;
  readonly class: Limit["class"];
  /** Utilisation in the first and in the last month that has this limit, and in the month in which it is highest. */
  readonly first: number;
  readonly last: number;
  readonly most: number;
  /** Tight, or over at once; undefined where it never is. */
  readonly tight: Crossing | undefined;
  readonly over: Crossing | undefined;
  /** Whether it is still over in the last month: another management cluster or larger nodes may have mended it. */
  readonly staysOver: boolean;
}

const classOrder = {hard: 0, advice: 1, policy: 2} as const;

/** When each limit gets tight and over: those that are over first, then those that are tight, then by what is used most. */
export function limitsAhead(months: readonly GrowthMonth[], growth: Growth): LimitAhead[] {
  const ids = new Set(months.flatMap(({plan}) => plan.limits.map(({id}) => id)));
  return [...ids].map((id) => limitAhead(id, months, growth)).sort(byUrgency);
}

function limitAhead(id: string, months: readonly GrowthMonth[], growth: Growth): LimitAhead {
  const found = months.flatMap(({fleet, plan}) => {
    const limit = plan.limits.find((one) => one.id === id);
    return limit ? [{fleet, limit}] : [];
  });
  const [first, last] = [found[0]?.limit, found.at(-1)?.limit];
  if (!first || !last) throw new Error(`no month has the limit ${id}`);
  const crossing = (of: readonly Limit["status"][]): Crossing | undefined => {
    const at = found.find(({limit}) => of.includes(limit.status));
    return at && {...deadlineOf(at.fleet, growth), limit: at.limit};
  };
  return {
    id,
    label: first.label,
    class: first.class,
    first: first.utilisation,
    last: last.utilisation,
    most: Math.max(...found.map(({limit}) => limit.utilisation)),
    tight: crossing(["tight", "over"]),
    over: crossing(["over"]),
    staysOver: last.status === "over"
  };
}

function byUrgency(a: LimitAhead, b: LimitAhead): number {
  return (
    monthOf(a.over) - monthOf(b.over) ||
    monthOf(a.tight) - monthOf(b.tight) ||
    b.most - a.most ||
    classOrder[a.class] - classOrder[b.class]
  );
}

const monthOf = (crossing: Crossing | undefined) => crossing?.month ?? 1_000;
