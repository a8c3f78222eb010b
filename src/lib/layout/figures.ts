import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "../sizing/calculus.js";
import type {PlanOf} from "../sizing/plan.js";
import {type BlastOf, blastOf} from "./blast.js";
import {type EtcdPlacementOf, etcdOf} from "./etcd.js";
import {type FleetRttOf, fleetRttOf} from "./fleet-rtt.js";
import {type MoveOf, moveOf} from "./move.js";
import {type RttOf, rttMatrix} from "./rtt.js";

/** What a layout is judged by beside its plan, over numbers or over explanations. */
export interface LayoutFiguresOf<V = number> {
  readonly blast: BlastOf<V>;
  readonly move: MoveOf<V>;
  readonly etcd: readonly EtcdPlacementOf<V>[];
  readonly fleetRtt: readonly FleetRttOf<V>[];
  /** Every pair of the fleet's regions. */
  readonly rtt: readonly RttOf<V>[];
}

export function layoutFigures<V>(plan: PlanOf<V>, catalog: Catalog, calculus: Calculus<V>): LayoutFiguresOf<V> {
  const rtt = rttMatrix(plan.scenario, catalog, calculus);
  return {
    blast: blastOf(plan, calculus),
    move: moveOf(plan, rtt, catalog, calculus),
    etcd: etcdOf(plan, rtt, catalog, calculus),
    fleetRtt: fleetRttOf(plan, rtt, catalog, calculus),
    rtt
  };
}
