import {nominalSeats, sharesToExceed} from "./apf-math.js";
import type {ConfigContext} from "./config-context.js";
import {tunedManagers} from "./controllers.js";
import {defaultOf} from "./default-of.js";
import {instancesOf} from "./manager-of.js";

/** The level in which all controllers are unless a schema says otherwise. */
const SHARED = "workload-low";

/** Seats of an API server, before and with a priority level of Cluster API. */
export interface Seats {
  /** Seats of the shared level as Kubernetes comes. */
  readonly before: number;
  /** Seats that the limits of the managers' clients can fill. */
  readonly wanted: number;
  readonly shares: number;
  readonly whyShares: string;
  /** Seats of the new level with the in-flight limits raised, and with them left as they are. */
  readonly own: number;
  readonly ownUnraised: number;
  /** Seats that the shared level keeps, raised and not. */
  readonly shared: number;
  readonly sharedUnraised: number;
  /** All seats that keep every other level as it is. */
  readonly total: number;
  readonly mutating: number;
  readonly whyTotal: string;
}

/**
 * Shares that raise the seats of Cluster API even where nobody raises the in-flight limits, and limits with which no
 * other level loses any.
 */
export function seatsOf(context: ConfigContext): Seats {
  const {priorityLevels} = context.tables;
  const sum = priorityLevels.reduce((total, {shares}) => total + shares, 0);
  const low = priorityLevels.find(({id}) => id === SHARED)?.shares ?? 0;
  const given = inflightOf(context);
  const seats = wantedSeats(context);
  const wanted = Math.ceil((seats * sum) / given);
  const least = sharesToExceed(given, low, sum);
  const shares = Math.max(least, wanted);
  const total = Math.ceil((given * (sum + shares)) / sum);
  return {
    before: nominalSeats(given, low, sum),
    wanted: seats,
    shares,
    whyShares: `max(${least}, ${wanted}): ${least} give more than the ${nominalSeats(given, low, sum)} seats that all controllers share without it, even at ${given} seats in all; ${wanted} give a seat to each of the managers' calls of a second`,
    own: nominalSeats(total, shares, sum + shares),
    ownUnraised: nominalSeats(given, shares, sum + shares),
    shared: nominalSeats(total, low, sum + shares),
    sharedUnraised: nominalSeats(given, low, sum + shares),
    total,
    mutating: Math.ceil(total / 3),
    whyTotal: `${given} × (${sum} + ${shares}) / ${sum} seats, so that no other priority level loses any to the ${shares} shares of Cluster API`
  };
}

/** Seats of an API server by the defaults of its version: the sum of both in-flight limits. */
function inflightOf({catalog, tables, versions}: ConfigContext): number {
  const at = (name: string) => Number(defaultOf(catalog, tables, "kube-apiserver", name, versions.kubernetes) ?? 0);
  return at("--max-requests-inflight") + at("--max-mutating-requests-inflight");
}

/** Calls a second of the managers' clients, each taking its seat for a second at most: the objective of Kubernetes. */
function wantedSeats(context: ConfigContext): number {
  const rates = tunedManagers(context).flatMap((manager) =>
    manager.settings
      .filter(({name}) => name === "--kube-api-qps")
      .map(({value}) => Number(value) * instancesOf(manager, context))
  );
  return rates.reduce((sum, rate) => sum + rate, 0);
}
