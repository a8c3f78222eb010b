import {expect, test} from "vitest";
import {parametersOf} from "../../../src/lib/risk/parameters.js";
import {type DraftKind, draftAs, draftOf, readDraft} from "../../../src/lib/risk/spread-draft.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";

const parameters = parametersOf(plan({clusters: 300}, catalog), catalog, {});
const read = (kind: DraftKind, ...texts: string[]) => readDraft({kind, texts}, "input/clusters", parameters);

test("readDraft(draft, id, parameters) reads three points, three quantiles or one value", () => {
  expect(read("pert", "250", " 300 ", "4e2")).toEqual({spread: {kind: "pert", low: 250, likely: 300, high: 400}});
  expect(read("quantiles", "250", "300", "400")).toEqual({spread: {kind: "quantiles", p10: 250, p50: 300, p90: 400}});
  expect(read("sure", "300")).toEqual({spread: {kind: "pert", low: 300, likely: 300, high: 300}});
});

test("readDraft(draft, id, parameters) names the box and the limit", () => {
  const problemOf = (kind: DraftKind, ...texts: string[]) => {
    const found = read(kind, ...texts);
    return "problem" in found ? found.problem : "";
  };
  expect(problemOf("pert", "250", "", "400")).toBe("must have a number for likely, got none");
  expect(problemOf("pert", "250", "about 300", "400")).toBe('must have a number for likely, got "about 300"');
  expect(problemOf("pert", "1,000", "2", "3")).toBe('must have a number for low, got "1,000"');
  expect(problemOf("pert", "400", "300", "500")).toBe("must have low at most likely, got 400 and 300");
  expect(problemOf("quantiles", "1", "3", "2")).toBe("must have P50 at most P90, got 3 and 2");
  expect(problemOf("pert", "-1", "3", "4")).toBe("must not be below 0, got -1 for low");
  expect(problemOf("pert", "250", "300", "60000")).toBe("must be from 1 to 50000, got 60000");
  expect(problemOf("sure", "")).toBe("must have a number for value, got none");
});

test("draftOf(spread) and readDraft(draft, ...) go together", () => {
  for (const spread of [
    {kind: "pert", low: 1, likely: 2, high: 3},
    {kind: "quantiles", p10: 1, p50: 2, p90: 3},
    {kind: "pert", low: 2.5, likely: 2.5, high: 2.5}
  ] as const)
    expect(readDraft(draftOf(spread), "input/clusters", parameters)).toEqual({spread});
});

test("draftAs(kind, draft) keeps the figures, and the middle one of three", () => {
  const draft = {kind: "pert", texts: ["1", "2", "x"]} as const;
  expect(draftAs("quantiles", draft)).toEqual({kind: "quantiles", texts: ["1", "2", "x"]});
  expect(draftAs("sure", draft)).toEqual({kind: "sure", texts: ["2"]});
  expect(draftAs("pert", {kind: "sure", texts: ["5"]})).toEqual({kind: "pert", texts: ["5", "5", "5"]});
});
