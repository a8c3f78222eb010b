import fc from "fast-check";
import {expect, test} from "vitest";
import {readData} from "../../../src/data/read-data.js";
import {loadPriceBook} from "../../../src/lib/catalog/load-prices.js";
import {allocateHosts} from "../../../src/lib/cost/allocate-hosts.js";
import type {CostLineOf} from "../../../src/lib/cost/cost-line.js";
import {firstFit} from "../../../src/lib/cost/first-fit.js";
import {hostCost} from "../../../src/lib/cost/host-cost.js";
import {largestRemainder} from "../../../src/lib/cost/largest-remainder.js";
import {misfit, packHosts} from "../../../src/lib/cost/pack-hosts.js";
import type {PriceBook} from "../../../src/lib/cost/price-book.js";
import type {PricingOf} from "../../../src/lib/cost/pricing.js";
import type {HostSize, Vm} from "../../../src/lib/cost/rack.js";
import {threadsPerVcpu} from "../../../src/lib/cost/virtual-machines.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {presets} from "../../../src/lib/scenario/presets.js";
import {bounds, mapRange} from "../../../src/lib/sizing/bill-line.js";
import {type Calculus, numbers} from "../../../src/lib/sizing/calculus.js";
import {type Explanation, evaluate, explanations, leavesOf} from "../../../src/lib/sizing/explanation.js";
import {type BillLine, type Plan, type PlanOf, plan, planWith} from "../../../src/lib/sizing/plan.js";
import {hostBook} from "../../fixtures/host-book.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const onprem = await loadPriceBook("onprem", readData);

function pricingOf<V>(planned: Pick<PlanOf<V>, "scenario">, calculus: Calculus<V>, book: PriceBook): PricingOf<V> {
  return {book, scenario: planned.scenario, catalog, calculus};
}

function costOf(input: ScenarioInput, book = onprem) {
  const planned = plan(input, catalog);
  return hostCost(planned, pricingOf(planned, numbers, book));
}

type Sizes = Pick<BillLine, "id" | "role"> & {
  count: number;
  vcpu: number;
  memoryGiB: number;
  storageGB: number;
  region?: string;
  iops?: number;
};

/** A line of a bill with the same figures at both ends. */
function line({id, role, count, vcpu, memoryGiB, storageGB, region = "region-1", iops}: Sizes): BillLine {
  const same = (value: number) => mapRange(() => value);
  return {
    id,
    region,
    managementCluster: "mc1",
    role,
    component: id,
    hostsEtcd: iops !== undefined,
    nodes: same(count),
    vcpu: same(vcpu),
    memoryGiB: same(memoryGiB),
    storageGB: same(storageGB),
    total: {vcpu: same(count * vcpu), memoryGiB: same(count * memoryGiB), storageGB: same(count * storageGB)},
    storageClass: "SSD",
    iops: iops ?? null,
    latencyMs: null,
    basis: "guide",
    source: "S001"
  };
}

/** A plan of one region with this bill. */
function planOf(...bill: BillLine[]): Plan {
  return {...plan({}, catalog), bill};
}

const small = [
  line({id: "mc1-control-plane", role: "control-plane", count: 3, vcpu: 8, memoryGiB: 32, storageGB: 200, iops: 5_000}),
  line({id: "mc1-platform", role: "platform", count: 4, vcpu: 16, memoryGiB: 64, storageGB: 500})
];

const priced = (planned: Plan, book: PriceBook = hostBook()) => hostCost(planned, pricingOf(planned, numbers, book));

const lineOf = <V>(lines: readonly CostLineOf<V>[], id: string) => {
  const found = lines.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is not among the lines`);
  return found;
};

const host: HostSize = {cores: 60, memoryGiB: 256, diskGB: 4_000, iops: 100_000};

const machine = (vm: Partial<Vm>): Vm => ({
  id: "a",
  group: null,
  count: 1,
  cores: 1,
  memoryGiB: 1,
  diskGB: 0,
  iops: 0,
  ...vm
});

/** Machines that fit the host, some of them in groups. */
const machines = fc
  .array(
    fc.record({
      grouped: fc.boolean(),
      count: fc.integer({min: 1, max: 12}),
      cores: fc.integer({min: 1, max: 120}).map((halves) => halves / 2),
      memoryGiB: fc.integer({min: 1, max: 256}),
      diskGB: fc.integer({min: 0, max: 2_000}),
      iops: fc.constantFrom(0, 5_000)
    }),
    {minLength: 1, maxLength: 25}
  )
  .map((list) =>
    list.map(({grouped, ...vm}, index): Vm => ({...vm, id: `vm${index}`, group: grouped ? `g${index % 7}` : null}))
  );

test("packHosts() places every machine, within the cores and memory of each host", () => {
  fc.assert(
    fc.property(machines, (vms) => {
      const {seats, hosts} = packHosts(vms, host);
      const free = Array.from({length: hosts}, () => ({cores: host.cores, memoryGiB: host.memoryGiB}));
      for (const {id, count, cores, memoryGiB} of vms) {
        const taken = seats.get(id) ?? [];
        expect(taken).toHaveLength(count);
        for (const at of taken) {
          const room = free[at] ?? {cores: 0, memoryGiB: 0};
          room.cores -= cores;
          room.memoryGiB -= memoryGiB;
        }
      }
      expect(free.filter((room) => room.cores < -1e-6 || room.memoryGiB < -1e-6)).toEqual([]);
    })
  );
});

test("packHosts() never puts two machines of a group on one host", () => {
  fc.assert(
    fc.property(machines, (vms) => {
      const {seats} = packHosts(vms, host);
      for (const group of new Set(vms.flatMap(({group}) => group ?? []))) {
        const taken = vms.filter((vm) => vm.group === group).flatMap(({id}) => seats.get(id) ?? []);
        expect(new Set(taken).size).toBe(taken.length);
      }
    })
  );
});

test("packHosts() never takes fewer hosts than the sums and the largest group ask for, nor many more", () => {
  fc.assert(
    fc.property(machines, (vms) => {
      const {hosts, needs, gaps, reason} = packHosts(vms, host);
      const sum = (key: "cores" | "memoryGiB" | "diskGB" | "iops") =>
        vms.reduce((all, vm) => all + vm.count * vm[key], 0);
      const groups = new Map<string, number>();
      for (const {group, count} of vms) if (group) groups.set(group, (groups.get(group) ?? 0) + count);
      expect(needs).toEqual({
        cpu: Math.ceil(sum("cores") / host.cores),
        memory: Math.ceil(sum("memoryGiB") / host.memoryGiB),
        disk: Math.max(Math.ceil(sum("diskGB") / host.diskGB), Math.ceil(sum("iops") / host.iops)),
        "anti-affinity": Math.max(0, ...groups.values())
      });
      expect(needs[reason]).toBe(Math.max(...Object.values(needs)));
      expect(hosts).toBe(needs[reason] + gaps);
      // each pair of hosts that first fit opens is more than half full in cores or in memory
      expect(hosts).toBeLessThanOrEqual(
        2 * (needs.cpu + needs.memory) + Math.max(needs.disk, needs["anti-affinity"]) + 1
      );
    })
  );
});

test("packHosts() gives the same packing for the same machines", () => {
  fc.assert(
    fc.property(machines, (vms) => {
      expect(packHosts(vms, host)).toEqual(packHosts([...vms], host));
    })
  );
  expect(packHosts([], host)).toMatchObject({hosts: 0, gaps: 0});
});

test("packHosts() names what decides: CPU, memory, disk or anti-affinity, in this order where they ask for the same", () => {
  const reasonOf = (vm: Partial<Vm>) => packHosts([machine(vm)], host).reason;
  expect(reasonOf({count: 7, cores: 30})).toBe("cpu");
  expect(reasonOf({count: 7, memoryGiB: 128})).toBe("memory");
  expect(reasonOf({count: 7, diskGB: 2_000})).toBe("disk");
  expect(reasonOf({count: 41, iops: 5_000})).toBe("disk");
  expect(reasonOf({count: 7, group: "etcd"})).toBe("anti-affinity");
  expect(reasonOf({count: 4, cores: 30, memoryGiB: 128, diskGB: 2_000})).toBe("cpu");
  expect(reasonOf({count: 4, cores: 15, memoryGiB: 128, diskGB: 2_000})).toBe("memory");
});

test("packHosts() counts the hosts that gaps cost: three machines of 60 % of a host take three", () => {
  expect(packHosts([machine({count: 3, cores: 36})], host)).toMatchObject({hosts: 3, gaps: 1, reason: "cpu"});
  const full = [machine({id: "a", count: 2, cores: 36}), machine({id: "b", count: 2, cores: 24})];
  expect(packHosts(full, host)).toMatchObject({hosts: 2, gaps: 0});
});

test("packHosts() puts together what uses up cores and memory alike, where large ones first would leave gaps", () => {
  const vms = ["mc1", "mc2", "mc3"].flatMap((id) => [
    machine({id: `${id}-cp`, group: `${id}-cp`, count: 5, cores: 22, memoryGiB: 89}),
    machine({id: `${id}-etcd`, group: `${id}-etcd`, count: 5, cores: 16, memoryGiB: 64}),
    machine({id: `${id}-platform`, count: 11, cores: 15, memoryGiB: 121})
  ]);
  // 1,065 cores are 8.9 hosts of 120; six platform nodes alone fill the memory of a host and leave 30 cores
  expect(packHosts(vms, {...host, cores: 120, memoryGiB: 728})).toMatchObject({needs: {cpu: 9, memory: 9}, gaps: 1});
  expect(firstFit(vms, {...host, cores: 120, memoryGiB: 728}).hosts).toBeGreaterThan(10);
});

test("misfit() says why a machine is larger than a host", () => {
  expect(misfit(machine({memoryGiB: 384}), host)).toBe("384 GiB does not fit a host with 256 GiB");
  expect(misfit(machine({cores: 60.5}), host)).toBe("60.5 cores do not fit a host with 60 cores");
  expect(misfit(machine({diskGB: 10_000}), host)).toBeUndefined();
  expect(misfit(machine({diskGB: 1}), {...host, diskGB: 0})).toBe("1 GB do not fit hosts without disks");
  expect(misfit(machine({cores: 60, memoryGiB: 256}), host)).toBeUndefined();
});

test("hostCost() comes to the figures worked out by hand", () => {
  // 128 − 6 − 2 = 120 cores, 768 − 32 − 8 = 728 GiB, 30,720 / 2 × 0.7 = 10,752 GB for machines
  // 24 / 1 + 64 / 2 = 56 cores, 352 GiB, 2,600 GB: one host each; three members: three hosts; one in reserve
  const {hosts, lines, unpriced} = priced(planOf(...small));
  expect(unpriced).toEqual([]);
  expect(hosts).toMatchObject([
    {region: "region-1", hosts: {low: 4, plan: 4, high: 4}, reserve: 1, reason: "anti-affinity", gaps: 0}
  ]);
  expect(hosts[0]?.needs).toEqual({cpu: 1, memory: 1, disk: 1, "anti-affinity": 3});
  expect(hosts[0]?.watts).toBeCloseTo(3_522.56, 2);
  expect(hosts[0]?.wattsWithPue).toBeCloseTo(5_424.74, 2);
  expect(lines.map(({id, unit, month}) => [id, unit, month.plan])).toEqual([
    ["region1/server", "host-month", 2_916.67],
    ["region1/support", "host-month", 1_458.33],
    ["region1/power", "kWh", 578.17],
    ["region1/space", "kW-month", 648.36]
  ]);
  expect(lineOf(lines, "region1/server").upfront).toEqual({low: 175_000, plan: 175_000, high: 175_000});
});

test("hostCost() takes the power of the worked host: 881 W, 990 kWh and 145 USD a month, 162 USD for space", () => {
  const {hosts, lines} = priced(planOf(...small), hostBook({"reserve-hosts": 0}));
  const three = (value: number) => value / 3;
  expect(Math.round(three(hosts[0]?.watts ?? 0))).toBe(881);
  expect(Math.round(three(lineOf(lines, "region1/power").quantity.plan))).toBe(990);
  expect(Math.round(three(lineOf(lines, "region1/power").month.plan))).toBe(145);
  expect(Math.round(three(lineOf(lines, "region1/space").month.plan))).toBe(162);
});

test("hostCost() names a machine that is larger than a host, and prices the others", () => {
  const large = line({id: "mc1-platform", role: "platform", count: 2, vcpu: 16, memoryGiB: 128, storageGB: 100});
  const {unpriced, hosts} = priced(planOf(...small.slice(0, 1), large), hostBook({"memory-gib": 136}));
  expect(unpriced).toEqual([
    {
      lineId: "mc1-platform",
      region: "region-1",
      message: "mc1-platform: 128 GiB does not fit a host with 96 GiB; it is in no total until hosts are larger.",
      field: "prices"
    }
  ]);
  expect(hosts[0]?.hosts.plan).toBe(4);
  expect(priced(planOf(large), hostBook({cores: 8}))).toMatchObject({lines: [], hosts: []});
});

test("hostCost() says at which end of the range a machine is too large", () => {
  const large = {...small[1], memoryGiB: {low: 64, plan: 64, high: 96.5}} as BillLine;
  expect(priced(planOf(large), hostBook({"memory-gib": 136})).unpriced[0]?.message).toContain(
    "96.5 GiB does not fit a host with 96 GiB at the high end"
  );
});

test("hostCost() splits clusters that are one unit of the bill over hosts, never control planes", () => {
  const unit = {count: 1, vcpu: 480, memoryGiB: 1_000, storageGB: 100};
  const central = priced(planOf(line({id: "central", role: "central-observability", ...unit})));
  expect(central).toMatchObject({unpriced: [], hosts: [{hosts: {plan: 3}, reason: "cpu"}]});
  const etcd = priced(planOf(line({id: "etcd", role: "etcd", ...unit})));
  expect(etcd.unpriced[0]?.message).toContain("1000 GiB does not fit a host with 728 GiB");
});

test("hostCost() puts the fleet layer on hosts of the first region, and object storage beside them", () => {
  const two = [
    {name: "east", share: 0.5},
    {name: "west", share: 0.5}
  ];
  const planned = plan({clusters: 1_800, machines: 36_000, regions: two}, catalog);
  const cost = hostCost(planned, pricingOf(planned, numbers, onprem));
  expect(cost.hosts.map(({region}) => region)).toEqual(["east", "west"]);
  const object = planned.bill.find(({role}) => role === "object-storage");
  expect(lineOf(cost.lines, "object-storage/object")).toMatchObject({
    lineId: "object-storage",
    quantity: object?.objectTB,
    unit: "TB-month"
  });
  const withoutFleet = {...planned, bill: planned.bill.filter(({region}) => region !== "global")};
  const alone = hostCost(withoutFleet, pricingOf(planned, numbers, onprem));
  expect(alone.hosts[0]?.needs.cpu).toBeLessThanOrEqual(cost.hosts[0]?.needs.cpu ?? 0);
  expect(alone.hosts[1]).toEqual(cost.hosts[1]);
});

test("hostCost() keeps its bounds in order, its reserve whole, and no amount negative or infinite, in any scenario", () => {
  fc.assert(
    fc.property(scenario, (input) => {
      const {lines, hosts} = costOf({...input, priceBook: "onprem"});
      for (const {month, quantity} of lines) {
        expect(month.low).toBeLessThanOrEqual(month.plan);
        expect(month.plan).toBeLessThanOrEqual(month.high);
        expect(quantity.low).toBeGreaterThan(0);
        expect(Number.isFinite(month.high)).toBe(true);
      }
      for (const {hosts: count, needs, reserve, gaps, reason} of hosts) {
        expect(count.low).toBeLessThanOrEqual(count.plan);
        expect(count.plan).toBeLessThanOrEqual(count.high);
        expect(count.plan).toBe(needs[reason] + gaps + reserve);
        expect(gaps).toBeGreaterThanOrEqual(0);
      }
    }),
    {numRuns: 60}
  );
});

test("hostCost() takes inputs as the scenario changes them, nonsense included", () => {
  const months = lineOf(costOf({prices: {"onprem/amortisation-months": 36}}).lines, "region1/server");
  expect(months.unitPrice.plan).toBe(43_750 / 36);
  const ids = onprem.host.map(({id}) => id);
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(0, 0.5, 1, 8.0001, 1e9), {maxKeys: 4}),
      (prices) => {
        const {lines} = costOf({clusters: 2_500, machines: 50_000, prices});
        for (const {month, quantity} of lines) {
          expect(month.plan).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(month.high) && Number.isFinite(quantity.high)).toBe(true);
        }
      }
    ),
    {numRuns: 60}
  );
});

test("hostCost() explains every amount down to the bill's inputs and rows of the price book", () => {
  for (const {input} of presets) {
    const [planned, explained] = [plan(input, catalog), planWith(input, catalog, explanations)];
    const cost = hostCost(planned, pricingOf(planned, numbers, onprem));
    const told = hostCost(explained, pricingOf(explained, explanations, onprem));
    expect(told.hosts).toEqual(cost.hosts);
    expect(told.lines.map(({id}) => id)).toEqual(cost.lines.map(({id}) => id));
    told.lines.forEach((line, index) => {
      for (const key of ["unitPrice", "quantity", "month"] as const) {
        for (const bound of bounds) {
          expect(line[key][bound].value).toBe(cost.lines[index]?.[key][bound]);
          expect(evaluate(line[key][bound])).toBe(line[key][bound].value);
        }
      }
      const cells = leavesOf(line.month.plan).flatMap(({cell}) => cell ?? []);
      expect(cells.some(({file, row}) => file === "prices/onprem.csv" && row === line.priceId)).toBe(true);
    });
  }
});

test("hostCost() writes the formula of the hosts: the largest need, what gaps cost, and the reserve", () => {
  const explained = planWith({clusters: 300, machines: 6_000}, catalog, explanations);
  const {lines} = hostCost(explained, pricingOf(explained, explanations, hostBook()));
  const hosts: Explanation = lineOf(lines, "region1/server").quantity.plan;
  expect(`${hosts.formula} = ${hosts.substituted} = ${hosts.value}`).toMatchInlineSnapshot(
    `"max(Hosts by CPU, Hosts by memory, Hosts by disk, Hosts by anti-affinity) + onprem/reserve-hosts: likely in reserve = max(3, 2, 1, 5) + 1 in reserve = 6"`
  );
});

test("threadsPerVcpu() gives a critical vCPU a whole core, and others a part of one", () => {
  const pricing = pricingOf(plan({}, catalog), numbers, hostBook());
  expect(threadsPerVcpu("etcd", pricing)).toBe(2);
  expect(threadsPerVcpu("control-plane", pricing)).toBe(2);
  expect(threadsPerVcpu("platform", pricing)).toBe(1);
  expect(threadsPerVcpu("platform", pricingOf(plan({}, catalog), numbers, hostBook({overcommit: 4})))).toBe(0.5);
});

test("largestRemainder() splits cents so that they add up, ties to the earlier", () => {
  expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(largestRemainder(10, [0, 3, 1])).toEqual([0, 8, 2]);
  expect(largestRemainder(0, [1, 2])).toEqual([0, 0]);
  fc.assert(
    fc.property(
      fc.nat(1e9),
      fc.array(fc.double({min: 0.001, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 40}),
      (whole, weights) => {
        const parts = largestRemainder(whole, weights);
        const total = weights.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (whole * (weights[index] ?? 0)) / total)).toBeLessThan(1 + 1e-6);
        });
      }
    )
  );
});

test("allocateHosts() splits what hosts cost by vCPU and memory, to the cent", () => {
  const planned = planOf(...small);
  const pricing = pricingOf(planned, numbers, hostBook());
  // 24 of 88 vCPU and 96 of 352 GiB are 3 of 11 parts of 5,601.53 USD
  const shares = allocateHosts(planned, hostCost(planned, pricing), pricing);
  expect(shares.map(({line, month}) => [line.id, month.plan])).toEqual([
    ["mc1-control-plane", 1_527.69],
    ["mc1-platform", 4_073.84]
  ]);
});

test("allocateHosts() leaves no cent over in any region, and explains each part", () => {
  const inCents = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.round(value * 100), 0);
  for (const {input} of presets) {
    const explained = planWith(input, catalog, explanations);
    const pricing = pricingOf(explained, explanations, onprem);
    const priced = hostCost(explained, pricing);
    const shares = allocateHosts(explained, priced, pricing);
    for (const {region} of priced.hosts) {
      for (const bound of bounds) {
        const own = priced.lines.filter((line) => line.region === region && line.lineId === null);
        const parts = shares.filter((share) => share.region === region);
        expect(inCents(parts.map(({month}) => month[bound].value))).toBe(
          inCents(own.map(({month}) => month[bound].value))
        );
        expect(parts.filter(({month}) => evaluate(month[bound]) !== month[bound].value)).toEqual([]);
      }
    }
  }
});

test("allocateHosts() counts lines alike where weights are 0", () => {
  const planned = planOf(...small);
  const pricing = pricingOf(planned, numbers, hostBook({"weight-vcpu": 0, "weight-gib": 0}));
  const shares = allocateHosts(planned, hostCost(planned, pricing), pricing);
  expect(shares.map(({month}) => month.plan)).toEqual([2_800.77, 2_800.76]);
});
