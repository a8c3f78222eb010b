import type {Catalog, Reference} from "../catalog/tables.js";
import {acm} from "./acm.js";
import {type Comparison, comparison} from "./comparison.js";
import {etcdBenchmarks} from "./etcd-benchmarks.js";
import {metal3} from "./metal3.js";
import {ownEtcd} from "./own-etcd.js";
import {ownPrometheus} from "./own-prometheus.js";
import {prometheusHosts} from "./prometheus-hosts.js";

const systems = [metal3, ownEtcd, ownPrometheus, acm, prometheusHosts, etcdBenchmarks];

/** Every measured figure that the model predicts, beside its prediction. */
export function compare(catalog: Catalog, reference: Reference): Comparison[] {
  return systems.flatMap((system) => system(catalog, reference)).map((row) => comparison(row, catalog));
}
