import type {BillLine, Plan} from "../../src/lib/sizing/plan.js";
import {type Decimal, decimal, times, toCents} from "./decimal.js";
import type {Entry, Recomputed} from "./entry.js";
import {countOf, isCritical, isDivisible} from "./machines.js";
import {type Bound, type Bounds, bounds, each, hostInput} from "./tables.js";

/** The cost of hosts of one's own, with the number of hosts taken from the plan. */
export function onprem(plan: Plan): Recomputed {
  const input = (id: string) => decimal(hostInput(id, plan.scenario));
  const price = input("server-usd");
  const watts = wattsOf(plan);
  const kilowatt = times(watts, decimal("0.001"));
  // divided last, so that half a cent stays half a cent
  const monthly = {
    server: (hosts: bigint) => (price * hosts * decimal(1)) / input("amortisation-months"),
    support: (hosts: bigint) => (times(price, input("support-rate")) * hosts) / 12n,
    power: (hosts: bigint) => times(kilowatt * hosts, decimal(730), input("pue"), input("usd-per-kwh")),
    space: (hosts: bigint) => times(kilowatt * hosts, input("usd-per-kw-month"))
  };
  const entries = (plan.cost?.hosts ?? []).flatMap(({region, hosts}) =>
    (["server", "support", "power", "space"] as const).map((kind): Entry => {
      const cents = each((bound) => toCents(monthly[kind](BigInt(hosts[bound]))));
      if (kind !== "server") return {lineId: null, kind, region, cents};
      return {lineId: null, kind, region, cents, upfront: each((bound) => toCents(price * BigInt(hosts[bound])))};
    })
  );
  const objects = plan.bill.flatMap(({id: lineId, region, objectTB}): Entry[] => {
    if (!objectTB) return [];
    const cents = each((bound) => toCents(times(decimal(objectTB[bound]), input("object-usd-per-tb-month"))));
    return [{lineId, kind: "object", region, cents}];
  });
  const tooLarge = plan.bill.filter((line) => line.vcpu.plan > 0 && !standsOnHosts(line, plan));
  return {entries: [...entries, ...objects], unpriced: tooLarge.map(({id}) => id)};
}

/** Electric power of a host in W, without what cooling adds. */
export function wattsOf({scenario}: Plan): Decimal {
  const input = (id: string) => decimal(hostInput(id, scenario));
  const idle = input("watts-idle-per-thread");
  const thread = idle + times(input("utilisation"), input("watts-full-per-thread") - idle);
  return (
    times(input("cores"), input("threads-per-core"), thread) +
    times(input("memory-gib"), input("watts-per-gib")) +
    times(input("disk-tb"), input("watts-per-tb"))
  );
}

/** What sums of fractions may be off by. */
const SLACK = 1e-9;

interface Size {
  readonly cores: number;
  readonly memoryGiB: number;
  readonly storageGB: number;
  readonly iops: number;
}

/** A virtual machine; those of a group stand on hosts of their own. */
interface Vm extends Size {
  readonly group: string | null;
}

/** What the machines of a host may take. */
function roomOf({scenario}: Plan): Size {
  const input = (id: string) => hostInput(id, scenario);
  return {
    cores: input("cores") - input("cvm-cores") - input("host-reserve-cores"),
    memoryGiB: input("memory-gib") - input("cvm-memory-gib") - input("host-reserve-memory-gib"),
    storageGB: ((input("disk-tb") * 1000) / input("replication-factor")) * input("fill-limit"),
    iops: input("disk-iops")
  };
}

/** Whether a host is large enough for the line at every bound; disks are pooled and so never too small. */
function standsOnHosts(line: BillLine, plan: Plan): boolean {
  const room = roomOf(plan);
  return bounds.every((bound) => {
    const {cores, memoryGiB} = vmOf(line, plan, bound, room);
    return cores <= room.cores + SLACK && memoryGiB <= room.memoryGiB + SLACK;
  });
}

/** A machine of the line, and how many parts a unit is split into. */
function vmOf(line: BillLine, {scenario}: Plan, bound: Bound, room: Size): Vm & {readonly parts: number} {
  const critical = isCritical(line);
  const cores = line.vcpu[bound] / hostInput(critical ? "overcommit-etcd" : "overcommit", scenario);
  const whole = Math.max(cores / room.cores, line.memoryGiB[bound] / room.memoryGiB);
  const parts = isDivisible(line) ? Math.max(1, Math.ceil(whole - SLACK)) : 1;
  return {
    parts,
    cores: cores / parts,
    memoryGiB: line.memoryGiB[bound] / parts,
    storageGB: line.storageGB[bound] / parts,
    iops: line.iops ?? 0,
    group: critical ? line.id : null
  };
}

function vmsOf(plan: Plan, region: string, bound: Bound, room: Size): Vm[] {
  const [first] = plan.scenario.regions;
  return plan.bill
    .filter((line) => (line.region === "global" ? first?.name : line.region) === region)
    .filter((line) => line.vcpu.plan > 0 && standsOnHosts(line, plan))
    .flatMap((line) => {
      const vm = vmOf(line, plan, bound, room);
      return Array.from({length: countOf(line, bound) * vm.parts}, () => vm);
    });
}

export interface Floor {
  /** Hosts that no packing goes below, the reserve not counted. */
  readonly needs: Readonly<Record<"cpu" | "memory" | "disk" | "anti-affinity", number>>;
  /** Hosts that first fit takes, the largest machines first. */
  readonly firstFit: number;
}

/** What the machines of a region ask of hosts, by each resource alone and by a packing of one's own. */
export function floorsOf(plan: Plan, region: string): Bounds<Floor> {
  const room = roomOf(plan);
  return each((bound) => {
    const vms = vmsOf(plan, region, bound, room);
    const by = (resource: keyof Size) =>
      Math.ceil(vms.reduce((sum, vm) => sum + vm[resource], 0) / room[resource] - SLACK);
    const groups = new Map<string, number>();
    for (const {group} of vms) if (group !== null) groups.set(group, (groups.get(group) ?? 0) + 1);
    return {
      needs: {
        cpu: by("cores"),
        memory: by("memoryGiB"),
        disk: Math.max(by("storageGB"), by("iops")),
        "anti-affinity": Math.max(0, ...groups.values())
      },
      firstFit: firstFit(vms, room)
    };
  });
}

/** First fit by cores and memory, the largest machines first; the disks of all hosts are one pool. */
function firstFit(vms: readonly Vm[], room: Size): number {
  const share = ({cores, memoryGiB}: Vm) => Math.max(cores / room.cores, memoryGiB / room.memoryGiB);
  const hosts: {cores: number; memoryGiB: number; groups: Set<string>}[] = [];
  for (const vm of [...vms].sort((a, b) => share(b) - share(a))) {
    let host = hosts.find(
      ({cores, memoryGiB, groups}) =>
        cores >= vm.cores - SLACK && memoryGiB >= vm.memoryGiB - SLACK && !(vm.group !== null && groups.has(vm.group))
    );
    if (!host) {
      host = {cores: room.cores, memoryGiB: room.memoryGiB, groups: new Set()};
      hosts.push(host);
    }
    host.cores -= vm.cores;
    host.memoryGiB -= vm.memoryGiB;
    if (vm.group !== null) host.groups.add(vm.group);
  }
  return hosts.length;
}
