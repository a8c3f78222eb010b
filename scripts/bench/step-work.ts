/** An event of a browser's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number | undefined;
  readonly pid: number;
  readonly tid: number;
}

/** What the page's main thread did in a step, in ms by kind. */
export type StepWork = Readonly<Record<Kind, number>>;

type Kind = "script" | "style" | "layout" | "paint";

/** What stands inside of one of these, as collecting garbage, counts with it. */
const kinds: Readonly<Record<string, Kind>> = {
  EventDispatch: "script",
  FireAnimationFrame: "script",
  TimerFire: "script",
  FunctionCall: "script",
  RunMicrotasks: "script",
  UpdateLayoutTree: "style",
  Layout: "layout",
  PrePaint: "paint",
  Paint: "paint",
  Layerize: "paint",
  Commit: "paint"
};

/** The marks that a page sets at the beginning and at the end of each step. */
export const marks = {begin: "step", end: "painted"} as const;

interface Open {
  readonly until: number;
  readonly kind: Kind | undefined;
}

/** The work of each step between its marks, on the thread that set them. */
export function stepWork(events: readonly TraceEvent[]): StepWork[] {
  const times = events.filter(isMark).sort((a, b) => a.ts - b.ts);
  const [mark] = times;
  const tasks = events
    .filter(({ph, pid, tid}) => ph === "X" && pid === mark?.pid && tid === mark.tid)
    .sort((a, b) => a.ts - b.ts || lengthOf(b) - lengthOf(a));
  return times.flatMap(({name, ts}, index) => {
    const end = times[index + 1];
    return name === marks.begin && end?.name === marks.end ? [workBetween(tasks, ts, end.ts)] : [];
  });
}

/** Raster of what was painted, on whichever thread, in ms. */
export function rasterTime(events: readonly TraceEvent[]): number {
  return events.filter(({name}) => name === "RasterTask").reduce((sum, event) => sum + lengthOf(event), 0) / 1_000;
}

function isMark({name}: TraceEvent): boolean {
  return name === marks.begin || name === marks.end;
}

function lengthOf({dur = 0}: TraceEvent): number {
  return dur;
}

/** Time by kind; that of a task within another counts for the inner one alone. */
function workBetween(tasks: readonly TraceEvent[], from: number, to: number): StepWork {
  const work = {script: 0, style: 0, layout: 0, paint: 0};
  const open: Open[] = [];
  for (const task of tasks) {
    const [begin, until] = [Math.max(from, task.ts), Math.min(to, task.ts + lengthOf(task))];
    if (until <= begin) continue;
    while (open.length && (open.at(-1)?.until ?? 0) <= begin) open.pop();
    const outer = open.at(-1)?.kind;
    const kind = kinds[task.name] ?? outer;
    if (outer) work[outer] -= (until - begin) / 1_000;
    if (kind) work[kind] += (until - begin) / 1_000;
    open.push({until, kind});
  }
  return work;
}
