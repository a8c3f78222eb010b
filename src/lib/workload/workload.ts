import {type Calculus, numbers} from "../sizing/calculus.js";
import type {Plan} from "../sizing/plan.js";
import {addressesOf} from "./addresses.js";
import {clusterOf} from "./cluster.js";
import {contextOf, type WorkloadTables} from "./context.js";
import {controlPlaneOf} from "./control-plane.js";
import {dnsOf} from "./dns.js";
import {federationOf} from "./federation.js";
import {completeWorkload, type WorkloadInput} from "./fields.js";
import {hpaOf} from "./hpa.js";
import {workloadLimits} from "./limits.js";
import {metricsOf} from "./metrics.js";
import {nodesOf} from "./nodes.js";
import {policiesOf} from "./policies.js";
import {savingsOf} from "./savings.js";
import {schedulerOf} from "./scheduler.js";
import {tracingOf} from "./tracing.js";
import {volumesOf} from "./volumes.js";

/** One workload cluster, from the plan's density or as set. Pure, like the plan itself. */
export function workload(plan: Plan, input: WorkloadInput, tables: WorkloadTables): Workload {
  return workloadWith(plan, input, tables, numbers);
}

/** The workload cluster over any calculus; explanations of paths that begin with "workload" are this. */
export function workloadWith<V>(plan: Plan, input: WorkloadInput, tables: WorkloadTables, calculus: Calculus<V>) {
  const context = contextOf(completeWorkload(input), tables, calculus);
  const cluster = clusterOf(plan, context);
  const controlPlane = controlPlaneOf(cluster, context);
  const parts = {
    cluster,
    controlPlane,
    scheduler: schedulerOf(cluster, context),
    nodes: nodesOf(context),
    addresses: addressesOf(cluster, context),
    dns: dnsOf(cluster, context),
    policies: policiesOf(cluster, context),
    volumes: volumesOf(cluster, context),
    hpa: hpaOf(context),
    metrics: metricsOf(cluster, context),
    tracing: tracingOf(controlPlane, context),
    savings: savingsOf(cluster, context),
    federation: federationOf(cluster, context)
  };
  return {...parts, limits: workloadLimits(parts, context)};
}

export type WorkloadOf<V = number> = ReturnType<typeof workloadWith<V>>;
export type Workload = WorkloadOf<number>;

/** The parts that are figures and nothing else. */
export type WorkloadPart = Exclude<keyof Workload, "limits">;
