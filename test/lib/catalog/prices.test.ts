import {expect, test} from "vitest";
import {readData} from "../../../src/data/read-data.js";
import {loadPriceBook} from "../../../src/lib/catalog/load-prices.js";
import {priceBooks} from "../../../src/lib/catalog/price-vocabulary.js";
import {stalePrices} from "../../../src/lib/catalog/stale-prices.js";

const [onprem, aws, gcp, azure] = await Promise.all([
  loadPriceBook("onprem", readData),
  loadPriceBook("aws", readData),
  loadPriceBook("gcp", readData),
  loadPriceBook("azure", readData)
]);
const prices = new Map(
  [aws, gcp, azure].flatMap((book) => [...book.instances, ...book.services]).map((row) => [row.id, row])
);
const usd = (id: string) => prices.get(id)?.usd;

const changed = (file: string, ...edits: [string, string][]) =>
  loadPriceBook("aws", (path) => {
    const text = readData(path);
    return path === file ? edits.reduce((edited, [from, to]) => edited.replace(from, to), text) : text;
  });

test("loadPriceBook() reads the tables of each book, of its provider only", () => {
  expect([onprem, aws, gcp, azure].map(({id}) => id)).toEqual([...priceBooks]);
  expect(aws.instances.length).toBeGreaterThan(900);
  expect(new Set(gcp.volumes.map(({provider}) => provider))).toEqual(new Set(["gcp"]));
  expect([onprem.instances, onprem.services, onprem.regions, aws.host]).toEqual([[], [], [], []]);
  for (const book of [aws, gcp, azure]) expect(book.regions.filter(({isDefault}) => isDefault)).toHaveLength(1);
});

test("loadPriceBook() gives each book a version that changes with any byte of its tables", async () => {
  expect(new Set([onprem, aws, gcp, azure].map(({version}) => version)).size).toBe(4);
  expect(aws.version).toMatch(/^[0-9a-f]{12}$/);
  expect((await changed("prices/regions.csv", ["Dublin", "dublin"])).version).not.toBe(aws.version);
  expect((await changed("sources.csv", ["Undated", "undated"])).version).toBe(aws.version);
});

test("virtual machines cost what their providers list", () => {
  expect(usd("aws/us-east-1/m6i.4xlarge/on-demand")).toBe(0.768);
  expect(usd("aws/us-east-1/m6i.4xlarge/1yr")).toBe(0.474201);
  expect(usd("aws/us-east-1/m6i.4xlarge/3yr")).toBe(0.303196);
  expect(usd("aws/eu-central-1/r7g.xlarge/on-demand")).toBe(0.2584);
  expect(usd("gcp/us-central1/n2-standard-64/1yr")).toBe(1.957824);
  expect(usd("gcp/europe-west3/n4-standard-4/3yr")).toBe(0.096326);
  expect(usd("azure/eastus2/Standard_D8s_v5/3yr")).toBe(0.151674);
  expect(usd("azure/westeurope/Standard_L8s_v3/on-demand")).toBe(0.832);
});

test("volumes, object storage and transfer cost what their providers list", () => {
  expect(usd("aws/us-east-1/gp3/capacity")).toBe(0.08);
  expect(prices.get("aws/us-east-1/gp3/iops")).toMatchObject({usd: 0.005, above: 3000, upTo: null});
  expect(prices.get("aws/us-east-1/gp3/throughput")).toMatchObject({usd: 0.04, above: 125});
  expect(tiers("aws", "us-east-1", "io2/iops")).toEqual([
    [0, 32000, 0.065],
    [32000, 64000, 0.046],
    [64000, null, 0.032]
  ]);
  expect(tiers("aws", "us-east-1", "object/capacity")).toEqual([
    [0, 51200, 0.023],
    [51200, 512000, 0.022],
    [512000, null, 0.021]
  ]);
  expect(usd("aws/us-east-1/object/write")).toBe(0.005);
  expect(usd("gcp/all/object/read")).toBe(0.0004);
  expect(usd("azure/eastus2/premium-ssd-p30/disk")).toBe(122.88);
  expect(usd("aws/ap-northeast-1/transfer/region")).toBe(0.09);
  expect(usd("aws/all/control-plane/extended")).toBe(0.6);
});

const tiers = (book: string, region: string, item: string) =>
  [...prices.values()]
    .filter(({id, ...row}) => id.startsWith(`${book}/`) && row.region === region && row.item === item)
    .map(({above, upTo, usd}) => [above, upTo, usd]);

test("a full month on demand of n2-standard-64 is discounted as Google does", () => {
  const shape = gcp.shapes.find(({instance}) => instance === "n2-standard-64");
  const month = (usd("gcp/us-central1/n2-standard-64/on-demand") ?? 0) * 730;
  expect(month).toBeCloseTo(2268.68, 2);
  expect(month * (1 - (shape?.sustainedUse ?? 0))).toBeCloseTo(1815.39, 1);
});

test("shapes say what their disks can do, where a source does", () => {
  const shape = (name: string) =>
    [aws, gcp, azure].flatMap(({shapes}) => shapes).find(({instance}) => instance === name);
  expect(shape("i4i.4xlarge")).toMatchObject({
    localDisk: "nvme",
    localDiskGB: 3750,
    localIops: 220_000,
    volumeIops: 20_000
  });
  expect(shape("m6i.xlarge")).toMatchObject({localDisk: "", localDiskGB: null, localIops: null, volumeIops: 6000});
  expect(shape("Standard_D4ds_v5")).toMatchObject({localDisk: "temporary", localDiskGB: 161.1, volumeIops: 6400});
  expect(shape("n4-standard-8")).toMatchObject({sharedCores: true, volumes: ["hyperdisk-balanced"], volumeIops: null});
  expect(shape("m7g.xlarge")?.architecture).toBe("arm");
});

test("every region has prices of volumes, object storage and transfer, or one for all regions", () => {
  const needed = {
    aws: ["gp3/capacity", "gp3/iops", "io2/capacity", "io2/iops"],
    gcp: ["pd-balanced/capacity", "pd-ssd/capacity", "hyperdisk-balanced/capacity", "hyperdisk-balanced/iops"],
    azure: ["premium-ssd-p10/disk", "premium-ssd-p60/disk", "premium-ssd-v2/capacity", "ultra/capacity", "ultra/iops"]
  };
  const common = [
    "object/capacity",
    "object/write",
    "object/read",
    "transfer/zone",
    "transfer/region",
    "transfer/continent"
  ];
  for (const book of [aws, gcp, azure])
    for (const {region} of book.regions) {
      const items = book.services.filter((row) => [region, "all"].includes(row.region)).map(({item}) => item);
      expect(items).toEqual(expect.arrayContaining([...needed[book.id as keyof typeof needed], ...common]));
    }
});

test("every volume that a shape takes exists, and has a price in every region", () => {
  for (const {id, shapes, volumes, regions, services} of [aws, gcp, azure]) {
    const ids = volumes.map((volume) => volume.id);
    expect(ids).toEqual(
      expect.arrayContaining([...new Set(shapes.flatMap((shape) => shape.volumes))].map((v) => `${id}/${v}`))
    );
    for (const {region} of regions)
      for (const volume of ids) {
        const name = volume.slice(id.length + 1);
        expect(
          services.some((row) => row.region === region && row.item.startsWith(`${name}/`)),
          `${volume} ${region}`
        ).toBe(true);
      }
  }
});

test("loadPriceBook() names sources that do not exist, and derived prices that do not come to what they say", async () => {
  await expect(changed("prices/volumes.csv", ["price-secondary", "nobody"])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: prices/volumes.csv row aws/gp3, column source: nobody is not in the list]`
  );
  const file = "prices/aws-instances.csv";
  await expect(changed(file, ["on-demand,0.214,", "on-demand,0.215,"])).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: prices/aws-instances.csv row aws/eu-west-1/m6i.xlarge/1yr, column usd: must be 0.617151 x 0.215 = 0.132687, got 0.13207
    prices/aws-instances.csv row aws/eu-west-1/m6i.xlarge/3yr, column usd: must be 0.394786 x 0.215 = 0.084879, got 0.084484]
  `);
  await expect(
    changed(file, [",aws/us-east-1/m6i.xlarge/1yr,headroom", ",aws/us-east-9/m6i.xlarge/1yr,headroom"])
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: prices/aws-instances.csv row aws/us-west-2/m6i.xlarge/1yr, column ratioOf: aws/us-east-9/m6i.xlarge/1yr is not in the list]`
  );
});

test("loadPriceBook() names gaps between tiers, instances without a shape and terms that are dearer", async () => {
  await expect(
    changed("prices/aws-services.csv", ["0.065,USD/IOPS-month,0,32000", "0.065,USD/IOPS-month,0,31000"])
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: prices/aws-services.csv row aws/us-east-1/io2/iops/0, column upTo: must be 32000, got 31000]`
  );
  await expect(
    changed("prices/shapes.csv", ["aws/m8i.xlarge,aws,m8i.xlarge", "aws/m9i.xlarge,aws,m9i.xlarge"])
  ).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: prices/aws-instances.csv row aws/us-east-1/m8i.xlarge/on-demand, column item: m8i.xlarge is not in prices/shapes.csv
    prices/aws-instances.csv row aws/us-east-1/m8i.xlarge/3yr, column item: m8i.xlarge is not in prices/shapes.csv]
  `);
  await expect(
    changed("prices/aws-instances.csv", ["3yr,0.08357,", "3yr,0.9,"])
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: prices/aws-instances.csv row aws/us-east-1/m8i.xlarge/3yr, column usd: 0.9 lies above aws/us-east-1/m8i.xlarge/on-demand, 0.21168]`
  );
});

test("loadPriceBook() names regions and volumes that do not exist", async () => {
  await expect(
    changed("prices/shapes.csv", ["gp3 io2 gp2 st1 sc1", "gp9 io2"])
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: prices/shapes.csv row aws/m6i.xlarge, column volumes: gp9 is not in prices/volumes.csv]`
  );
  await expect(
    changed("prices/aws-services.csv", ["gp3/iops,us-east-1", "gp3/iops,us-east-7"])
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: prices/aws-services.csv row aws/us-east-1/gp3/iops, column region: us-east-7 is not in prices/regions.csv]`
  );
});

test("loadPriceBook() names wrong cells by file, row and column", async () => {
  await expect(
    changed("prices/aws-services.csv", ["0.08,USD/GiB-month", "-1,USD/GB"])
  ).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: prices/aws-services.csv row 2, column usd: must be a number of at least 0, got "-1"
    prices/aws-services.csv row 2, column unit: must be one of USD/h, USD/GiB-month, USD/IOPS-month, USD/MiBps-month, USD/disk-month, USD/1k requests, USD/GiB, USD/GiB at each end, got "USD/GB"]
  `);
  await expect(
    changed("prices/traffic.csv", ["0.01,0.05,0.2", "0.01,0.5,0.2"])
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: prices/traffic.csv row traffic/queried-share, column likely: 0.01, 0.5, 0.2 are not in order]`
  );
});

test("stalePrices(today) names prices as of more than a year before, and undated ones", () => {
  const ids = (today: string) => stalePrices(gcp, today).map(({id}) => id);
  expect(ids("2024-01-01")).toEqual([]);
  expect(ids("2026-11-22")).toContain("gcp/us-central1/pd-extreme/iops");
  expect(ids("2026-11-22")).not.toContain("gcp/us-central1/n2-standard-64/3yr");
  expect(stalePrices(azure, "2024-01-01")).toContainEqual({id: "azure/eastus/premium-ssd-v2/capacity", asOf: null});
  expect(stalePrices(gcp, "2027-08-20").some(({asOf}) => asOf === "2026-08-20")).toBe(false);
  expect(stalePrices(gcp, "2027-08-21").some(({asOf}) => asOf === "2026-08-20")).toBe(true);
});
