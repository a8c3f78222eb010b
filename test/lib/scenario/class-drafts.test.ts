import {expect, test} from "vitest";
import {
  type ClassDraft,
  draftProblem,
  fromClassDrafts,
  nextDraft,
  toClassDrafts
} from "../../../src/lib/scenario/class-drafts.js";
import {commonClasses, parseClasses} from "../../../src/lib/scenario/classes.js";

const drafts = toClassDrafts(parseClasses("edge:36:1:0:0,standard:18:3:17:1"));
const but = (row: number, change: Partial<ClassDraft>) =>
  drafts.map((draft, index) => (index === row ? {...draft, ...change} : draft));

test("fromClassDrafts(toClassDrafts(classes)) gives the same classes", () => {
  expect(fromClassDrafts(toClassDrafts(commonClasses))).toEqual(commonClasses);
  expect(fromClassDrafts([])).toEqual([]);
  expect(fromClassDrafts(but(0, {name: " far edge ", clusters: " 7 "}))[0]).toMatchObject({
    name: "far edge",
    clusters: 7
  });
});

test("draftProblem(drafts) names row, field and limit", () => {
  const problem = (row: number, change: Partial<ClassDraft>) => draftProblem(but(row, change));
  expect(draftProblem(drafts)).toBeUndefined();
  expect(problem(1, {workers: "100001"})).toMatchInlineSnapshot(`
    {
      "key": "workers",
      "row": 1,
      "text": "Workers of standard must be a whole number from 0 to 100,000, got 100001.",
    }
  `);
  expect(problem(0, {clusters: "0"})).toMatchInlineSnapshot(`
    {
      "key": "clusters",
      "row": 0,
      "text": "Clusters of edge must be a whole number from 1 to 50,000, got 0.",
    }
  `);
  expect(problem(0, {clusters: "", name: ""})).toMatchInlineSnapshot(`
    {
      "key": "clusters",
      "row": 0,
      "text": "Clusters of row 1 must be a whole number from 1 to 50,000, got nothing.",
    }
  `);
  expect(problem(1, {machineDeployments: "1.5"})).toMatchInlineSnapshot(`
    {
      "key": "machineDeployments",
      "row": 1,
      "text": "MachineDeployments of standard must be a whole number from 0 to 50, got 1.5.",
    }
  `);
  expect(problem(1, {name: ""})).toMatchInlineSnapshot(`
    {
      "key": "name",
      "row": 1,
      "text": "Row 2: classes must have a name for every class, got "".",
    }
  `);
  expect(problem(1, {name: "edge"})).toMatchInlineSnapshot(`
    {
      "key": "name",
      "row": 1,
      "text": "Row 2: classes must have different names, got "edge" twice.",
    }
  `);
  expect(problem(0, {name: "a:b"})).toMatchInlineSnapshot(`
    {
      "key": "name",
      "row": 0,
      "text": "Row 1: classes must have names of at most 40 characters without , : and control characters, got "a:b".",
    }
  `);
  expect(problem(0, {controlPlaneMachines: "0"})).toMatchInlineSnapshot(`
    {
      "key": "workers",
      "row": 0,
      "text": "Row 1: classes must have at least one machine in each cluster, got none for "edge".",
    }
  `);
  expect(problem(0, {clusters: "50000"})).toMatchInlineSnapshot(`
    {
      "key": "clusters",
      "row": 1,
      "text": "Classes must have at most 50000 clusters together, got 50018.",
    }
  `);
  expect(problem(1, {workers: "100000", clusters: "21"})).toMatchInlineSnapshot(`
    {
      "key": "clusters",
      "row": 1,
      "text": "Classes must have at most 2000000 machines together, got 2100099.",
    }
  `);
});

test("nextDraft(drafts) holds, under a name that is free", () => {
  expect(nextDraft(drafts).name).toBe("kind-3");
  expect(nextDraft(but(0, {name: "kind-3"})).name).toBe("kind-4");
  expect(draftProblem([...drafts, nextDraft(drafts)])).toBeUndefined();
});
