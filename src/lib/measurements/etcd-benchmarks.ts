import type {Catalog, Reference} from "../catalog/tables.js";
import {limitRowOf} from "../sizing/demand/context.js";
import {certain} from "../sizing/demand/estimate.js";
import type {Measured} from "./comparison.js";

/** etcd's own benchmark: how far the limit on writes lies below it. */
export function etcdBenchmarks(catalog: Catalog, {etcdBenchmarks: rows}: Reference): Measured[] {
  const limit = limitRowOf("etcd-writes", catalog);
  return rows
    .filter(({id}) => id === "write-1000-leader")
    .map(({id, value, source, section, note}) => ({
      id: `etcd-benchmarks-${id}`,
      system: "etcd's benchmark",
      what: "Writes, against the limit",
      at: "1,000 clients",
      measured: value,
      unit: "writes/s",
      predicted: certain(limit.value),
      restsOn: [],
      rows: [`etcdBenchmarks/${id}`],
      source,
      section,
      shown: true,
      note: `A limit is no prediction: ${limit.source}'s advice for a cluster in use lies far below what etcd writes of 256 B. ${note}.`
    }));
}
