import {expect, test} from "vitest";
import type {Comparison} from "../../../src/lib/measurements/comparison.js";
import {groupsOf} from "../../../src/lib/measurements/groups.js";

const row = (system: string, what: string, at: string, note = "") => ({system, what, at, note}) as Comparison;

test("groupsOf(rows) groups by system where all was measured at one place, else by what was measured", () => {
  const groups = groupsOf([
    row("Metal3", "Core manager, CPU", "1,000 clusters", "idle"),
    row("Metal3", "API server, CPU", "1,000 clusters"),
    row("Hub", "Memory", "1 cluster", "inferred"),
    row("Hub", "Memory", "501 clusters", "inferred"),
    row("Hub", "API server memory", "1 cluster", "inferred")
  ]);
  expect(groups.map(({heading, note, figures}) => [heading, note, figures.map(({label}) => label)])).toEqual([
    ["Metal3, 1,000 clusters", "", ["Core manager, CPU", "API server, CPU"]],
    ["Hub: memory", "inferred", ["1 cluster", "501 clusters"]],
    ["Hub: API server memory", "", ["1 cluster"]]
  ]);
  expect(groupsOf([])).toEqual([]);
});
