import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {ScenarioInput} from "../src/lib/scenario/fields.js";
import {type Plan, plan} from "../src/lib/sizing/plan.js";
import {pricedCatalog} from "./library.js";
import {floorsOf, wattsOf} from "./recompute/hosts.js";
import {recompute, summary, summaryOf} from "./recompute/recompute.js";
import {bounds, hostInput} from "./recompute/tables.js";
import {scenario} from "./scenarios.js";

/** Regions in these price regions with equal shares. */
const places = (...priceRegions: string[]) => ({
  regions: priceRegions.map((priceRegion, index) => ({
    name: `r${index + 1}`,
    share: 1 / priceRegions.length,
    ...(priceRegion && {priceRegion})
  }))
});

const twice = (names: string[]) => [...names, ...names].slice(0, 10);
const aws = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-1", "ap-northeast-1"];
const gcp = ["us-central1", "us-east4", "europe-west3", "europe-west4", "asia-southeast1", "asia-northeast1"];
const azure = ["eastus2", "westus2", "northeurope", "westeurope", "southeastasia", "japaneast"];

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
  "15,000 clusters in ten regions of AWS": {priceBook: "aws", clusters: 15_000, ...places(...twice(aws))},
  "15,000 clusters in ten regions of Google Cloud": {
    priceBook: "gcp",
    clusters: 15_000,
    commitment: "1yr",
    ...places(...twice(gcp))
  },
  "15,000 clusters in ten regions of Azure": {priceBook: "azure", clusters: 15_000, ...places(...twice(azure))},
  "50,000 clusters, hierarchical": {priceBook: "aws", clusters: 50_000, layout: "hierarchical", ...places(...aws)},
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
  "small hosts with slow disks": {
    clusters: 300,
    prices: {"onprem/cores": 48, "onprem/memory-gib": 256, "onprem/disk-tb": 4, "onprem/disk-iops": 12_000}
  }
};

async function planned(input: ScenarioInput): Promise<Plan & {cost: NonNullable<Plan["cost"]>}> {
  const found = plan(input, await pricedCatalog(input.priceBook ?? "onprem"));
  if (!found.cost) throw new Error("the plan has no cost");
  return {...found, cost: found.cost};
}

describe("the cost of a cloud is what the tables say", () => {
  test.each(Object.entries(clouds))("%s", async (_, input) => {
    const found = await planned(input);
    expect(summaryOf(found.cost)).toEqual(summary(recompute(found)));
  });
});

describe("the cost of hosts of one's own is what the tables say", () => {
  test.each(Object.entries(hosts))("%s", async (_, input) => {
    const found = await planned(input);
    expect(summaryOf(found.cost)).toEqual(summary(recompute(found)));
    for (const {region, hosts, reserve, needs, watts, wattsWithPue} of found.cost.hosts) {
      const floors = floorsOf(found, region);
      expect({region, ...needs}).toEqual({region, ...floors.plan.needs});
      expect(reserve).toBe(hostInput("reserve-hosts", found.scenario));
      for (const bound of bounds) {
        const {needs, firstFit} = floors[bound];
        const floor = Math.max(...Object.values(needs));
        expect(hosts[bound] - reserve).toBeGreaterThanOrEqual(floor);
        if (firstFit === floor) expect(hosts[bound] - reserve).toBe(floor);
      }
      const all = (Number(wattsOf(found)) / 1e24) * hosts.plan;
      expect(watts).toBeCloseTo(all, 6);
      expect(wattsWithPue).toBeCloseTo(all * hostInput("pue", found.scenario), 6);
    }
  });
});

test("any fleet costs in a cloud what the tables say", async () => {
  const books = {aws: await pricedCatalog("aws"), gcp: await pricedCatalog("gcp"), azure: await pricedCatalog("azure")};
  const priceRegions = {aws, gcp, azure};
  fc.assert(
    fc.property(
      scenario,
      fc.constantFrom("aws" as const, "gcp" as const, "azure" as const),
      fc.array(fc.nat(6), {minLength: 10, maxLength: 10}),
      (input, priceBook, picks) => {
        const regions = input.regions?.map((region, index) => {
          const priceRegion = priceRegions[priceBook][picks[index] ?? 0];
          return {...region, ...(priceRegion && {priceRegion})};
        });
        const found = plan({...input, priceBook, ...(regions && {regions})}, books[priceBook]);
        if (!found.cost) throw new Error("the plan has no cost");
        expect(summaryOf(found.cost)).toEqual(summary(recompute(found)));
      }
    ),
    {numRuns: Number(process.env.RUNS ?? 60)}
  );
});
