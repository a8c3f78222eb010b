import {expect, test} from "vitest";
import {fieldId, fieldName} from "../../../src/lib/scenario/field-name.js";
import {fieldKeys, fields} from "../../../src/lib/scenario/fields.js";

test("fieldName(field) has the unit where the label does not say it", () => {
  expect(fieldName(fields.syncPeriodMin)).toBe("Sync period (min)");
  expect(fieldName(fields.rttMs)).toBe("RTT between etcd members (ms)");
  expect(fieldName(fields.scrapeSeconds)).toBe("Scrape interval (s)");
  expect(fieldName(fields.clusters)).toBe("Workload clusters");
  expect(fieldName(fields.seriesPerCluster)).toBe("Series per workload cluster");
  expect(fieldName(fields.layout)).toBe("Layout");
});

test("fieldName(field) and fieldId(field) are different for every field", () => {
  for (const of of [fieldName, fieldId])
    expect(new Set(fieldKeys.map((key) => of(fields[key]))).size).toBe(fieldKeys.length);
});
