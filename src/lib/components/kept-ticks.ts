import {ticksKey, ticksOf, ticksText} from "../operations/ticks.js";
import type {Plan} from "../sizing/plan.js";

/** What is ticked off in this browser, one list for each scenario name and tier; says "change" when it does. */
export interface KeptTicks extends EventTarget {
  readonly ids: ReadonlySet<string>;
  /** Whether the browser refused to keep the ticks; they then last as long as the page. */
  readonly refused: boolean;
  /** Takes the list of the plan's scenario, if it is another one. */
  open(plan: Plan): void;
  tick(id: string, on: boolean): void;
  /** Removes every tick of the list, and says how many there were. */
  reset(): number;
  /** Brings back what the last reset removed. */
  undo(): void;
}

export function keptTicks(): KeptTicks {
  let [key, removed] = ["", [] as readonly string[]];
  let [ids, refused]: [ReadonlySet<string>, boolean] = [new Set(), false];
  const target = new EventTarget();

  function set(next: ReadonlySet<string>): void {
    ids = next;
    refused = !write(key, next);
    target.dispatchEvent(new Event("change"));
  }

  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    ids = ticksOf(event.newValue);
    target.dispatchEvent(new Event("change"));
  });

  return Object.defineProperties(
    Object.assign(target, {
      open(plan: Plan) {
        if (ticksKey(plan) === key) return;
        key = ticksKey(plan);
        removed = [];
        ids = ticksOf(read(key));
        target.dispatchEvent(new Event("change"));
      },
      tick: (id: string, on: boolean) => set(new Set(on ? [...ids, id] : [...ids].filter((other) => other !== id))),
      reset() {
        removed = [...ids];
        set(new Set());
        return removed.length;
      },
      undo: () => set(new Set([...ids, ...removed]))
    }),
    {ids: {get: () => ids}, refused: {get: () => refused}}
  ) as KeptTicks;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // private windows of some browsers refuse access
  }
}

function write(key: string, ids: ReadonlySet<string>): boolean {
  try {
    if (ids.size) localStorage.setItem(key, ticksText(ids));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
