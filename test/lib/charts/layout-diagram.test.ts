// @vitest-environment jsdom
import {expect, test} from "vitest";
import {diagramLines} from "../../../src/lib/charts/diagram-words.js";
import {layoutDiagram} from "../../../src/lib/charts/layout-diagram.js";
import type {Diagram, DrawnManager, DrawnRegion} from "../../../src/lib/layout/diagram.js";

/** Management clusters that are alike, each with its shards. */
function managers(count: number, workloadClusters: number, machines: number, shards = 0): DrawnManager[] {
  const each = workloadClusters / shards;
  return Array.from({length: count}, (_, index) => ({
    ...{id: `mc${index + 1}`, workloadClusters, machines},
    shards: Array.from({length: shards}, (_, at) => ({id: `shard-${at + 1}`, from: at * each + 1, to: (at + 1) * each}))
  }));
}

function region(
  name: string,
  managementClusters: readonly DrawnManager[],
  rest: Partial<DrawnRegion> = {}
): DrawnRegion {
  const sum = (key: "workloadClusters" | "machines") =>
    managementClusters.reduce((total, each) => total + each[key], 0);
  const load = {workloadClusters: sum("workloadClusters"), machines: sum("machines")};
  return {name, ...load, managementClusters, managedFrom: name, isHub: false, ...rest};
}

const controller = {id: "fleet", label: "Fleet controller", region: "us-west", nodes: 6} as const;
const federation = {id: "federation", label: "Federation controller", region: "a", nodes: 3} as const;
const drawn = (regions: readonly DrawnRegion[], rest: Partial<Diagram> = {}): Diagram => ({
  regions,
  links: [],
  ...rest
});

const textsOf = (svg: SVGElement) => [...svg.querySelectorAll("text")].map(({textContent}) => textContent);
const stable = (html: string) => html.replace(/\d+\.\d{4,}/g, (text) => String(Number(Number(text).toFixed(3))));

test("layoutDiagram(regional) draws the fleet controller over one box a region, as S000's pattern 2 and S001's tier XL", async () => {
  const svg = layoutDiagram(
    drawn(
      ["us-west", "us-east", "eu"].map((name) => region(name, managers(1, 600, 15_000))),
      {controller}
    ),
    {
      ...{width: 640, title: "Layout regional"}
    }
  );
  expect(textsOf(svg).slice(0, 4)).toEqual([
    "Region: us-west",
    "1 management cluster",
    "600 clusters",
    "15,000 machines"
  ]);
  expect(textsOf(svg)).toContain("Fleet controller (GitOps)");
  expect(svg.querySelectorAll("path").length).toBe(3);
  expect(svg.getAttribute("aria-label")).toBe(
    "Layout regional. Fleet controller in us-west, 6 nodes, above all management clusters; Region us-west: 1 management cluster, 600 clusters, 15,000 machines; Region us-east: 1 management cluster, 600 clusters, 15,000 machines; Region eu: 1 management cluster, 600 clusters, 15,000 machines."
  );
  await expect(stable(svg.outerHTML)).toMatchFileSnapshot("../../snapshots/layout-diagram.html");
});

test("layoutDiagram(hierarchical) draws hubs of several management clusters, one square each", () => {
  const hubs = ["a", "b", "c"].map((name) => region(name, managers(10, 500, 10_000), {isHub: true}));
  const svg = layoutDiagram(drawn(hubs, {controller: federation}), {width: 360, title: "Layout hierarchical"});
  expect(textsOf(svg)).toEqual(expect.arrayContaining(["Federation controller", "Hub: a", "10 management clusters"]));
  expect(svg.querySelectorAll("rect[rx='1.5']").length).toBe(30);
});

test("layoutDiagram(multi) of S004's federation draws 100 members", () => {
  const members = drawn([region("region-1", managers(100, 100, 2_000))]);
  expect(layoutDiagram(members, {width: 360, title: "Layout multi"}).querySelectorAll("rect[rx='1.5']").length).toBe(
    100
  );
  expect(diagramLines(members).at(-1)).toBe(
    "Region region-1: 100 management clusters, 100 clusters each, 2,000 machines"
  );
});

test("layoutDiagram(sharded) draws the shards as S000's pattern 1, those between the first and the last counted", () => {
  const three = layoutDiagram(drawn([region("a", managers(1, 1_500, 30_000, 3))]), {
    width: 640,
    title: "Layout sharded"
  });
  expect(textsOf(three)).toEqual(
    expect.arrayContaining(["shard 1: clusters 1 to 500", "shard 3: clusters 1001 to 1500"])
  );
  const ten = layoutDiagram(drawn([region("a", managers(1, 1_500, 30_000, 10))]), {
    width: 640,
    title: "Layout sharded"
  });
  expect(textsOf(ten)).toContain("… 7 more shards …");
});

test("layoutDiagram(single) says of other regions that they are managed from the first, with a dashed line", () => {
  const one = drawn([region("us", managers(1, 60, 1_200)), region("eu", [], {managedFrom: "us"})]);
  const svg = layoutDiagram(one, {width: 640, title: "Layout single"});
  expect(textsOf(svg)).toContain("managed from us");
  expect(svg.querySelectorAll("path[stroke-dasharray]").length).toBe(1);
  expect(diagramLines(one)).toEqual([
    "Region us: 1 management cluster, 60 clusters, 1,200 machines",
    "Region eu: no management cluster, managed from us"
  ]);
});
