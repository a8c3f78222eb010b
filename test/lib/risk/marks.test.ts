import fc from "fast-check";
import {expect, test} from "vitest";
import {
  formatSpread,
  formatUncertainty,
  parseSpread,
  parseUncertainty,
  usableMarks
} from "../../../src/lib/risk/marks.js";
import {parametersOf} from "../../../src/lib/risk/parameters.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog} from "../../library.js";

test("parseSpread() reads three points, three quantiles, or a sure number", () => {
  expect(parseSpread("250~300~400")).toEqual({spread: {kind: "pert", low: 250, likely: 300, high: 400}});
  expect(parseSpread("P250~300~400")).toEqual({spread: {kind: "quantiles", p10: 250, p50: 300, p90: 400}});
  expect(parseSpread("1.5")).toEqual({spread: {kind: "pert", low: 1.5, likely: 1.5, high: 1.5}});
});

test.for([
  ["400~300~250", "must have low at most likely, got 400 and 300"],
  ["250~~400", 'must be low~likely~high, Pp10~p50~p90 or one number, got "" for a number'],
  ["250~400", 'must be low~likely~high, Pp10~p50~p90 or one number, got "250~400"'],
  ["P300", 'must be low~likely~high, Pp10~p50~p90 or one number, got "P300"'],
  ["", 'must be low~likely~high, Pp10~p50~p90 or one number, got "" for a number'],
  ["1~x~3", 'must be low~likely~high, Pp10~p50~p90 or one number, got "x" for a number'],
  ["1~2~Infinity", 'must be low~likely~high, Pp10~p50~p90 or one number, got "Infinity" for a number']
] as const)("parseSpread(%j) says what is wrong", ([text, problem]) => {
  expect(parseSpread(text)).toEqual({problem});
});

test("spreads and links come back as they were written", () => {
  const number = fc.double({min: 0, max: 1e9, noNaN: true});
  fc.assert(
    fc.property(fc.tuple(number, number, number), fc.boolean(), (points, isPert) => {
      const [a = 0, b = 0, c = 0] = points.sort((x, y) => x - y).map((value) => value + 0); // no -0 in a link
      const spread = isPert
        ? ({kind: "pert", low: a, likely: b, high: c} as const)
        : ({kind: "quantiles", p10: a, p50: b, p90: c} as const);
      expect(parseSpread(formatSpread(spread))).toEqual({spread});
      const uncertainty = {marks: {"price/onprem/pue": spread}, draws: 900, seed: 7};
      expect(parseUncertainty(`?clusters=3&${formatUncertainty(uncertainty)}`)).toEqual({uncertainty, problems: []});
    })
  );
});

test("parseUncertainty() names what it cannot use, and takes the rest", () => {
  const {uncertainty, problems} = parseUncertainty(
    "?u.input/clusters=250~300~400&u.input/machines=9~8~7&u.draws=7&u.seed=x&u.__proto__=1~2~3&u.input/clusters=1"
  );
  expect(Object.keys(uncertainty.marks)).toEqual(["input/clusters", "__proto__"]);
  expect(problems).toEqual([
    "u.input/machines must have low at most likely, got 9 and 8; it was left as the plan has it",
    'u.draws must be a whole number from 100 to 100000, got "7"; 5000 is used',
    'u.seed must be a whole number from 0 to 999999, got "x"; 1 is used',
    "u.input/clusters is there twice; the first one is used"
  ]);
  const parameters = parametersOf(plan({}, catalog), catalog, {});
  expect(usableMarks(uncertainty.marks, parameters)).toEqual({
    marks: {"input/clusters": uncertainty.marks["input/clusters"]},
    problems: [
      "u.__proto__ is not a parameter of this plan; its kind must be one of constant, guide, price, input, growth, as in input/clusters; it was left as the plan has it"
    ]
  });
});

test("usableMarks() holds inputs to the limits of their fields, and places to the guide's range", () => {
  const parameters = parametersOf(plan({}, catalog), catalog, {});
  const pert = (low: number, likely: number, high: number) => ({kind: "pert", low, likely, high}) as const;
  const marks = {
    "input/clusters": pert(0, 5, 9),
    "guide/medium/control-plane": pert(0, 0.5, 1.5),
    "constant/fragmentation": pert(-1, 1, 2)
  };
  expect(usableMarks(marks, parameters).problems).toEqual([
    "u.input/clusters must be from 1 to 50000, got 0; it was left as the plan has it",
    "u.guide/medium/control-plane must be from 0 to 1, got 1.5; it was left as the plan has it",
    "u.constant/fragmentation must not be below 0, got -1; it was left as the plan has it"
  ]);
});
