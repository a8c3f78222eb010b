import {numbers} from "../sizing/calculus.js";
import {qpsFor} from "../sizing/demand/rules.js";
import {largestManaged} from "../sizing/largest-managed.js";
import {ruleValue} from "../sizing/rule-value.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {defaultOf} from "./default-of.js";
import {isKnown} from "./flag-of.js";
import {likelyCalls} from "./manager-calls.js";
import {isPlansVersion, type ShippedManager} from "./manager-of.js";
import {scaledDefault} from "./scaled-default.js";
import {setting} from "./setting.js";
import {written} from "./written.js";

const QPS = "--kube-api-qps";
const BURST = "--kube-api-burst";

/** Calls a second and at once to the API server: of which likely calls use half, never below the default. */
export function rateSettings(shipped: ShippedManager, context: ConfigContext): ConfigValue[] {
  const {component, version} = shipped;
  const {catalog, tables} = context;
  if (!isKnown(tables, component, QPS, version)) return [];
  const given = Number(defaultOf(catalog, tables, component, QPS, version) ?? 0);
  const rate = rateOf(shipped, given, context);
  const times = Number(defaultOf(catalog, tables, component, BURST, version) ?? 0);
  return [
    setting(context, {component, name: QPS, ...rate, source: "headroom"}),
    setting(context, {
      component,
      name: BURST,
      value: Math.max(times, 2 * rate.value),
      why: `max(${times}, 2 × ${rate.value}): not below the default, and twice the calls a second`,
      source: "headroom"
    })
  ];
}

function rateOf(shipped: ShippedManager, given: number, context: ConfigContext) {
  const {plan, catalog} = context;
  const demand = largestManaged(plan);
  const controller = demand?.controllers.find(({id}) => id === shipped.manager);
  const calls = likelyCalls(shipped, context);
  const share = ruleValue(catalog, numbers, "qps-used");
  const needed = qpsFor.apply(given, calls, share);
  const scaled = scaledDefault(shipped, QPS, context);
  const value = Math.max(needed, scaled ?? 0);
  const why = qpsFor.write(String(given), written(calls), String(share));
  const isPlans = isPlansVersion(shipped, context) && value === controller?.tunedQps;
  return {
    value,
    why: scaled !== undefined && scaled > needed ? atLeast(why, scaled) : why,
    explain: isPlans ? `demand.managementClusters.${demand?.id}.controllers.${shipped.manager}.tunedQps` : undefined
  };
}

/** Says that a scale-tested default of a newer version is above what a formula gives. */
export const atLeast = (why: string, scaled: number) =>
  `max(${scaled}, ${why}): from the medium tier on at least ${scaled}, the default of newer versions, which their scale tests led to`;
