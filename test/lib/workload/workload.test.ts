import fc from "fast-check";
import {expect, test} from "vitest";
import {levels} from "../../../src/lib/sizing/demand/estimate.js";
import {evaluate} from "../../../src/lib/sizing/explanation.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {beyondMeasured} from "../../../src/lib/workload/beyond.js";
import type {FigureOf} from "../../../src/lib/workload/context.js";
import {explainWorkload} from "../../../src/lib/workload/explain-workload.js";
import {type WorkloadInput, workloadFields, workloadKeys} from "../../../src/lib/workload/fields.js";
import {overLimits} from "../../../src/lib/workload/limits.js";
import {type Workload, workload} from "../../../src/lib/workload/workload.js";
import {workloadHeadline} from "../../../src/lib/workload/workload-headline.js";
import golden from "../../golden/workload.json" with {type: "json"};
import {catalog, reference} from "../../library.js";

const tables = {catalog, reference};
const fleet = plan({clusters: 300}, catalog);
const of = (input: WorkloadInput, from = fleet) => workload(from, input, tables);
const likely = (figure: FigureOf) => figure.likely;

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
  readonly tolerance: number;
  readonly source: string;
}

const cases = golden.cases as unknown as Case[];

/** What the model says of a golden case, by the first of its inputs. */
const answers: Readonly<Record<string, (input: Case["input"]) => Record<string, number>>> = {
  replicas: ({replicas = 0, metric = 0, target = 0}) => {
    const {hpa} = of({hpaReplicas: replicas, hpaMetric: metric, hpaTarget: target});
    return {desired: hpa.desired.likely, raw: hpa.raw.likely};
  },
  req_s: ({req_s = 0}) => ({instances: of({requests: req_s}).controlPlane.apiServers.likely}),
  qps: ({qps = 0}) => ({coredns: of({dnsQueries: qps}).dns.replicas.likely}),
  volumes: ({volumes = 0}) => ({hours: of({volumes}).volumes.provisionHours.likely}),
  clusters: ({clusters = 0, nodes = 0, pods = 0}) => {
    const {federation} = of({members: clusters, nodes, pods});
    return {nodes: federation.nodes.likely, pods: federation.pods.likely};
  }
};

for (const {id, input, expected, tolerance, source} of cases) {
  test(`workload() ${id}: ${JSON.stringify(input)} as in ${source}`, () => {
    const given = answers[Object.keys(input)[0] ?? ""]?.(input) ?? {};
    expect(Object.keys(given).sort()).toEqual(Object.keys(expected).sort());
    for (const [key, value] of Object.entries(expected))
      expect(Math.abs((given[key] ?? 0) - value)).toBeLessThanOrEqual(tolerance * value + 1e-9);
  });
}

test("workload() takes nodes and pods from the plan's density until they are set", () => {
  expect(likely(of({}).cluster.nodes)).toBe(20);
  expect(likely(of({}).cluster.pods)).toBe(600);
  expect(likely(of({}, plan({clusters: 1, machines: 400}, catalog)).cluster.nodes)).toBe(400);
  expect(likely(of({nodes: 7, pods: 0}).cluster.nodes)).toBe(7);
  expect(likely(of({nodes: 7, pods: 0}).cluster.podsPerNode)).toBe(0);
});

test("workload() counts addresses: a /24 holds 254, a /23 510, and a /16 has 256 ranges of /24", () => {
  const at = (input: WorkloadInput) => of(input).addresses;
  expect(likely(at({nodeMask: 24}).perNode)).toBe(254);
  expect(likely(at({nodeMask: 23}).perNode)).toBe(510);
  expect(likely(at({nodeMask: 24, maxPods: 500}).fit)).toBe(253); // one is the gateway's
  expect(likely(at({podRange: 16}).ranges)).toBe(256);
  expect(likely(at({nodes: 256}).range)).toBe(16);
  expect(likely(at({nodes: 257}).range)).toBe(15);
  expect(likely(at({nodes: 5_000}).range)).toBe(11);
  expect(likely(at({services: 254}).serviceRange)).toBe(24);
  const [first] = of({nodes: 300, podRange: 16}).limits;
  expect(first).toMatchObject({id: "pod-range", class: "hard", status: "over", capacity: 256});
});

test("workload() scales DNS from three replicas on, one for each 10,000 queries a second", () => {
  const replicas = (dnsQueries: number) => likely(of({dnsQueries}).dns.replicas);
  expect([0, 30_000, 30_001, 45_000, 50_000].map(replicas)).toEqual([3, 3, 4, 5, 5]);
  // CoreDNS, Scaling CoreDNS: 150,000 pods and 8,200 services
  expect(likely(of({pods: 150_000, services: 8_200}).dns.memory)).toBeCloseTo(184.8, 1);
});

test("workload() bounds an HPA by least, most and tolerance", () => {
  const desired = (input: WorkloadInput) => likely(of(input).hpa.desired);
  expect(desired({})).toBe(5);
  expect(desired({hpaMetric: 500})).toBe(10); // at most
  expect(desired({hpaMetric: 5})).toBe(2); // at least
  expect(desired({hpaMetric: 55})).toBe(3); // within 10 %
  expect(desired({hpaMetric: 55.1})).toBe(4);
  expect(desired({hpaMetric: 55, hpaTolerance: 0})).toBe(4);
  expect(desired({hpaMetric: 0, hpaMin: 1})).toBe(1);
  expect(desired({hpaMin: 20, hpaMax: 10})).toBe(10);
});

test("workload() paces an HPA as S004 says and as it is by default", () => {
  const pace = (input: WorkloadInput) => {
    const {minutes, minutesByDefault} = of(input).hpa;
    return [minutes.likely, minutesByDefault.likely];
  };
  expect(pace({})).toEqual([1, 0.25]); // 3 to 5
  expect(pace({hpaReplicas: 2, hpaMetric: 800, hpaMax: 32})).toEqual([4, 1]); // 2, 4, 8, 16, 32; by default 2, 6, 12, 24, 32
  expect(pace({hpaReplicas: 8, hpaMetric: 10})).toEqual([7, 5]); // 8 to 2 after 5 minutes: 8, 4, 2
  expect(pace({hpaMetric: 50})).toEqual([0, 0]);
});

test("workload() schedules as the slowest of benchmark, calls and etcd allows", () => {
  expect(of({}).scheduler.throughput).toMatchObject({low: 50, likely: 50, high: 50});
  expect(of({schedulerCalls: 5_000}).scheduler.throughput).toMatchObject({low: 100, high: 250});
  const looksAt = (nodes: number) => likely(of({nodes}).scheduler.looksAt);
  expect([50, 100, 200, 1_000, 5_000, 10_000].map(looksAt)).toEqual([50, 100, 100, 420, 500, 500]);
});

test("workload() adds 100 nodes in a step, and drains one at a time by default", () => {
  const {nodes} = of({nodesToAdd: 250, nodesToRemove: 25});
  expect(likely(nodes.added)).toBe(3);
  expect(nodes.addMinutes).toMatchObject({low: 6.5, likely: 11, high: 15.5}); // half a minute, then three steps
  expect(nodes.removeMinutes).toMatchObject({low: 25, likely: 32.5, high: 40});
  expect(likely(nodes.removeMinutesByDefault)).toBe(10 + 25 * 7.5);
  expect(likely(of({nodesToAdd: 0, nodesToRemove: 0}).nodes.removeMinutes)).toBe(0);
});

test("workload() attaches S004's 50,000 volumes in 83 minutes, and in 14 hours by default", () => {
  const {volumes} = of({volumes: 50_000});
  expect(likely(volumes.attachMinutes)).toBeCloseTo(83.33, 2);
  expect(likely(volumes.attachMinutesByDefault)).toBeCloseTo(833.3, 1);
  expect(likely(volumes.nodesForEbs)).toBe(1_283);
});

test("workload() saves by packing and by spot machines", () => {
  const {savings} = of({nodes: 100, packedNow: 35, packedTarget: 70, spotShare: 50, spotSaving: 70});
  expect([savings.packed, savings.spot, savings.byPacking, savings.saved].map(likely)).toEqual([50, 25, 50, 67.5]);
  expect(likely(of({nodes: 100, packedNow: 90}).savings.fewer)).toBe(0);
});

test("workload() keeps every error and every slow request, and one per cent of the others", () => {
  const {tracing} = of({requests: 10_000, errors: 1, slow: 2, traced: 1});
  expect(likely(tracing.kept)).toBeCloseTo(100 + 200 + 97, 9);
  expect(likely(of({requests: 100, errors: 80, slow: 80}).tracing.kept)).toBe(100);
});

test("workload() takes events off an etcd that has not to keep them", () => {
  const [all, apart] = [of({nodes: 5_000}), of({nodes: 5_000, ownEventsEtcd: true})];
  expect(all.controlPlane.writes.likely - apart.controlPlane.writes.likely).toBeCloseTo(20 * 3, 9);
  expect(apart.controlPlane.database.likely).toBeLessThan(all.controlPlane.database.likely);
});

test("workload() at Kubernetes' thresholds is at its limits, and beyond them says so", () => {
  const full = of({nodes: 5_000, services: 10_000});
  const used = (id: string) => full.limits.find((limit) => limit.id === id)?.used.likely;
  for (const id of ["cluster-nodes", "cluster-pods", "cluster-services", "cluster-containers", "cluster-churn"])
    expect(used(id)).toBe(1);
  const ids = (nodes: number) => beyondMeasured(of({nodes}).cluster, tables).map(({id}) => id);
  expect(ids(1_000)).toEqual([]);
  expect(ids(5_000)).toEqual(["etcd-class", "autoscaler"]);
  expect(ids(5_001)).toEqual(["nodes", "pods", "dns-memory", "etcd-class", "autoscaler"]);
});

test("workloadHeadline(workload) names size, needs and the first limit", () => {
  const headline = (input: WorkloadInput) => {
    const answer = of(input);
    return workloadHeadline(answer, beyondMeasured(answer.cluster, tables));
  };
  expect([headline({}), headline({nodes: 1, pods: 1}), headline({nodes: 100_000})]).toMatchInlineSnapshot(`
    [
      "A cluster of 20 nodes and 600 pods needs 1 API server for its requests, 3 DNS replicas and a /19 for its pods. First limit: pods of a node (advice), 38 % used.",
      "A cluster of 1 node and 1 pod needs 1 API server for its requests, 3 DNS replicas and a /24 for its pods. First limit: pods of a node (advice), 1.3 % used.",
      "A cluster of 100,000 nodes and 3,000,000 pods needs 200 API servers for its requests, 60 DNS replicas and a /7 for its pods. First limit: series of one Prometheus (advice), 4,000 % used; 16 limits are exceeded. Kubernetes tests whole clusters of up to 5,000 nodes; this one has 100,000.",
    ]
  `);
});

const input: fc.Arbitrary<WorkloadInput> = fc.record(
  Object.fromEntries(
    workloadKeys.map((key) => {
      const field = workloadFields[key];
      if (field.type === "switch") return [key, fc.boolean()];
      const number = field.whole
        ? fc.integer({min: field.min, max: field.max})
        : fc.double({min: field.min, max: field.max, noNaN: true});
      const ends = fc.constantFrom(field.min, field.max);
      return [key, fc.oneof(number, ends, ...(field.default === "auto" ? [fc.constant("auto" as const)] : []))];
    })
  ),
  {requiredKeys: []}
);

function figuresOf({limits, ...parts}: Workload): [string, FigureOf][] {
  return Object.entries(parts).flatMap(([part, figures]) =>
    Object.entries(figures).map(([key, figure]): [string, FigureOf] => [`${part}.${key}`, figure])
  );
}

test("workload() gives finite numbers with low <= likely <= high over the whole range of its fields", () => {
  fc.assert(
    fc.property(input, (settings) => {
      const answer = of(settings);
      for (const [name, {low, likely, high}] of figuresOf(answer)) {
        expect([low, likely, high].every(Number.isFinite), name).toBe(true);
        expect(low <= likely + 1e-9 && likely <= high + 1e-9, `${name}: ${low}, ${likely}, ${high}`).toBe(true);
        expect(name === "savings.saved" || name === "addresses.range" || low >= 0, `${name}: ${low}`).toBe(true);
      }
      for (const {used} of answer.limits) expect(levels.every((level) => used[level] >= 0)).toBe(true);
      const order = answer.limits.map(({used}) => used.likely);
      expect(order).toEqual([...order].sort((a, b) => b - a));
    }),
    {numRuns: 200}
  );
});

test("workload() with more nodes and pods needs no less of anything", () => {
  const size = fc.tuple(fc.integer({min: 1, max: 50_000}), fc.integer({min: 1, max: 50_000}));
  fc.assert(
    fc.property(size, ([nodes, more]) => {
      const [small, large] = [of({nodes}), of({nodes: nodes + more})];
      for (const pick of [
        ({controlPlane}: Workload) => controlPlane.apiServers,
        ({controlPlane}: Workload) => controlPlane.writes,
        ({controlPlane}: Workload) => controlPlane.watches,
        ({controlPlane}: Workload) => controlPlane.database,
        ({controlPlane}: Workload) => controlPlane.etcdVcpu,
        ({dns}: Workload) => dns.replicas,
        ({dns}: Workload) => dns.byNodes,
        ({metrics}: Workload) => metrics.disk,
        ({volumes}: Workload) => volumes.provisionHours,
        ({scheduler}: Workload) => scheduler.allPods
      ])
        for (const level of levels) expect(pick(large)[level]).toBeGreaterThanOrEqual(pick(small)[level]);
      expect(overLimits(large.limits).length).toBeGreaterThanOrEqual(overLimits(small.limits).length);
    }),
    {numRuns: 60}
  );
});

test("explainWorkload(path) gives back every number, from inputs and rows of data/", () => {
  const settings = {nodes: 800, ownEventsEtcd: true};
  const answer = of(settings);
  const explained = (path: string) => explainWorkload(fleet, settings, tables, path);
  for (const [name, figure] of figuresOf(answer))
    for (const level of levels) expect(evaluate(explained(`workload.${name}.${level}`)), name).toBe(figure[level]);
  for (const {id, used, capacity} of answer.limits) {
    expect(evaluate(explained(`workload.limits.${id}.used.likely`))).toBe(used.likely);
    expect(explained(`workload.limits.${id}.capacity`).value).toBe(capacity);
  }
  expect(() => explained("workload.dns.nothing")).toThrowErrorMatchingInlineSnapshot(
    `[Error: workload.dns.nothing: is not a number of the workload cluster]`
  );
});
