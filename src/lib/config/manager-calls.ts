import {largestManaged} from "../sizing/largest-managed.js";
import {type ConfigContext, configRule} from "./config-context.js";
import {instancesOf, type ShippedManager} from "./manager-of.js";

/** Likely calls a second to the API server of one instance of a manager. */
export function likelyCalls(shipped: ShippedManager, context: ConfigContext): number {
  const demand = largestManaged(context.plan);
  const controller = demand?.controllers.find(({id}) => id === shipped.manager);
  const calls =
    shipped.component === "bmo"
      ? hostsPerSecond(context) * likely(context, "calls-per-reconcile")
      : (controller?.callsPerSecond.likely ?? 0);
  return calls / instancesOf(shipped, context);
}

/** Hosts that the Bare Metal Operator looks at in a second: one for each machine, whatever the sync period. */
export function hostsPerSecond(context: ConfigContext): number {
  return (largestManaged(context.plan)?.machines ?? 0) / configRule(context, "bmo-poll-seconds");
}

/** The likely value of a constant of the demand model. */
export function likely({catalog}: Pick<ConfigContext, "catalog">, id: string): number {
  const row = catalog.constants.find((constant) => constant.id === id);
  if (!row) throw new Error(`demand/constants.csv: no row ${id}`);
  return row.likely;
}
