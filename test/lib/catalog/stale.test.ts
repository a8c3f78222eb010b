import {expect, test} from "vitest";
import {staleRows} from "../../../src/lib/catalog/stale.js";
import {library} from "../../library.js";

test("staleRows(today) names rows past their review date, none on the day itself", () => {
  expect(staleRows(library, "2026-11-22")).toEqual([]);
  expect(staleRows(library, "2027-03-31")).toEqual([]);
  expect(staleRows(library, "2027-04-01")).toContain("sources.csv row capi: was to be reviewed by 2027-03-31");
});
