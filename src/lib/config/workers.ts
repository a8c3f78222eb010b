import {numbers} from "../sizing/calculus.js";
import {perSync, workersFor} from "../sizing/demand/rules.js";
import {largestManaged} from "../sizing/largest-managed.js";
import {ruleValue} from "../sizing/rule-value.js";
import {type ConfigContext, configRule} from "./config-context.js";
import {hostsPerSecond, likely} from "./manager-calls.js";
import {instancesOf, type ShippedManager} from "./manager-of.js";
import {written} from "./written.js";

/** Workers for reconciles a second, with the formula; never below the given number. */
export function workersAt(rate: number, given: number, context: ConfigContext) {
  const seconds = likely(context, "seconds-per-reconcile");
  const busy = ruleValue(context.catalog, numbers, "workers-busy");
  return {
    value: workersFor.apply(given, rate, seconds, busy),
    formula: workersFor.write(String(given), written(rate), String(seconds), String(busy))
  };
}

/** Reconciles a second of a provider's reconciler, each object once in a sync period; undefined where none is counted. */
export function providerRate(id: string, {component}: ShippedManager, context: ConfigContext): number | undefined {
  const {plan, tables} = context;
  const row = tables.providerReconcilers.find((one) => one.component === component && one.reconciler === id);
  const demand = largestManaged(plan);
  if (!row || !demand) return undefined;
  const objects = row.counts === "cluster" ? demand.clusters : demand.machines;
  return perSync.apply(objects, plan.scenario.syncPeriodMin);
}

/** Workers of the Bare Metal Operator: its default follows the CPUs of the node, and is left where it is enough. */
export function hostWorkers(shipped: ShippedManager, context: ConfigContext) {
  const {value, formula} = workersAt(hostsPerSecond(context) / instancesOf(shipped, context), 0, context);
  const [fewest, most] = [configRule(context, "bmo-fewest-workers"), configRule(context, "bmo-default-workers")];
  if (value <= fewest) return {value: 0, why: `0, the default, which is at least ${fewest}: ${formula} would do`};
  const why = `max(${most}, ${formula}): not below the most that the default can be, on a node with ${most} CPUs`;
  return {value: Math.max(most, value), why};
}
