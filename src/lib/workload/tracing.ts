import {sum} from "../sizing/rules.js";
import type {WorkloadContext} from "./context.js";
import type {ControlPlaneOf} from "./control-plane.js";
import {millionsADay, tracesPerSecond} from "./rules.js";

/** Traces of the requests to the API that are kept, and those a collector must see to choose. */
export function tracingOf<V>({requests}: ControlPlaneOf<V>, {set, figure}: WorkloadContext<V>) {
  const kept = figure("Traces kept", "traces/s", tracesPerSecond, requests, set("errors"), set("slow"), set("traced"));
  return {
    kept,
    keptADay: figure("Traces kept a day", "million", millionsADay, kept),
    seen: figure("Traces the collector must see", "traces/s", sum, requests)
  };
}
