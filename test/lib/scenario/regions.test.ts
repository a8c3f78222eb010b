import fc from "fast-check";
import {expect, test} from "vitest";
import {checkField, parseField} from "../../../src/lib/scenario/check-field.js";
import {fields} from "../../../src/lib/scenario/fields.js";
import {formatRegions} from "../../../src/lib/scenario/regions.js";
import {regions} from "../../scenarios.js";

const parse = (text: string) => parseField(fields.regions, text);
const problem = (text: string) => {
  const checked = parse(text);
  return "problem" in checked ? checked.problem : undefined;
};

test("parseField(regions) reads names, shares and price regions", () => {
  expect(parse("us-east,eu-west")).toEqual({
    value: [
      {name: "us-east", share: 0.5},
      {name: "eu-west", share: 0.5}
    ]
  });
  expect(parse("us:0.7@us-east-1, eu:0.3")).toEqual({
    value: [
      {name: "us", share: 0.7, priceRegion: "us-east-1"},
      {name: "eu", share: 0.3}
    ]
  });
});

test("parseField(regions) says what is wrong", () => {
  expect(problem("us:0.7,eu:0.2")).toMatchInlineSnapshot(`"must have shares that add up to 1, got 0.9"`);
  expect(problem("us:0.7,eu")).toMatchInlineSnapshot(`"must have a share for every region or for none, got 1 of 2"`);
  expect(problem("us:half,eu:0.5")).toMatchInlineSnapshot(`"must have shares above 0 and up to 1, got NaN for "us""`);
  expect(problem("us:,eu:1")).toMatchInlineSnapshot(`"must have shares above 0 and up to 1, got NaN for "us""`);
  expect(problem("us:-0.5,eu:1.5")).toMatchInlineSnapshot(`"must have shares above 0 and up to 1, got -0.5 for "us""`);
  expect(problem("us,us")).toMatchInlineSnapshot(`"must have different names, got "us" twice"`);
  expect(problem("")).toMatchInlineSnapshot(`"must have a name for every region, got """`);
  expect(problem("us,,eu")).toMatchInlineSnapshot(`"must have a name for every region, got """`);
  expect(problem("global")).toMatchInlineSnapshot(
    `"must not use the name global, which stands for what serves all regions, got "global""`
  );
  expect(problem("a,b,c,d,e,f,g,h,i,j,k")).toMatchInlineSnapshot(`"must be 1 to 10 regions, got 11"`);
  expect(problem(`us@${"x".repeat(50)}`)).toMatchInlineSnapshot(
    `"must have price regions of letters, digits, - and _, got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx""`
  );
  expect(problem("x".repeat(41))).toMatchInlineSnapshot(
    `"must have names of at most 40 characters, got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx""`
  );
});

test("checkField(regions) refuses everything that is not a list of regions", () => {
  for (const value of [
    null,
    undefined,
    3,
    "us",
    {},
    [1],
    [{}],
    [{name: 1}],
    [{name: "a", shares: 1}],
    [{name: "a", share: "1"}],
    []
  ]) {
    expect(checkField(fields.regions, value)).toHaveProperty("problem");
  }
});

test("formatRegions(regions) is read back as it was", () => {
  fc.assert(
    fc.property(regions, (list) => {
      const total = list.reduce((sum, {share}) => sum + share, 0);
      fc.pre(Math.abs(total - 1) < 1e-3);
      expect(parse(formatRegions(list))).toEqual({value: list});
    })
  );
});
