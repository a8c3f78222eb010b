import {expect, test} from "vitest";
import {acmObservability, acmSeriesPerCluster} from "../src/lib/sizing/acm-observability.js";
import golden from "./golden/peers.json" with {type: "json"};
import {catalog, reference} from "./library.js";

type Row = Readonly<Record<string, number>>;
interface Case {
  readonly id: string;
  readonly source: string;
  readonly input?: Row;
  readonly rows?: readonly Row[];
  readonly expected?: Readonly<Record<string, unknown>>;
}

const cases = golden.cases as unknown as Case[];

function find(id: string): Required<Case> {
  const found = cases.find((golden) => golden.id === id);
  if (!found) throw new Error(`golden/peers.json: ${id} is missing`);
  return {input: {}, rows: [], expected: {}, ...found};
}

const of = (...ids: string[]) => `${ids.join(", ")}: as in ${find(ids[0] ?? "").source}`;
const numbers = (values: Readonly<Record<string, unknown>>) => values as Row;
const row = <T extends {readonly id: string}>(rows: readonly T[], id: string): T => {
  const found = rows.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is missing`);
  return found;
};

test(of("acm-hub-measured"), () => {
  for (const published of find("acm-hub-measured").rows) {
    const ours = row(reference.acmHub, `clusters-${published.managedClusters}`);
    expect({
      managedClusters: ours.clusters,
      etcdDbMB: ours.etcdDbMB,
      kubeApiMemGB: ours.kubeApiMemoryGB,
      otherMemGB: ours.otherMemoryGB,
      obsMemGB: ours.obsMemoryGB,
      acmOtherMemGB: ours.acmOtherMemoryGB,
      clusterMemGB: ours.hubMemoryGB,
      kubeApiCores: ours.kubeApiCores,
      obsCores: ours.obsCores,
      acmOtherCores: ours.acmOtherCores,
      clusterCores: ours.hubCores,
      timeSeries: ours.timeSeries
    }).toEqual(published);
  }
});

test("acm-hub-measured: the rows of the nearest measured systems are those of the hub", () => {
  for (const clusters of [501, 1_001, 2_001, 3_501]) {
    const published = find("acm-hub-measured").rows.find(({managedClusters}) => managedClusters === clusters);
    expect(row(catalog.otherSystems, `acm-${clusters}`)).toMatchObject({
      clusters,
      machines: clusters,
      vcpu: published?.clusterCores,
      memoryGiB: published?.clusterMemGB,
      isUse: true
    });
  }
});

const within = (actual: number, expected: number | undefined) => Math.abs(actual / (expected ?? Number.NaN) - 1);

for (const id of ["acm-obs-150x330000", "acm-obs-300x4500", "acm-obs-50x140656"]) {
  test(of(id), () => {
    const {
      clusters = 0,
      seriesPerCluster = 0,
      samplesPerHour = 0,
      pvRetentionHours = 0,
      objectDays = 0
    } = find(id).input;
    const expected = numbers(find(id).expected);
    const series = clusters * seriesPerCluster;
    const retention = {samplesPerHour, localHours: pvRetentionHours, objectDays};
    const ours = acmObservability(series, retention, reference.acmObservability);
    expect(series).toBe(expected.seriesTotal);
    expect(within(ours.memoryGB, expected.obsMemoryGB)).toBeLessThan(0.005);
    expect(within(ours.cores, expected.obsCores)).toBeLessThan(0.005);
    expect(within(ours.receivePvGiBPerReplica.raw, expected.receivePvGiBRaw)).toBeLessThan(0.005);
    expect(ours.receivePvGiBPerReplica.bought).toBe(expected.receivePvPerReplica);
    expect(ours.pvcTotalGiB).toBe(expected.pvcTotal);
    expect(within(ours.objectStoreGiB.raw, expected.objectStoreRawGiB)).toBeLessThan(0.005);
    expect(ours.objectStoreGiB.bought).toBe(expected.objectStore);
  });
}

test(of("acm-obs-series-per-cluster-50"), () => {
  const {
    addnWorkers = 0,
    vcoresPerNode = 0,
    appPodsPerNode = 0,
    namespaces = 0
  } = find("acm-obs-series-per-cluster-50").input;
  const {base3m3w, pods, nodes, namespaces: spaces, vcores, total} = find("acm-obs-series-per-cluster-50").expected;
  const cluster = {
    controlPlaneNodes: 3,
    furtherWorkers: addnWorkers,
    vcpuPerWorker: vcoresPerNode,
    podsPerWorker: appPodsPerNode,
    namespaces
  };
  expect(acmSeriesPerCluster(cluster, reference.acmObservability)).toEqual({
    base: base3m3w,
    pods,
    nodes,
    namespaces: spaces,
    vcpu: vcores,
    total
  });
});

test(of("hcp-load-table"), () => {
  const ours = reference.hostedControlPlanes.map(({requestsPerSecond, vcpu, memoryGiB}) => ({
    qps: requestsPerSecond,
    vcpu,
    memGiB: memoryGiB
  }));
  const published = find("hcp-load-table").rows as readonly Readonly<Record<string, unknown>>[];
  expect(ours).toEqual(published.map((line) => ({...line, qps: line.qps === "<50" ? 50 : line.qps})));
});

test(of("capi-metal3-1000-idle"), () => {
  const use = (component: string) =>
    reference.metal3Idle
      .filter((pod) => pod.component === component)
      .map(({cpuMillicores, memoryMiB}) => ({cpuM: cpuMillicores, memMi: memoryMiB}));
  const {expected} = find("capi-metal3-1000-idle");
  expect(use("kubeadm-control-plane")).toEqual([expected.kcpController]);
  expect(use("core")).toEqual([expected.capiCore]);
  expect(use("capm3")).toEqual([expected.capm3]);
  expect(use("bootstrap")).toEqual([expected.bootstrap]);
  expect(use("baremetal-operator")).toEqual([expected.bmo]);
  expect(use("etcd")).toEqual(expected.etcdMembers);
  expect(use("kube-apiserver")).toEqual(expected.apiserver);
  expect(use("kube-controller-manager")).toContainEqual(expected.kcm);
  const {concurrency, qps, burst} = find("capi-metal3-1000-idle").input;
  expect(row(catalog.metal3ScaleOut, "v3-tuned/900-1000")).toMatchObject({concurrency, qps, burst});
});

const minutes = (setup: string, to = Number.POSITIVE_INFINITY) =>
  catalog.metal3ScaleOut
    .filter((step) => step.setup === setup && step.to <= to)
    .reduce((total, step) => total + step.minutes, 0);

test(of("capi-metal3-provision-time"), () => {
  const steps = catalog.metal3ScaleOut.filter(({setup}) => setup === "v3-tuned");
  expect(steps.map((step) => [step.to, step.minutes])).toEqual(find("capi-metal3-provision-time").rows);
  expect(steps.every(({from, to}) => to - from === 100)).toBe(true);
});

test("S003: 320 minutes to 700 clusters with defaults, 140 with raised limits and 255 to 1,000; 27,502 m and 18,156 MiB idle", () => {
  expect([minutes("v3-default", 700), minutes("v3-tuned", 700), minutes("v3-tuned")]).toEqual([320, 140, 255]);
  const total = (column: "cpuMillicores" | "memoryMiB") =>
    reference.metal3Idle.reduce((sum, pod) => sum + pod[column], 0);
  expect([total("cpuMillicores"), total("memoryMiB")]).toEqual([27_502, 18_156]);
  const ours = row(catalog.otherSystems, "metal3-1000");
  expect([ours.vcpu, ours.memoryGiB]).toEqual([27.502, 17.73]);
});

test(of("etcd-hardware"), () => {
  const ours = catalog.etcdClasses.map((line) => ({
    size: line.id,
    k8sNodes: line.exampleNodes,
    clients: line.clientsBelow === null ? ">1500" : `<${line.clientsBelow}`,
    rps: line.requestsPerSecondBelow === null ? ">10000" : `<${line.requestsPerSecondBelow}`,
    dataMB: line.dataMBTo === null ? ">1000" : `<=${line.dataMBTo}`,
    vcpu: line.vcpu,
    memGB: line.memoryGiB,
    iops: line.concurrentIops,
    mbps: line.bandwidthMBps
  }));
  expect(ours).toEqual(find("etcd-hardware").rows);
});

test(of("ocp-control-plane"), () => {
  for (const {workers, namespaces, cpu, memGB, cpuOvn, memOvnGB} of find("ocp-control-plane").rows) {
    const ours = row(reference.openshiftNodes, `control-plane-${workers}`);
    expect(ours).toMatchObject({role: "control-plane", workers, namespaces, vcpu: cpu, memoryGiB: memGB});
    if (cpuOvn !== undefined) {
      const ovn = row(reference.openshiftNodes, `control-plane-${workers}-ovn`);
      expect(ovn).toMatchObject({workers, namespaces, vcpu: cpuOvn, memoryGiB: memOvnGB});
    }
  }
});

test(of("ocp-infra"), () => {
  const ours = reference.openshiftNodes
    .filter(({role}) => role === "infrastructure")
    .map(({workers, namespaces, vcpu, memoryGiB}) => ({workers, namespaces, cpu: vcpu, memGB: memoryGiB}));
  expect(ours).toEqual(find("ocp-infra").rows);
});

for (const [id, prefix, withdrawn] of [
  ["rancher-current", "rancher", false],
  ["rancher-withdrawn", "rancher-withdrawn", true]
] as const) {
  test(of(id), () => {
    for (const {clusters, nodes, vcpu = 0, memGB = 0} of find(id).rows) {
      expect(row(catalog.otherSystems, `${prefix}-${clusters}`)).toMatchObject({
        clusters,
        machines: nodes,
        vcpu: 3 * vcpu,
        memoryGiB: 3 * memGB,
        isUse: false,
        withdrawn
      });
    }
  });
}

test(of("alauda-global"), () => {
  for (const {clusters, nodes = 0, cpu = 0, memGB = 0} of find("alauda-global").rows) {
    expect(row(catalog.otherSystems, `alauda-${clusters}`)).toMatchObject({
      clusters,
      nodes,
      vcpu: nodes * cpu,
      memoryGiB: nodes * memGB
    });
  }
});

test(of("globalhub-postgres"), () => {
  const {hubs, clusters, policies} = find("globalhub-postgres").input;
  const ours = reference.hubDatabase.map(({days, databaseRows, memoryGB, diskGB}) => ({
    days,
    rows: databaseRows,
    memGB: memoryGB,
    pvcGB: diskGB
  }));
  expect(ours).toEqual(find("globalhub-postgres").rows);
  for (const line of reference.hubDatabase) expect(line).toMatchObject({hubs, clusters, policies});
});

test(of("k8s-limits"), () => {
  const value = (id: string) => row(reference.kubernetesThresholds, id).value;
  expect({
    nodes: value("cluster-nodes"),
    podsPerNode: value("node-pods"),
    pods: value("cluster-pods"),
    containers: value("cluster-containers")
  }).toEqual(find("k8s-limits").expected);
});

test("Loki's tiers add up to 38 cores and 59 GiB, 431 and 857, 1,221 and 2,235", () => {
  const total = (tier: string, column: "vcpuEach" | "memoryGiBEach") =>
    reference.lokiSizes
      .filter((line) => line.tier === tier)
      .reduce((sum, line) => sum + line.replicas * line[column], 0);
  const tiers = ["below-3", "3-to-30", "30"];
  expect(tiers.map((tier) => [total(tier, "vcpuEach"), total(tier, "memoryGiBEach")])).toEqual([
    [38, 59],
    [431, 857],
    [1_221, 2_235]
  ]);
});

test("golden/peers.json names every case once, used or left out with a reason", () => {
  const ids = [...cases, ...golden.leftOut].map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(golden.leftOut.every(({reason}) => reason)).toBe(true);
});
