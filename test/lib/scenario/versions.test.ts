import {expect, test} from "vitest";
import {capiVersions, newestVersions, providerVersions} from "../../../src/lib/scenario/fields.js";
import {catalog} from "../../library.js";

const known = (component: string) =>
  catalog.capiVersions
    .filter((row) => row.component === component)
    .sort((a, b) => a.rank - b.rank)
    .map(({version}) => version);

test("the versions that can be chosen are those whose defaults stand in data/, oldest first", () => {
  expect(capiVersions).toEqual(known("capi"));
  expect(providerVersions).toEqual({
    nutanix: known("capx"),
    aws: known("capa"),
    gcp: known("capg"),
    azure: known("capz"),
    metal3: known("capm3")
  });
  expect(newestVersions).toEqual({nutanix: "v1.10", aws: "v2.11", gcp: "v1.12", azure: "v1.26", metal3: "v1.13"});
});

test("every reconciler has its default concurrency, with the flag that its row names", () => {
  for (const {id, manager, flag} of catalog.reconcilers) {
    const rows = catalog.capiDefaults.filter(
      (row) => row.component === manager && row.what === "concurrency" && row.reconciler === id
    );
    expect([id, [...new Set(rows.map((row) => row.flag))]]).toEqual([id, [flag]]);
  }
});
