import fc from "fast-check";
import {expect, test} from "vitest";
import type {ShapeRow, VolumeRow} from "../../../src/lib/catalog/price-schemas.js";
import {commitments} from "../../../src/lib/catalog/price-vocabulary.js";
import type {Candidate, Need} from "../../../src/lib/cost/fit.js";
import {fitLine} from "../../../src/lib/cost/fit-line.js";
import {type Market, marketOf} from "../../../src/lib/cost/market.js";
import type {PriceBook} from "../../../src/lib/cost/price-book.js";
import {volumeCharges, volumeCost} from "../../../src/lib/cost/priced-volume.js";
import {completeScenario} from "../../../src/lib/scenario/complete.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {catalog} from "../../library.js";
import {aws, azure, clouds, gcp} from "../../price-books.js";

const small: Need = {
  vcpu: 4,
  memoryGiB: 16,
  storageGB: 0,
  iops: null,
  latencyMs: null,
  solidState: true,
  critical: false,
  hostsEtcd: false,
  divisible: false
};
const market = (book: PriceBook, region: string, input: ScenarioInput = {}) =>
  marketOf(book, region, completeScenario({...input, priceBook: book.id}, catalog));
const fitted = (need: Partial<Need>, where: Market) => fitLine({...small, ...need}, where);
const chosen = (need: Partial<Need>, where: Market): Candidate => {
  const found = fitted(need, where).chosen;
  if (!found) throw new Error("nothing fits");
  return found;
};
const reasons = (need: Partial<Need>, where: Market) => fitted(need, where).rejected.map(({reason}) => reason);
const virginia = market(aws, "us-east-1");
/** A book with some of its instances only. */
const only = (book: PriceBook, ...instances: string[]): PriceBook => ({
  ...book,
  shapes: book.shapes.filter(({instance}) => instances.includes(instance))
});
const volumeIn = (where: Market, name: string) => {
  const found = where.volumes.find((volume) => volume.name === name);
  if (!found) throw new Error(`${name} has no price`);
  return found;
};

test("fitLine() takes the cheapest instance and disk for a month of 730 hours", () => {
  expect(chosen({vcpu: 16, memoryGiB: 64}, market(only(aws, "m6i.4xlarge"), "us-east-1"))).toMatchObject({
    instance: "m6i.4xlarge",
    parts: 1,
    disk: {volume: "none", usdPerMonth: 0},
    usdPerMonth: 560.64
  });
  const etcd = chosen({vcpu: 16, memoryGiB: 64, storageGB: 500, iops: 5_000, latencyMs: 5, critical: true}, virginia);
  expect(etcd).toMatchObject({instance: "m6a.4xlarge", disk: {volume: "gp3", sizeGiB: 466, extraIops: 2_000}});
  expect(etcd.usdPerMonth).toBeCloseTo(0.6912 * 730 + 466 * 0.08 + 10, 9);
});

test("fitLine() gives ties to fewer vCPU, then to less memory, then to the first id", () => {
  const price = (instance: string) => [`aws/us-east-1/${instance}/on-demand`, 1] as const;
  const names = ["r6i.2xlarge", "m7i.xlarge", "m6i.xlarge", "r6i.xlarge"];
  const prices = Object.fromEntries(names.map(price));
  const where = market(only(aws, ...names), "us-east-1", {prices});
  const {runnersUp} = {runnersUp: [], ...fitted({}, where)};
  expect([chosen({}, where), ...runnersUp].map(({instance}) => instance)).toEqual([
    "m6i.xlarge",
    "m7i.xlarge",
    "r6i.xlarge",
    "r6i.2xlarge"
  ]);
});

test("volumeCost() prices capacity, IOPS and throughput above what is included, tier by tier", () => {
  const gp3 = volumeIn(virginia, "gp3");
  expect(volumeCost(gp3, {sizeGiB: 500})).toBe(40);
  expect(volumeCost(gp3, {sizeGiB: 500, iops: 3_000, mibps: 125})).toBe(40);
  expect(volumeCost(gp3, {sizeGiB: 500, iops: 5_000})).toBe(50);
  expect(volumeCost(gp3, {sizeGiB: 500, iops: 5_000, mibps: 250})).toBe(55);
  const io2 = volumeCharges(volumeIn(virginia, "io2"), {sizeGiB: 100, iops: 70_000});
  expect(io2.map(({row, quantity}) => [row.usd, quantity])).toEqual([
    [0.125, 100],
    [0.065, 32_000],
    [0.046, 32_000],
    [0.032, 6_000]
  ]);
});

test("fitLine() makes a volume as large as its IOPS ask for", () => {
  const m6i = market(only(aws, "m6i.4xlarge"), "us-east-1");
  expect(chosen({storageGB: 10, iops: 20_000}, m6i).disk).toMatchObject({volume: "gp3", sizeGiB: 40});
  expect(chosen({storageGB: 10, iops: 3_000}, m6i).disk).toMatchObject({volume: "gp3", sizeGiB: 10, extraIops: 0});
  const iowa = market(only(gcp, "n2-standard-4"), "us-central1");
  expect(chosen({storageGB: 100, iops: 9_000}, iowa).disk).toMatchObject({volume: "pd-ssd", sizeGiB: 100});
  expect(chosen({storageGB: 100, iops: 20_000}, iowa).disk).toMatchObject({volume: "pd-ssd", sizeGiB: 467});
});

test("fitLine() takes the smallest disk of fixed size that is large and fast enough", () => {
  const fixed = {...azure, volumes: azure.volumes.filter(({iopsBy}) => iopsBy === "fixed")};
  const where = market(fixed, "eastus2");
  expect(chosen({storageGB: 130}, where).disk).toEqual({
    volume: "standard-ssd-e10",
    sizeGiB: 128,
    extraIops: 0,
    usdPerMonth: 9.6
  });
  expect(chosen({storageGB: 130, iops: 3_000}, where).disk).toMatchObject({volume: "premium-ssd-p30", sizeGiB: 1_024});
});

test("fitLine() puts no etcd and no control plane on shared cores", () => {
  const iowa = market(only(gcp, "e2-standard-4", "n2d-standard-4"), "us-central1");
  expect(chosen({}, iowa).instance).toBe("e2-standard-4");
  expect(chosen({critical: true}, iowa).instance).toBe("n2d-standard-4");
  expect(reasons({critical: true}, iowa)).toMatchInlineSnapshot(`
    [
      "e2-standard-4: shares its cores",
    ]
  `);
});

test("fitLine() says with figures why the nearest instances do not fit", () => {
  expect(reasons({vcpu: 16, memoryGiB: 64}, virginia)).toMatchInlineSnapshot(`
    [
      "m6a.2xlarge: 32 GiB < 64 GiB",
      "m6i.2xlarge: 32 GiB < 64 GiB",
      "m7i.2xlarge: 32 GiB < 64 GiB",
      "m8i.2xlarge: 32 GiB < 64 GiB",
      "m6id.2xlarge: 32 GiB < 64 GiB",
    ]
  `);
  expect(reasons({vcpu: 30, memoryGiB: 64}, virginia)).toMatchInlineSnapshot(`
    [
      "i7ie.6xlarge: 24 vCPU < 30 vCPU",
      "m6a.4xlarge: 16 vCPU < 30 vCPU",
      "m6i.4xlarge: 16 vCPU < 30 vCPU",
      "m7i.4xlarge: 16 vCPU < 30 vCPU",
      "m8i.4xlarge: 16 vCPU < 30 vCPU",
    ]
  `);
  const shapes = only(aws, "m6id.xlarge", "m6i.xlarge").shapes.map((shape) => ({...shape, localIops: null}));
  const disks = market({...aws, shapes}, "us-east-1", {prices: {"aws/us-east-1/gp3/capacity": 0.2}});
  expect(reasons({storageGB: 200, iops: 5_000}, disks)).toMatchInlineSnapshot(`
    [
      "m6id.xlarge: local disk, IOPS not stated",
    ]
  `);
  expect(reasons({storageGB: 500, iops: 8_000}, virginia)).toMatchInlineSnapshot(`
    [
      "m6a.xlarge: volumes carry 6,000 IOPS < 8,000 IOPS",
      "m6i.xlarge: volumes carry 6,000 IOPS < 8,000 IOPS",
      "m7i.xlarge: volumes carry 6,000 IOPS < 8,000 IOPS",
      "m6id.xlarge: volumes carry 6,000 IOPS < 8,000 IOPS",
      "r6i.xlarge: volumes carry 6,000 IOPS < 8,000 IOPS",
    ]
  `);
  expect(reasons({storageGB: 500, iops: 5_000}, disks)).toMatchInlineSnapshot(`
    [
      "m6id.xlarge: local disk, 237 GB < 500 GB",
    ]
  `);
});

test("fitLine() lets local disks hold data, unless they are temporary or their IOPS are unknown", () => {
  const local = {...aws, volumes: []};
  expect(chosen({storageGB: 900, iops: 50_000}, market(local, "us-east-1")).disk.volume).toBe("local");
  expect(chosen({storageGB: 900, iops: 50_000}, market(local, "us-east-1")).instance).toBe("i4i.xlarge");
  expect(chosen({storageGB: 200}, market(local, "us-east-1")).instance).toBe("m6id.xlarge");
  const temporary = market(only({...azure, volumes: []}, "Standard_D4ds_v5"), "eastus2");
  expect(fitted({storageGB: 100}, temporary)).toMatchInlineSnapshot(`
    {
      "chosen": null,
      "lacks": "disk",
      "reason": "instances in eastus2 with 4 vCPU and 16 GiB have no volume with a price",
      "rejected": [
        {
          "instance": "Standard_D4ds_v5",
          "reason": "Standard_D4ds_v5: local disk, temporary",
        },
      ],
    }
  `);
});

test("fitLine() takes an instance only where its connection to the volumes carries the IOPS", () => {
  const where = market(only(aws, "m6i.xlarge", "m6i.2xlarge"), "us-east-1");
  expect(chosen({storageGB: 100, iops: 6_000}, where).instance).toBe("m6i.xlarge");
  expect(chosen({storageGB: 100, iops: 6_001}, where).instance).toBe("m6i.2xlarge");
  const unstated = market(only(gcp, "n2-standard-4"), "us-central1");
  expect(chosen({storageGB: 100, iops: 60_000}, unstated).disk.volume).toBe("pd-ssd");
});

test("fitLine() takes no volume that writes more slowly than the target, where its time is known", () => {
  expect(
    chosen({storageGB: 100, latencyMs: 4}, market({...aws, shapes: withoutLocal(aws)}, "us-east-1")).disk.volume
  ).toBe("gp3");
  expect(
    chosen({storageGB: 100, latencyMs: 3}, market({...aws, shapes: withoutLocal(aws)}, "us-east-1")).disk.volume
  ).toBe("io2");
  expect(
    fitted({storageGB: 100, latencyMs: 1}, market({...aws, shapes: withoutLocal(aws)}, "us-east-1"))
  ).toMatchObject({
    chosen: null
  });
  expect(chosen({storageGB: 100, latencyMs: 1}, market(gcp, "us-central1")).disk.volume).toBe("pd-balanced");
});

test("fitLine() splits a unit that is too large for any instance into the fewest equal parts", () => {
  const unit = {vcpu: 96, memoryGiB: 384, storageGB: 10_000, divisible: true};
  expect(chosen(unit, virginia)).toMatchObject({instance: "m6a.24xlarge", parts: 1});
  const frankfurt = market(only(aws, "m6i.8xlarge"), "eu-central-1");
  const split = chosen(unit, frankfurt);
  expect(split).toMatchObject({instance: "m6i.8xlarge", parts: 3, disk: {sizeGiB: 3_105}});
  expect(split.usdPerMonth).toBeCloseTo(3 * (1.84 * 730 + 3_105 * 0.0952), 6);
  expect(fitted({...unit, divisible: false}, frankfurt)).toMatchObject({chosen: null});
});

test("fitLine() says why nothing fits", () => {
  const why = (need: Partial<Need>, where: Market) => {
    const found = fitted(need, where);
    return found.chosen ? found.chosen.instance : found.reason;
  };
  expect([
    why({vcpu: 200, memoryGiB: 2_000}, virginia),
    why({}, market(azure, "eastus2", {architecture: "arm"})),
    why({}, market(aws, "eu-south-1")),
    why({critical: true}, market(only(gcp, "e2-standard-4"), "us-central1")),
    why({storageGB: 100, iops: 500_000}, market({...aws, shapes: withoutLocal(aws)}, "us-east-1")),
    why({storageGB: 100}, market({...aws, shapes: withoutLocal(aws), services: []}, "us-east-1"))
  ]).toMatchInlineSnapshot(`
    [
      "no x86 instance in us-east-1 has 200 vCPU and 2,000 GiB",
      "no arm instance has a price in eastus2",
      "no x86 instance has a price in eu-south-1",
      "every x86 instance in us-central1 with 4 vCPU and 16 GiB shares its cores",
      "instances in us-east-1 with 4 vCPU and 16 GiB have no volume of 100 GB, 500,000 IOPS",
      "instances in us-east-1 with 4 vCPU and 16 GiB have no volume with a price, such as one of EBS gp3",
    ]
  `);
});

test("fitLine() takes the next shorter term where an instance has no price of the term", () => {
  expect(chosen({}, market(only(aws, "m8i.xlarge"), "us-east-1", {commitment: "1yr"}))).toMatchObject({
    priceId: "aws/us-east-1/m8i.xlarge/on-demand",
    shorterTerm: true
  });
  expect(chosen({}, market(only(aws, "m8i.xlarge"), "us-east-1", {commitment: "3yr"}))).toMatchObject({
    priceId: "aws/us-east-1/m8i.xlarge/3yr",
    shorterTerm: false
  });
});

test("fitLine() takes the discount of a full month off prices on demand only", () => {
  const n2 = only(gcp, "n2-standard-4");
  expect(chosen({}, market(n2, "us-central1")).usdPerMonth).toBeCloseTo(0.194236 * (1 - 0.1998) * 730, 9);
  expect(chosen({}, market(n2, "us-central1", {commitment: "1yr"})).usdPerMonth).toBeCloseTo(0.122364 * 730, 9);
});

test("fitLine() looks at changed prices and at the architecture", () => {
  const cheap = {"aws/us-east-1/i4i.xlarge/on-demand": 0.01};
  expect(chosen({}, market(aws, "us-east-1", {prices: cheap})).instance).toBe("i4i.xlarge");
  expect(chosen({}, market(aws, "us-east-1")).instance).toBe("m6a.xlarge");
  expect(chosen({}, market(aws, "us-east-1", {architecture: "arm"})).instance).toBe("m7g.xlarge");
  expect(chosen({}, market(aws, "us-east-1", {architecture: "any"})).instance).toBe("m7g.xlarge");
});

test("marketOf() remembers the market of a region, until terms or prices change", () => {
  const prices = {"aws/us-east-1/m6i.xlarge/on-demand": 0.1};
  expect(market(aws, "us-east-1")).toBe(virginia);
  expect(market(aws, "us-east-1", {prices})).toBe(market(aws, "us-east-1", {prices: {...prices}}));
  expect(market(aws, "us-east-1", {prices})).not.toBe(virginia);
  expect(market(aws, "us-east-1", {commitment: "1yr"})).not.toBe(virginia);
  expect(market({...aws}, "us-east-1")).not.toBe(virginia);
});

const withoutLocal = ({shapes}: PriceBook) => shapes.filter(({localDisk}) => localDisk === "");

const needs: fc.Arbitrary<Need> = fc.record({
  vcpu: fc.integer({min: 1, max: 100}),
  memoryGiB: fc.integer({min: 1, max: 800}),
  storageGB: fc.oneof(fc.constant(0), fc.integer({min: 1, max: 12_000})),
  iops: fc.option(fc.integer({min: 0, max: 120_000})),
  latencyMs: fc.option(fc.constantFrom(1, 2, 4, 5, 10)),
  solidState: fc.boolean(),
  critical: fc.boolean(),
  hostsEtcd: fc.boolean(),
  divisible: fc.constant(false)
});
const places = fc
  .constantFrom(...clouds)
  .chain((book) => fc.tuple(fc.constant(book), fc.constantFrom(...book.regions.map(({region}) => region))));
const terms = fc.record({
  commitment: fc.constantFrom(...commitments),
  architecture: fc.constantFrom("x86" as const, "arm" as const, "any" as const)
});

/** The cheapest month by the tables alone: every instance with every disk that it takes. */
function cheapest(need: Need, book: PriceBook, region: string, {commitment, architecture}: ScenarioInput): number {
  const rows = [...book.instances, ...book.services];
  const priceOf = (item: string, term: string | null) =>
    rows.filter((row) => row.region === region && row.item === item && row.term === term);
  const compute = (shape: ShapeRow) => {
    const asked = commitments.slice(0, commitments.indexOf(commitment ?? "on-demand") + 1).reverse();
    const row = asked.flatMap((term) => priceOf(shape.instance, term))[0];
    if (!row) return Number.POSITIVE_INFINITY;
    return row.usd * 730 * (row.term === "on-demand" ? 1 - shape.sustainedUse : 1);
  };
  const tiered = (item: string, quantity: number) =>
    priceOf(item, null).reduce(
      (sum, {usd, above, upTo}) =>
        sum + usd * Math.max(0, Math.min(quantity, upTo ?? Number.POSITIVE_INFINITY) - above),
      0
    );
  const disk = (volume: VolumeRow) => {
    const name = volume.id.replace(/^[a-z]+\//, "");
    const iops = need.iops ?? 0;
    const slow = need.latencyMs !== null && volume.writeMsHigh !== null && volume.writeMsHigh > need.latencyMs;
    if (slow || (need.solidState && !volume.solidState) || iops > volume.maxIops) return Number.POSITIVE_INFINITY;
    let size = Math.max(volume.minGiB, Math.ceil((need.storageGB * 1e9) / 2 ** 30));
    const enough = () => {
      if (iops <= volume.includedIops) return true;
      if (volume.iopsBy === "fixed") return false;
      if (volume.iopsBy === "size") return volume.includedIops + (volume.iopsPerGiB ?? 0) * size >= iops;
      return (volume.iopsPerGiB ?? Number.POSITIVE_INFINITY) * size >= iops;
    };
    while (!enough() && size <= volume.maxGiB) size++;
    if (size > volume.maxGiB || !enough()) return Number.POSITIVE_INFINITY;
    const fixed = priceOf(`${name}/disk`, null)[0];
    if (fixed) return fixed.usd;
    if (!priceOf(`${name}/capacity`, null).length) return Number.POSITIVE_INFINITY;
    if (volume.iopsBy !== "provisioned" || iops <= volume.includedIops) return tiered(`${name}/capacity`, size);
    if (!priceOf(`${name}/iops`, null).length) return Number.POSITIVE_INFINITY;
    return tiered(`${name}/capacity`, size) + tiered(`${name}/iops`, iops);
  };
  const disks = new Map(book.volumes.map((volume) => [volume.id.replace(/^[a-z]+\//, ""), disk(volume)]));
  return Math.min(
    ...book.shapes.map((shape) => {
      if (architecture !== "any" && shape.architecture !== architecture) return Number.POSITIVE_INFINITY;
      if (shape.vcpu < need.vcpu || shape.memoryGiB < need.memoryGiB) return Number.POSITIVE_INFINITY;
      if (need.critical && shape.sharedCores) return Number.POSITIVE_INFINITY;
      const local =
        shape.localDisk === "nvme" &&
        (shape.localDiskGB ?? 0) >= need.storageGB &&
        (need.iops === null || (shape.localIops !== null && shape.localIops >= need.iops));
      const carries = need.iops === null || shape.volumeIops === null || need.iops <= shape.volumeIops;
      const least = Math.min(
        ...(carries ? shape.volumes : []).map((name) => disks.get(name) ?? Number.POSITIVE_INFINITY)
      );
      return compute(shape) + (need.storageGB === 0 || local ? 0 : least);
    })
  );
}

test("fitLine() chooses the cheapest of all that fit", () => {
  fc.assert(
    fc.property(needs, places, terms, (need, [book, region], on) => {
      const found = fitLine(need, market(book, region, on)).chosen?.usdPerMonth ?? Number.POSITIVE_INFINITY;
      const least = cheapest(need, book, region, on);
      if (least === Number.POSITIVE_INFINITY) expect(found).toBe(least);
      else expect(found).toBeCloseTo(least, 6);
    }),
    {numRuns: 300}
  );
});

test("fitLine() puts the chosen first: no runner-up is cheaper, or as dear and smaller", () => {
  fc.assert(
    fc.property(needs, places, terms, (need, [book, region], on) => {
      const found = fitLine(need, market(book, region, on));
      if (!found.chosen) return;
      const all = [found.chosen, ...found.runnersUp];
      expect(new Set(all.map(({instance}) => instance)).size).toBe(all.length);
      for (const [i, next] of all.slice(1).entries()) {
        const {usdPerMonth, vcpu} = all[i] ?? next;
        expect(usdPerMonth < next.usdPerMonth || (usdPerMonth === next.usdPerMonth && vcpu <= next.vcpu)).toBe(true);
      }
    })
  );
});

const more: fc.Arbitrary<(need: Need) => Need> = fc.constantFrom<((need: Need) => Need)[]>(
  (need) => ({...need, vcpu: need.vcpu + 3}),
  (need) => ({...need, memoryGiB: need.memoryGiB * 1.5}),
  (need) => ({...need, storageGB: need.storageGB + 700}),
  (need) => ({...need, iops: (need.iops ?? 0) + 4_000}),
  (need) => ({...need, latencyMs: need.latencyMs === null ? 10 : need.latencyMs / 2}),
  (need) => ({...need, critical: true}),
  (need) => ({...need, solidState: true})
);

test("fitLine() never asks less for a larger need, nor for a shorter commitment", () => {
  const month = (need: Need, where: Market) => fitLine(need, where).chosen?.usdPerMonth ?? Number.POSITIVE_INFINITY;
  fc.assert(
    fc.property(needs, more, places, terms, (need, larger, [book, region], on) => {
      const where = market(book, region, on);
      expect(month(larger(need), where)).toBeGreaterThanOrEqual(month(need, where));
      const [none, one, three] = commitments.map((commitment) =>
        month(need, market(book, region, {...on, commitment}))
      );
      expect(one).toBeLessThanOrEqual(none ?? 0);
      expect(three).toBeLessThanOrEqual(one ?? 0);
    }),
    {numRuns: 500}
  );
});
