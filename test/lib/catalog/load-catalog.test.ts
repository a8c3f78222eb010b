import {expect, test} from "vitest";
import {readData} from "../../../src/data/read-data.js";
import {loadCatalog} from "../../../src/lib/catalog/load-catalog.js";
import {catalog, reference} from "../../library.js";

const changed = (file: string, from: string, to: string) =>
  loadCatalog((path) => (path === file ? readData(path).replace(from, to) : readData(path)));

test("loadCatalog() reads every table of data/", () => {
  expect(catalog.tiers.map(({id}) => id)).toEqual(["small", "medium", "large", "xl", "extreme"]);
  expect(catalog.bill).toHaveLength(23);
  expect(reference.corrections.length).toBeGreaterThan(100);
});

test("loadCatalog() gives a version that changes with any byte of data/ and with nothing else", async () => {
  expect(catalog.version).toMatch(/^[0-9a-f]{12}$/);
  expect((await loadCatalog(readData)).catalog.version).toBe(catalog.version);
  expect((await changed("not-included.csv", "Staff", "staff")).catalog.version).not.toBe(catalog.version);
});

test("loadCatalog() names sources and corrections that do not exist", async () => {
  await expect(changed("guide/tiers.csv", "S001", "S009")).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/tiers.csv row small, column source: S009 is not in the list]`
  );
  await expect(
    changed("guide/stated-totals.csv", "stated-small-storage", "stated-tiny-storage")
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/stated-totals.csv row small/total/storage, column correction: stated-tiny-storage is not in the list]`
  );
  await expect(
    changed("corrections.yaml", "sources: [S001]", "sources: [S001, S777]")
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: corrections.yaml row stated-small-storage, column sources: S777 is not in the list]`
  );
  await expect(
    changed("operations/steps.csv", ",kube-api-qps small-plan", ",kube-api-qpz small-plan")
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: operations/steps.csv row small-2/patches, column correction: kube-api-qpz is not in the list]`
  );
  await expect(
    changed("operations/troubleshooting.yaml", "look: queue-depth", "look: queue-length")
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: operations/troubleshooting.yaml row creation-slow, column look: queue-length is not in the list]`
  );
});

test("loadCatalog() names a low bound above its high one", async () => {
  await expect(
    changed("guide/bill.csv", "3,3,,,4,6,16,24", "3,3,,,7,6,16,24")
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: guide/bill.csv row small/control-plane, column vcpuLow: 7 lies above vcpuHigh, 6]`
  );
});

test("every row has a source, a section and a kind, and every source a date it was read", () => {
  const rows = [
    ...catalog.bill,
    ...catalog.stated,
    ...catalog.settings,
    ...catalog.targets,
    ...catalog.ladder,
    ...catalog.rules
  ];
  for (const {source, section, kind} of rows) expect([source, section, kind].every(Boolean)).toBe(true);
  for (const {read} of catalog.sources) expect(read).toMatch(/^\d{4}-\d{2}/);
});
