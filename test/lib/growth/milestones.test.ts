import fc from "fast-check";
import {expect, test} from "vitest";
import {addDays} from "../../../src/lib/growth/dates.js";
import {
  checkMilestones,
  formatMilestones,
  type Milestone,
  milestonesTable,
  parseMilestones,
  readMilestones
} from "../../../src/lib/growth/milestones.js";

const two = [
  {date: "2027-01-01", clusters: 300, machines: 6_000},
  {date: "2027-07-15", clusters: 1_400, machines: 28_000}
];

test("readMilestones(text) reads what a spreadsheet copies and CSV, with and without a header", () => {
  for (const text of [
    "2027-01-01\t300\t6000\n2027-07-15\t1400\t28000",
    "Date\tClusters\tMachines\r\n2027-01\t300\t6,000\r\n2027-07-15\t1,400\t28,000\r\n",
    "date,clusters,machines\n2027-01-01,300,6000\n\n2027-07-15,1400,28000\n",
    "\ufeff2027-01-01;300;6 000\n2027-07-15;1'400;28 000",
    '2027-01-01,300,"6,000"\n2027-07-15,"1,400","28,000"'
  ])
    expect(readMilestones(text)).toEqual({milestones: two});
  expect(readMilestones("")).toEqual({milestones: []});
  expect(readMilestones(" \n\t\n")).toEqual({milestones: []});
  expect(readMilestones("2027-01-01,1,1")).toEqual({milestones: [{date: "2027-01-01", clusters: 1, machines: 1}]});
});

test("readMilestones(text) names the line and the field that are wrong", () => {
  const problems = [
    "2027-01-01\t300\t6000\n2027-02-30\t400\t8000",
    "date,clusters,machines\n\n31.12.2027,300,6000",
    "2027-03-01\t300\t6000\n2027-01-01\t400\t8000",
    "2027-03-01\t300\t6000\n2027-03\t400\t8000",
    "2027-03-01\t300\t299",
    "2027-03-01\t300\t",
    "2027-03-01\t\t6000",
    "2027-03-01\t300",
    "2027-03-01\t0\t6000",
    "2027-03-01\t60000\t90000",
    "2027-03-01\t300.5\t6000",
    "2027-03-01\t-5\t6000",
    "2027-03-01\t1,40\t6000",
    "2027-03-01\t300\t6000\tmore",
    "milestones"
  ].map((text) => readMilestones(text));
  expect(problems.map((read) => ("problem" in read ? read.problem : "none"))).toMatchInlineSnapshot(`
    [
      "line 2: date must be a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "2027-02-30"",
      "line 3: date must be a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "31.12.2027"",
      "line 2: date must be later than that of line 1, 2027-03-01, got 2027-01-01",
      "line 2: date must be later than that of line 1, 2027-03-01, got 2027-03-01",
      "line 1: machines must be at least the clusters, 300, got 299",
      "line 1: machines must be a whole number from 1 to 2000000, got nothing",
      "line 1: clusters must be a whole number from 1 to 50000, got nothing",
      "line 1: machines must be a whole number from 1 to 2000000, got nothing",
      "line 1: clusters must be a whole number from 1 to 50000, got "0"",
      "line 1: clusters must be a whole number from 1 to 50000, got "60000"",
      "line 1: clusters must be a whole number from 1 to 50000, got "300.5"",
      "line 1: clusters must be a whole number from 1 to 50000, got "-5"",
      "line 1: clusters must be a whole number from 1 to 50000, got "1,40"",
      "line 1: must be date, clusters, machines and nothing more, got "more"",
      "line 1: date must be a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got "milestones"",
    ]
  `);
});

test("readMilestones(text) takes 120 milestones, and no more", () => {
  const lines = Array.from({length: 121}, (_, day) => `${addDays("2027-01-01", day)},10,200`);
  expect(readMilestones(lines.slice(1).join("\n"))).toHaveProperty("milestones.length", 120);
  expect(readMilestones(lines.join("\n"))).toEqual({problem: "must be at most 120 milestones, got 121"});
});

test("checkMilestones(value) takes lists of objects, and names the entry of what is wrong", () => {
  expect(checkMilestones(two)).toEqual({milestones: two});
  expect(checkMilestones([])).toEqual({milestones: []});
  for (const [value, problem] of [
    ["x", "must be a list of {date, clusters, machines}"],
    [[null], 'entry 1: date must be a month such as 2027-01 or a day such as 2027-01-31, from 2000 to 2199, got ""'],
    [[{...two[0], clusters: Number.NaN}], 'entry 1: clusters must be a whole number from 1 to 50000, got "NaN"'],
    [[{...two[0], nodes: 5}], 'entry 1: must be date, clusters, machines and nothing more, got "nodes"']
  ] as const)
    expect(checkMilestones(value)).toEqual({problem});
});

test("milestones come back from a link and from a table", () => {
  expect(formatMilestones(two)).toBe("2027-01:300:6000,2027-07-15:1400:28000");
  expect(milestonesTable(two)).toBe("date\tclusters\tmachines\n2027-01-01\t300\t6000\n2027-07-15\t1400\t28000");
  const milestone = fc.record({
    after: fc.integer({min: 1, max: 400}),
    clusters: fc.integer({min: 1, max: 50_000}),
    more: fc.integer({min: 0, max: 1_000_000})
  });
  fc.assert(
    fc.property(fc.array(milestone, {maxLength: 60}), (rows) => {
      let date = "2026-12-31";
      const milestones = rows.map(({after, clusters, more}): Milestone => {
        date = addDays(date, after);
        return {date, clusters, machines: clusters + more};
      });
      expect(parseMilestones(formatMilestones(milestones))).toEqual({milestones});
      expect(readMilestones(milestonesTable(milestones))).toEqual({milestones});
      expect(checkMilestones(JSON.parse(JSON.stringify(milestones)))).toEqual({milestones});
    })
  );
});
