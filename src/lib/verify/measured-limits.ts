import type {Catalog} from "../catalog/tables.js";
import type {Manager} from "../catalog/vocabulary.js";
import {numbers} from "../sizing/calculus.js";
import {type Context, contextOf} from "../sizing/demand/context.js";
import {certain} from "../sizing/demand/estimate.js";
import {type LimitOf, type Use, useOf} from "../sizing/limits/limit.js";
import {limitsOf} from "../sizing/limits/limits.js";
import {usesOf} from "../sizing/limits/uses.js";
import type {Demand, Plan} from "../sizing/plan.js";
import {type MeasuredValue, measured, type NamedValue} from "./measured-values.js";

/** Limits that count what one query counts, whatever the model makes of it. */
export const counted: readonly string[] = ["objects-per-type", "custom-resources", "namespaces"];

/**
 * The plan's limits on what was measured in a management cluster: the very rules of the plan, on its own nodes, with
 * measured in place of modelled demand. Limits of which nothing was measured are left out; where a limit has two
 * parts, such as API server and etcd on one node, the one not measured is as modelled.
 */
export function measuredLimits(
  plan: Plan,
  demand: Demand,
  values: readonly MeasuredValue[],
  catalog: Catalog
): LimitOf[] {
  const context = contextOf(plan.scenario, catalog, numbers);
  const {layout, shards} = plan.management;
  const rows = plan.bill.filter((line) => line.managementCluster === demand.id && line.instances === undefined);
  const replaced = withMeasured(demand, values);
  const uses = usesOf({demand: replaced, rows, layout, shards, fleetTier: plan.tier.id, context});
  const known = new Set(values.flatMap(({query, value}) => (value !== null && query.limit ? [query.limit] : [])));
  return limitsOf([{id: demand.id, uses: uses.flatMap((use) => measuredUse(use, known, values, context))}], context);
}

function measuredUse(
  use: Use<number>,
  known: ReadonlySet<string>,
  values: readonly MeasuredValue[],
  context: Context<number>
): Use<number>[] {
  const {id} = use.row;
  if (!known.has(id)) return [];
  if (!counted.includes(id)) return [use];
  const found = values.find(({query}) => query.limit === id);
  if (!found || found.value === null) return [];
  return [useOf(id, certain(found.value), context.limit(id), "objects", context, found.of)];
}

/** A demand with measured figures in place of modelled ones. */
function withMeasured(demand: Demand, values: readonly MeasuredValue[]): Demand {
  const figures = values.flatMap(({query: {figure}, value}) =>
    value === null || !figure || typeof demand[figure] === "number" ? [] : [[figure, certain(value)]]
  );
  const [clusters, machines, writes] = ["clusters", "machines", "etcd-writes"].map((id) => measured(values, id));
  return {
    ...demand,
    ...Object.fromEntries(figures),
    clusters: clusters ?? demand.clusters,
    machines: machines ?? demand.machines,
    prismVms: certain(machines ?? demand.machines),
    ...(writes != null && {peakWritesPerSecond: certain(writes)}),
    controllers: controllersWith(demand, values.find(({query}) => query.id === "controller-calls")?.each ?? [])
  };
}

/** Managers with the calls that were measured; the others are left out. */
function controllersWith({controllers}: Demand, each: readonly NamedValue[]): Demand["controllers"] {
  return controllers.flatMap((controller) => {
    const own = each.filter(({name}) => managerIn(name) === controller.id);
    const calls = own.reduce((sum, {value}) => sum + value, 0);
    return own.length ? [{...controller, callsPerSecond: certain(calls)}] : [];
  });
}

/** The manager that runs in a namespace, as Cluster API and its providers install themselves. */
function managerIn(namespace: string): Manager {
  const known: Readonly<Record<string, Manager>> = {
    "capi-system": "core",
    "capi-kubeadm-control-plane-system": "kcp",
    "capi-kubeadm-bootstrap-system": "cabpk"
  };
  return known[namespace] ?? "infrastructure";
}
