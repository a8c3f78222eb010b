import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {costWith} from "../src/lib/cost/cost.js";
import type {ScenarioInput} from "../src/lib/scenario/fields.js";
import {numbers} from "../src/lib/sizing/calculus.js";
import {type Plan, plan} from "../src/lib/sizing/plan.js";
import {catalog, priceBook, pricedCatalog} from "./library.js";
import {type Floor, floorsOf, wattsOf} from "./recompute/hosts.js";
import {recompute, sharesOf, summary, summaryOf} from "./recompute/recompute.js";
import {bounds, hostInput, priceIds} from "./recompute/tables.js";
import {scenario} from "./scenarios.js";

/*
 * The cost of plans, computed once more from the bill and the tables by code that shares nothing with the one it
 * checks: other code may repeat a mistake, but hardly the same one.
 */

/** Regions in these price regions with equal shares. */
const places = (...priceRegions: string[]) => ({
  regions: priceRegions.map((priceRegion, index) => ({
    name: `r${index + 1}`,
    share: 1 / priceRegions.length,
    ...(priceRegion && {priceRegion})
  }))
});

const twice = (names: string[]) => [...names, ...names].slice(0, 10);
const priceRegions = {
  aws: ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-1", "ap-northeast-1"],
  gcp: ["us-central1", "us-east4", "europe-west3", "europe-west4", "asia-southeast1", "asia-northeast1"],
  azure: ["eastus2", "westus2", "northeurope", "westeurope", "southeastasia", "japaneast"]
};

const clouds: Record<string, ScenarioInput> = {
  "one cluster in AWS": {priceBook: "aws", clusters: 1},
  "one cluster in Google Cloud": {priceBook: "gcp", clusters: 1},
  "one cluster in Azure": {priceBook: "azure", clusters: 1},
  "60 clusters in AWS": {priceBook: "aws"},
  "60 clusters in Google Cloud": {priceBook: "gcp"},
  "60 clusters in Azure, another region": {priceBook: "azure", ...places("germanywestcentral")},
  "300 clusters in AWS for a year": {priceBook: "aws", clusters: 300, commitment: "1yr"},
  "300 clusters in Google Cloud for three years": {priceBook: "gcp", clusters: 300, commitment: "3yr"},
  "300 clusters in Azure for three years": {priceBook: "azure", clusters: 300, commitment: "3yr"},
  "classes of edge clusters": {
    priceBook: "aws",
    classes: [
      {name: "edge", clusters: 1_200, controlPlaneMachines: 1, workers: 0, machineDeployments: 0},
      {name: "core", clusters: 30, controlPlaneMachines: 3, workers: 120, machineDeployments: 4}
    ],
    ...places("us-east-1", "ap-southeast-1")
  },
  "1,500 clusters on two continents in AWS": {
    priceBook: "aws",
    clusters: 1_500,
    ...places("ap-southeast-1", "eu-west-1")
  },
  "1,500 clusters on three continents in Google Cloud": {
    priceBook: "gcp",
    clusters: 1_500,
    ...places("europe-west1", "us-central1", "asia-northeast1")
  },
  "1,500 clusters in three regions of Azure": {
    priceBook: "azure",
    clusters: 1_500,
    commitment: "1yr",
    ...places("eastus2", "westus2", "japaneast")
  },
  "regions that are managed from another": {
    priceBook: "aws",
    clusters: 1_500,
    layout: "regional",
    managementClusters: 2,
    ...places("us-east-1", "ap-northeast-1", "us-east-1", "eu-west-1")
  },
  "15,000 clusters in ten regions of AWS": {priceBook: "aws", clusters: 15_000, ...places(...twice(priceRegions.aws))},
  "15,000 clusters in ten regions of Google Cloud": {
    priceBook: "gcp",
    clusters: 15_000,
    commitment: "1yr",
    ...places(...twice(priceRegions.gcp))
  },
  "15,000 clusters in ten regions of Azure": {
    priceBook: "azure",
    clusters: 15_000,
    ...places(...twice(priceRegions.azure))
  },
  "50,000 clusters, hierarchical": {
    priceBook: "aws",
    clusters: 50_000,
    layout: "hierarchical",
    ...places(...priceRegions.aws)
  },
  "Arm in AWS": {priceBook: "aws", clusters: 1_500, architecture: "arm", commitment: "1yr", ...places("", "")},
  "Arm in Google Cloud, which sells none here": {priceBook: "gcp", architecture: "arm"},
  "whichever is cheaper in AWS": {
    priceBook: "aws",
    clusters: 1_500,
    architecture: "any",
    commitment: "3yr",
    ...places("eu-central-1", "us-east-1")
  },
  "whichever is cheaper in Azure": {priceBook: "azure", clusters: 600, architecture: "any"},
  "managed control planes in AWS": {
    priceBook: "aws",
    clusters: 1_500,
    managedControlPlane: true,
    ...places("us-east-1", "eu-west-1")
  },
  "a managed control plane in Google Cloud": {priceBook: "gcp", managedControlPlane: true},
  "managed control planes in Azure, hierarchical": {
    priceBook: "azure",
    clusters: 3_000,
    layout: "hierarchical",
    managedControlPlane: true,
    ...places("eastus2", "westeurope")
  },
  "changed prices": {
    priceBook: "aws",
    clusters: 1_500,
    prices: {
      "aws/us-east-1/m6i.4xlarge/on-demand": 0.1,
      "aws/us-east-1/gp3/capacity": 0.123456,
      "aws/us-east-1/gp3/iops": 0.05,
      "aws/us-east-1/object/capacity/51200": 0.5,
      "aws/us-east-1/transfer/zone": 0.033,
      "traffic/kb-per-write": 5.5,
      "aws/all/control-plane/standard": 0.3
    },
    ...places("us-east-1", "eu-west-1")
  },
  "costs of one's own": {priceBook: "gcp", clusters: 300, ownCosts: {staff: 12_000.505, licences: 0, logs: 99.99}},
  "sized by the demand": {priceBook: "aws", clusters: 1_500, basis: "demand", ...places("us-east-1", "eu-west-1")},
  "sized by the guide": {priceBook: "azure", clusters: 1_500, basis: "guide", ...places("eastus2", "westeurope")},
  "the upper end of small": {priceBook: "aws", clusters: 20, machines: 400},
  "the lower end of medium": {priceBook: "gcp", clusters: 21, machines: 420},
  "the upper end of large": {priceBook: "azure", clusters: 500},
  "the lower end of XL": {priceBook: "aws", clusters: 501},
  "the lower end of extreme": {priceBook: "gcp", clusters: 2_001},
  "metrics in the middle": {
    priceBook: "aws",
    clusters: 600,
    centraliseMetrics: true,
    ...places("us-east-1", "us-east-1")
  }
};

const hosts: Record<string, ScenarioInput> = {
  "one cluster": {clusters: 1},
  "60 clusters": {},
  "300 clusters": {clusters: 300},
  "classes of edge clusters": {
    classes: [
      {name: "edge", clusters: 900, controlPlaneMachines: 1, workers: 0, machineDeployments: 0},
      {name: "core", clusters: 30, controlPlaneMachines: 3, workers: 120, machineDeployments: 4}
    ]
  },
  "1,500 clusters in two regions": {clusters: 1_500, ...places("", "")},
  "1,500 clusters in three regions": {clusters: 1_500, ...places("", "", "")},
  "15,000 clusters in ten regions": {clusters: 15_000, ...places(...twice(["", "", "", "", ""]))},
  "3,000 clusters, hierarchical": {clusters: 3_000, layout: "hierarchical", ...places("", "")},
  "sized by the demand": {clusters: 1_500, basis: "demand"},
  "sized by the guide": {clusters: 1_500, basis: "guide"},
  "the end of large": {clusters: 500},
  "costs of one's own": {clusters: 300, ownCosts: {staff: 12_000.505, "prism-central": 0.01}},
  "changed hosts": {
    clusters: 1_500,
    prices: {
      "onprem/server-usd": 61_234.56,
      "onprem/amortisation-months": 37,
      "onprem/support-rate": 0.0725,
      "onprem/pue": 1.37,
      "onprem/usd-per-kwh": 0.2113,
      "onprem/usd-per-kw-month": 151.17,
      "onprem/utilisation": 0.33,
      "onprem/memory-gib": 1_024,
      "onprem/overcommit": 3,
      "onprem/reserve-hosts": 2,
      "onprem/fill-limit": 0.8,
      "onprem/object-usd-per-tb-month": 4.567
    }
  },
  "hosts that some machines are too large for": {
    clusters: 3_000,
    layout: "hierarchical",
    prices: {"onprem/cores": 32, "onprem/memory-gib": 128}
  },
  "half cents": {
    clusters: 1,
    prices: {"onprem/server-usd": 19_999.99, "onprem/amortisation-months": 12, "onprem/reserve-hosts": 3}
  },
  "small hosts with slow disks": {
    clusters: 300,
    prices: {"onprem/cores": 48, "onprem/memory-gib": 256, "onprem/disk-tb": 4, "onprem/disk-iops": 12_000}
  }
};

type Costed = Plan & {readonly cost: NonNullable<Plan["cost"]>};

function withCost(found: Plan): Costed {
  if (!found.cost) throw new Error("the plan has no cost");
  return {...found, cost: found.cost};
}

const planned = async (input: ScenarioInput) => withCost(plan(input, await pricedCatalog(input.priceBook ?? "onprem")));

/** Every sum to the cent, at low, plan and high. */
function agrees(found: Costed) {
  const recomputed = summary(recompute(found));
  expect(summaryOf(found.cost)).toEqual(recomputed);
  const {byKind, byRegion, year} = sharesOf(found.cost);
  expect({byKind, byRegion}).toEqual({byKind: recomputed.byKind, byRegion: recomputed.byRegion});
  expect(year).toEqual(recomputed.month.map((cents) => 12 * cents));
}

/** As many hosts as any packing needs, for the reasons that are given. */
function hasHostsEnough(found: Costed) {
  for (const {region, hosts, reserve, needs, watts, wattsWithPue} of found.cost.hosts) {
    const floors = floorsOf(found, region);
    expect({region, ...needs}).toEqual({region, ...floors.plan.needs});
    expect(reserve).toBe(hostInput("reserve-hosts", found.scenario));
    for (const bound of bounds) {
      expect(hosts[bound] - reserve).toBeGreaterThanOrEqual(leastOf(floors[bound]));
    }
    const all = (Number(wattsOf(found)) / 1e24) * hosts.plan;
    expect(watts).toBeCloseTo(all, 6);
    expect(wattsWithPue).toBeCloseTo(all * hostInput("pue", found.scenario), 6);
  }
}

const leastOf = ({needs}: Floor) => Math.max(...Object.values(needs));

/** No host more than the least there can be, where first fit already does with that. */
function hasNoHostTooMany(found: Costed) {
  for (const {region, hosts, reserve} of found.cost.hosts) {
    const floors = floorsOf(found, region);
    for (const bound of bounds) {
      const least = leastOf(floors[bound]);
      if (floors[bound].firstFit === least) expect(hosts[bound] - reserve).toBe(least);
    }
  }
}

describe("a cloud costs what the tables say", () => {
  test.each(Object.entries(clouds))("%s", async (_, input) => {
    agrees(await planned(input));
  });
});

describe("hosts of one's own cost what the tables say", () => {
  test.each(Object.entries(hosts))("%s", async (_, input) => {
    const found = await planned(input);
    agrees(found);
    hasHostsEnough(found);
    hasNoHostTooMany(found);
  });
});

test("what no host is large enough for is in no total", async () => {
  const {cost} = await planned({clusters: 3_000, prices: {"onprem/memory-gib": 128}});
  expect(cost.unpriced.length).toBeGreaterThan(0);
});

/** Every price of the clouds by its id, so that any of them can be changed. */
const ids = {aws: priceIds("aws"), gcp: priceIds("gcp"), azure: priceIds("azure")};

/** Prices that are other than the book says, free ones and absurd ones included. */
const changes = (priceBook: keyof typeof ids) =>
  fc
    .array(fc.tuple(fc.constantFrom(...ids[priceBook]), fc.constantFrom(0, 0.0000125, 0.05, 0.333333, 7.005, 120)), {
      maxLength: 40
    })
    .map((pairs) => Object.fromEntries(pairs));

const inCloud = fc.constantFrom("aws" as const, "gcp" as const, "azure" as const).chain((priceBook) =>
  fc
    .tuple(
      scenario,
      fc.oneof(fc.constant({}), changes(priceBook)),
      fc.array(fc.constantFrom("", ...priceRegions[priceBook]), {minLength: 10, maxLength: 10})
    )
    .map(([input, prices, picks]): ScenarioInput => {
      const regions = (input.regions ?? []).map((region, index) => {
        const priceRegion = picks[index];
        return {...region, ...(priceRegion && {priceRegion})};
      });
      return {...input, priceBook, prices, regions};
    })
);

test("any fleet costs in a cloud what the tables say", async () => {
  const books = {aws: await pricedCatalog("aws"), gcp: await pricedCatalog("gcp"), azure: await pricedCatalog("azure")};
  fc.assert(
    fc.property(inCloud, (input) => agrees(withCost(plan(input, books[input.priceBook as keyof typeof books])))),
    {numRuns: 50}
  );
});

/** Low, plan and high in order, mostly over the decades. */
const range = (max: number) =>
  fc
    .array(
      fc.oneof(
        fc.integer({min: 1, max}),
        fc.double({min: 0, max: Math.log(max), noNaN: true}).map((x) => Math.ceil(Math.exp(x)))
      ),
      {minLength: 3, maxLength: 3}
    )
    .map((values) => {
      const [low = 1, plan = 1, high = 1] = values.sort((a, b) => a - b);
      return {low, plan, high};
    });

/** What a line of a bill may ask for, beyond what the guide and the demand lead to. */
const asked = fc.record({
  role: fc.constantFrom("control-plane", "etcd", "platform", "central-observability", "regional-observability"),
  nodes: range(12),
  vcpu: range(120),
  memoryGiB: range(800),
  storageGB: fc.oneof(range(70_000), fc.constant({low: 0, plan: 0, high: 0})),
  iops: fc.oneof(fc.constant(null), fc.constantFrom(500, 3_000, 3_001, 5_000, 6_400, 20_000, 64_001, 120_000)),
  latencyMs: fc.constantFrom(null, 1, 2, 4, 10)
} as const);

test("any bill costs in a cloud what the tables say", async () => {
  const costed = async (id: keyof typeof priceRegions) => {
    const [first = "", second = ""] = priceRegions[id];
    const found = await planned({priceBook: id, clusters: 1_500, ...places(first, second)});
    const [platform] = found.bill.filter(({role}) => role === "platform");
    const [store] = found.bill.filter(({role}) => role === "object-storage");
    if (!platform || !store) throw new Error("the bill lacks a line");
    return {book: await priceBook(id), found, platform, store};
  };
  const plans = {aws: await costed("aws"), gcp: await costed("gcp"), azure: await costed("azure")};
  const terms = fc.record({
    architecture: fc.constantFrom("x86" as const, "arm" as const, "any" as const),
    commitment: fc.constantFrom("on-demand" as const, "1yr" as const, "3yr" as const)
  });
  const cloud = fc.constantFrom("aws" as const, "gcp" as const, "azure" as const);
  fc.assert(
    fc.property(cloud, terms, fc.array(asked, {maxLength: 8}), range(2_000), (id, terms, lines, objectTB) => {
      const {book, found, platform, store} = plans[id];
      const machines = lines.map((line, index) => ({
        ...platform,
        ...line,
        id: `line-${index}`,
        hostsEtcd: line.role === "etcd",
        // a line is known by its totals, and so each has its own
        total: {vcpu: line.vcpu, memoryGiB: line.memoryGiB, storageGB: line.storageGB}
      }));
      const changed = {...found, bill: [...machines, {...store, objectTB}], scenario: {...found.scenario, ...terms}};
      const cost = costWith(changed, {book, scenario: changed.scenario, catalog, calculus: numbers});
      agrees({...changed, cost});
    }),
    {numRuns: 100}
  );
});

/** Inputs of hosts within what anyone would type. */
const hostChanges = fc.record(
  {
    "onprem/server-usd": fc.constantFrom(0, 19_999.99, 123_456.78),
    "onprem/amortisation-months": fc.integer({min: 1, max: 84}),
    "onprem/cores": fc.integer({min: 16, max: 256}),
    "onprem/memory-gib": fc.integer({min: 96, max: 2_048}),
    "onprem/overcommit": fc.constantFrom(1, 2.5, 4),
    "onprem/reserve-hosts": fc.integer({min: 0, max: 3}),
    "onprem/utilisation": fc.constantFrom(0, 0.35, 1),
    "onprem/pue": fc.constantFrom(1, 1.375),
    "onprem/usd-per-kwh": fc.constantFrom(0, 0.2113)
  },
  {requiredKeys: []}
);

test("any fleet costs on hosts of one's own what the tables say", async () => {
  const book = await pricedCatalog("onprem");
  fc.assert(
    fc.property(scenario, hostChanges, (input, prices) => {
      const found = withCost(plan({...input, priceBook: "onprem", prices}, book));
      agrees(found);
      hasHostsEnough(found);
    }),
    {numRuns: 50}
  );
});

test("the examples that providers publish come out as published", async () => {
  const input: ScenarioInput = {priceBook: "aws", clusters: 1_500};
  const found = await planned(input);
  // with every other instance at an absurd price, the one of the example is bought
  const others = priceIds("aws").filter((id) => /us-east-1.*on-demand$/.test(id) && !id.includes("/m6i.4xlarge/"));
  const scenario = {...found.scenario, prices: Object.fromEntries(others.map((id) => [id, 1_000]))};
  const all = (value: number) => ({low: value, plan: value, high: value});
  const etcd = {nodes: all(1), vcpu: all(16), memoryGiB: all(64), storageGB: all(536.870912), iops: 5_000};
  const bill = found.bill
    .filter(({id}) => id === "mc1-etcd" || id === "object-storage")
    .map((line) => (line.id === "mc1-etcd" ? {...line, ...etcd} : {...line, objectTB: all(60)}));
  const pricing = {book: await priceBook("aws"), scenario, catalog, calculus: numbers};
  const cost = costWith({...found, scenario, bill}, pricing);
  const month = (id: string) => cost.lines.filter((line) => line.id.startsWith(id)).map((line) => line.month.plan);
  expect(month("mc1-etcd/")).toEqual([560.64, 40, 10]);
  expect(month("object-storage/").reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(1_280.55, 10);
  const recomputed = summary(recompute({...found, scenario, bill}));
  expect(recomputed.byLine).toMatchObject({"mc1-etcd": [61_064, 61_064, 61_064]});
  expect(recomputed.byLine).toMatchObject({"object-storage": [128_055, 128_055, 128_055]});
});
