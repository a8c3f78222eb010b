import type {Catalog} from "../catalog/tables.js";
import type {Calculus} from "./calculus.js";
import {ruleValue} from "./rule-value.js";
import {election, heartbeat} from "./rules.js";

/** Heartbeat interval and election timeout of an etcd whose members are an RTT apart, in ms. */
export interface EtcdTimingOf<V = number> {
  readonly heartbeatMs: V;
  readonly electionMs: V;
}

/** Heartbeat max(100, RTT) and election max(1,000, 10 RTT), at most 50,000. Source: etcd, tuning. */
export function etcdTiming<V>(rttMs: V, catalog: Catalog, calculus: Calculus<V>): EtcdTimingOf<V> {
  const rule = (id: string) => ruleValue(catalog, calculus, id);
  return {
    heartbeatMs: calculus.apply(
      {label: "Heartbeat interval", unit: "ms", rule: heartbeat},
      rule("heartbeat-floor"),
      rttMs
    ),
    electionMs: calculus.apply(
      {label: "Election timeout", unit: "ms", rule: election},
      rule("election-floor"),
      rule("election-rtts"),
      rttMs,
      rule("election-ceiling")
    )
  };
}
