import {expect, test} from "vitest";
import {auditTotals} from "../../../src/lib/catalog/audit-totals.js";
import {explainStated} from "../../../src/lib/sizing/explain-stated.js";
import {evaluate} from "../../../src/lib/sizing/explanation.js";
import {catalog, reference} from "../../library.js";

const ids = reference.corrections.map(({id}) => id);

test("auditTotals() finds a printed total for every row, and a correction for exactly those that differ", () => {
  const audited = auditTotals(catalog);
  expect(audited).toHaveLength(catalog.stated.length);
  const differing = audited.filter(({differs}) => differs);
  expect(differing.map(({correction}) => correction).sort()).toEqual(ids.slice(0, 10).sort());
});

test("auditTotals() recomputes the grand totals of the guide", () => {
  const total = (id: string) => auditTotals(catalog).find((row) => row.id === id);
  expect(total("small/total/storage")).toMatchObject({low: 600, high: 1_050, statedLow: 650});
  expect(total("large/total/storage")).toMatchObject({low: 5_300, high: 11_200});
  expect(total("extreme/total/vcpu")).toMatchObject({low: 3_808, high: 7_424});
  expect(total("extreme/total/memory")).toMatchObject({low: 14_960, high: 29_216});
});

test("explainStated(id) comes to the same sums on its own way", () => {
  for (const {id, low, high} of auditTotals(catalog)) {
    expect([id, evaluate(explainStated(catalog, id, "low")), evaluate(explainStated(catalog, id, "high"))]).toEqual([
      id,
      low,
      high
    ]);
  }
  expect(() => explainStated(catalog, "nothing", "low")).toThrowError(
    "stated.nothing.low: is not a total of the guide"
  );
});

test("the corrections hold every disagreement of the guides, each topic once", () => {
  const topics = [
    "stated-medium-storage",
    "xl-no-grand-total",
    "metal3-200-gib",
    "large-shards-450-of-500",
    "extreme-quantity-versus-tier",
    "extreme-hub-arithmetic",
    "tier-ladders-differ",
    "management-cluster-ceiling",
    "sharding-threshold",
    "etcd-at-100-clusters",
    "etcd-at-500-clusters",
    "etcd-at-5000-clusters",
    "etcd-quota",
    "fsync-p99",
    "tuned-rate-limits",
    "scale-proofs-differ",
    "fleet-controller-size",
    "hub-size",
    "edition-gap",
    "etcd-1000-writes",
    "kube-api-qps",
    "cluster-concurrency-bootstrap",
    "label-selector-never-existed",
    "leader-elect-resource-name-never-existed",
    "clusterclass-feature-gate",
    "in-memory-provider-gone",
    "capx-kube-api-flags",
    "capx-concurrency-flags",
    "capx-vm-timeouts",
    "capx-cannot-be-sharded",
    "json-patch-replace-missing-path",
    "capm3-concurrency-flags",
    "bmo-requeue-fix",
    "reconcile-histogram-top-bucket",
    "snapshot-count-default",
    "raid-1",
    "auto-compaction-moot",
    "watch-cache-sizes",
    "apf-schema-rejected",
    "apf-service-accounts",
    "apf-share-lowers",
    "percentage-of-nodes-to-score",
    "phase-metric-names",
    "cluster-created-counter",
    "nutanix-metrics-missing",
    "servicemonitor-without-service",
    "fio-test",
    "etcdctl-without-certificates"
  ];
  expect(topics.filter((topic) => !ids.includes(topic))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
