import {expect, test} from "vitest";
import {fieldKeys, type ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";

const notices = (input: ScenarioInput) => plan(input, catalog).notices;
const message = (input: ScenarioInput, code: string) => notices(input).find((notice) => notice.code === code)?.message;
const inRegions = (...names: string[]) => names.map((name) => ({name, share: 1 / names.length}));

test("dimension-conflict names both tiers", () => {
  expect(message({clusters: 15, machines: 3_000}, "dimension-conflict")).toMatchInlineSnapshot(
    `"15 clusters are tier small, 3,000 machines are tier large; the larger one counts."`
  );
  expect(message({clusters: 300}, "dimension-conflict")).toBeUndefined();
});

test("boundary is given on the border, where one more changes the tier, and not one beside it", () => {
  expect(message({clusters: 100, machines: 2_000}, "boundary")).toMatchInlineSnapshot(
    `"100 clusters with 2,000 machines lie on the upper border of tier medium: one more changes the tier."`
  );
  expect(message({clusters: 1, machines: 499}, "boundary")).toBeDefined();
  expect(message({clusters: 101, machines: 2_020}, "boundary")).toBeUndefined();
  expect(message({clusters: 20, machines: 600}, "boundary")).toBeUndefined();
});

test("beyond-guide is given where one management cluster carries more than the guide's largest row", () => {
  expect(message({clusters: 15_000, layout: "single"}, "beyond-guide")).toMatchInlineSnapshot(
    `"The guide's largest rows end at about 600 clusters and 15,000 machines in one management cluster. mc1 has 15,000 and 300,000: its bill is the guide's highest row, not a size for that load."`
  );
  expect(message({clusters: 600, machines: 15_000}, "beyond-guide")).toBeUndefined();
  expect(message({clusters: 1, machines: 20_000}, "beyond-guide")).toBeDefined();
});

test("regions that the layout leaves out are named", () => {
  expect(message({clusters: 300, regions: inRegions("us", "eu", "ap")}, "regions-ignored")).toMatchInlineSnapshot(
    `"Layout single manages everything from us; eu and ap have no management cluster, and the clusters there are managed from afar."`
  );
  expect(message({clusters: 1_800, regions: inRegions("us", "eu")}, "regions-ignored")).toBeUndefined();
});

test("regions without management cluster say where they are managed from", () => {
  expect(
    message(
      {clusters: 300, layout: "regional", managementClusters: 1, regions: inRegions("us", "eu")},
      "regions-without-management-cluster"
    )
  ).toMatchInlineSnapshot(`"There are fewer management clusters than regions: eu is managed from us."`);
});

test("management clusters that cannot be used say why", () => {
  expect(message({clusters: 2, managementClusters: 5}, "management-clusters-not-used")).toMatchInlineSnapshot(
    `"5 management clusters are set, but there are only 2 workload clusters; 2 are planned."`
  );
  expect(
    message({clusters: 300, layout: "single", managementClusters: 5}, "management-clusters-not-used")
  ).toMatchInlineSnapshot(`"5 management clusters are set, but layout single has one; 1 is planned."`);
  expect(message({clusters: 300, managementClusters: 5}, "management-clusters-not-used")).toBeUndefined();
});

test("sharded, editions, RTT and hierarchy say what they cannot do", () => {
  expect(message({clusters: 300, layout: "sharded"}, "sharding-capx")).toMatch(/CAPX/);
  expect(message({clusters: 60, edition: "pro"}, "edition-limit")).toMatchInlineSnapshot(
    `"The guide recommends Pro for 20-50 clusters; this fleet has 60. The guide is unattributed: confirm the limit with the vendor."`
  );
  expect(message({clusters: 50, edition: "pro"}, "edition-limit")).toBeUndefined();
  expect(
    message({clusters: 4, managementClusters: 2, edition: "starter"}, "edition-fleet-management")
  ).toMatchInlineSnapshot(
    `"Starter has no fleet management according to the guide, and this plan has 2 management clusters."`
  );
  expect(message({rttMs: 130}, "stretched-etcd")).toMatchInlineSnapshot(
    `"An RTT of 130 ms between etcd members makes every write wait that long: above 100 ms keep the members of one etcd in one place."`
  );
  expect(message({rttMs: 100}, "stretched-etcd")).toBeUndefined();
  expect(message({clusters: 300, layout: "hierarchical"}, "hierarchical-as-regional")).toBeDefined();
  expect(message({clusters: 3_000}, "hierarchical-as-regional")).toBeUndefined();
  expect(message({clusters: 1_800, regions: inRegions("us", "eu")}, "shared-platform-nodes")).toBeDefined();
});

test("edition-limit counts the fleet for Starter and Pro, a management cluster for Ultimate, whose end is open", () => {
  expect(message({clusters: 25, managementClusters: 5, edition: "starter"}, "edition-limit")).toMatch(
    /this fleet has 25/
  );
  expect(message({clusters: 300, managementClusters: 3, edition: "ultimate"}, "edition-limit")).toBeUndefined();
  const [ultimate] = notices({clusters: 303, managementClusters: 3, edition: "ultimate"});
  expect(ultimate).toMatchObject({code: "edition-limit", level: "info"});
});

test("several-as-set says that auto would have planned one", () => {
  expect(message({clusters: 60, managementClusters: 3}, "several-as-set")).toMatch(/it is multi, since 3 are set/);
  expect(message({clusters: 60, managementClusters: 3, layout: "multi"}, "several-as-set")).toBeUndefined();
  expect(message({clusters: 1_800, managementClusters: 3}, "several-as-set")).toBeUndefined();
});

test("beyond-guide names the management cluster furthest beyond", () => {
  const regions = [
    {name: "a", share: 0.35},
    {name: "b", share: 0.65}
  ];
  expect(message({clusters: 1_800, layout: "regional", managementClusters: 2, regions}, "beyond-guide")).toMatch(
    /mc2 has 1,170/
  );
});

test("notices name a field of the scenario, the warnings first", () => {
  const all = notices({
    clusters: 2_001,
    machines: 2_001,
    layout: "multi",
    rttMs: 500,
    edition: "starter",
    managementClusters: 2,
    regions: inRegions("us", "eu")
  });
  expect(all.map(({level}) => level)).toEqual([...all.map(({level}) => level)].sort().reverse());
  for (const {field} of all) if (field) expect(fieldKeys).toContain(field);
});

test("plan() tells when a region cannot keep its clusters", () => {
  const regions = [
    {name: "us", share: 0.5},
    {name: "eu", share: 0.5}
  ];
  const told = (input: ScenarioInput) => plan(input, catalog).notices.find(({code}) => code === "residency");
  expect(told({clusters: 300, regions, residency: ["eu"]})).toMatchInlineSnapshot(`
    {
      "code": "residency",
      "field": "residency",
      "level": "warning",
      "message": "residency: the workload clusters of eu must be managed from inside it, and layout single manages them from us. Choose a layout with a management cluster there, or more management clusters.",
    }
  `);
  expect(told({clusters: 300, regions, residency: ["eu"], layout: "regional"})).toBeUndefined();
  expect(told({clusters: 300, regions, residency: ["us"]})).toBeUndefined();
});
