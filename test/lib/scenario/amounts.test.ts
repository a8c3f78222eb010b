import fc from "fast-check";
import {expect, test} from "vitest";
import {formatAmounts, parseAmounts} from "../../../src/lib/scenario/amounts.js";
import {checkField, parseField} from "../../../src/lib/scenario/check-field.js";
import {scenarioProblem, withoutVoid} from "../../../src/lib/scenario/complete.js";
import {fields} from "../../../src/lib/scenario/fields.js";
import {parseScenarioFile} from "../../../src/lib/scenario/file.js";
import {formatLink, parseLink} from "../../../src/lib/scenario/permalink.js";
import {catalog} from "../../library.js";

test("parseAmounts(text) reads what formatAmounts(amounts) writes", () => {
  expect(parseAmounts("")).toEqual({});
  expect(parseAmounts("aws/us-east-1/m6i.4xlarge/on-demand:0.7, onprem/pue:1.4")).toEqual({
    "aws/us-east-1/m6i.4xlarge/on-demand": 0.7,
    "onprem/pue": 1.4
  });
  const key = fc.string({minLength: 1, maxLength: 20, unit: fc.constantFrom(..."abc/-.9".split(""))});
  fc.assert(
    fc.property(fc.dictionary(key, fc.double({min: 0, max: 1e9, noNaN: true})), (amounts) => {
      expect(parseAmounts(formatAmounts(amounts))).toEqual(amounts);
    })
  );
});

test("checkField(prices) names what is wrong", () => {
  const problem = (text: string) => parseField(fields.prices, text);
  expect(problem("onprem/pue:-1")).toMatchInlineSnapshot(`
    {
      "problem": "must have numbers from 0 to 1000000000, got -1 for "onprem/pue"",
    }
  `);
  expect(problem("onprem/pue:cheap")).toMatchInlineSnapshot(`
    {
      "problem": "must have numbers from 0 to 1000000000, got none for "onprem/pue"",
    }
  `);
  expect(problem(":3")).toMatchInlineSnapshot(`
    {
      "problem": "must have names of 1 to 100 characters without , : and control characters, got """,
    }
  `);
  expect(parseField(fields.ownCosts, "beer:3")).toMatchInlineSnapshot(`
    {
      "problem": "must have names among licences, support, prism-central, backups, logs, load-balancers, staff, got "beer"",
    }
  `);
  expect(checkField(fields.prices, [1])).toMatchInlineSnapshot(`
    {
      "problem": "must be numbers by name, such as {"name": 1}, got [1]",
    }
  `);
  expect(checkField(fields.prices, {a: Number.NaN})).toHaveProperty("problem");
  expect(checkField(fields.prices, {a: "1"})).toHaveProperty("problem");
});

test("checkField(residency) takes different names", () => {
  expect(parseField(fields.residency, "eu, us")).toEqual({value: ["eu", "us"]});
  expect(parseField(fields.residency, "")).toEqual({value: []});
  expect(parseField(fields.residency, "eu,,us")).toHaveProperty("problem");
  expect(parseField(fields.residency, "eu,eu")).toHaveProperty("problem");
  expect(checkField(fields.residency, "eu")).toHaveProperty("problem");
});

test("scenarioProblem(input) holds rules about regions to the regions", () => {
  const regions = [
    {name: "us", share: 0.5},
    {name: "eu", share: 0.5}
  ];
  expect(scenarioProblem({regions, residency: ["eu"], regionRtt: {"eu/us": 80}})).toBeUndefined();
  expect(scenarioProblem({regions, residency: ["mars"]})).toMatchInlineSnapshot(
    `"residency must name regions of the fleet, us, eu, got "mars""`
  );
  expect(scenarioProblem({regions, regionRtt: {"eu/eu": 3}})).toMatchInlineSnapshot(
    `"regionRtt must name two regions of the fleet, such as a/b, of us, eu, got "eu/eu""`
  );
  expect(withoutVoid({regions: regions.slice(0, 1), residency: ["us", "eu"], regionRtt: {"us/eu": 80}})).toEqual({
    regions: regions.slice(0, 1),
    residency: ["us"],
    regionRtt: {}
  });
});

test("links and files carry prices, costs and places", () => {
  const input = {
    priceBook: "aws",
    prices: {"aws/us-east-1/m6i.4xlarge/on-demand": 0.7},
    ownCosts: {staff: 12_000},
    residency: ["region-1"]
  } as const;
  const link = formatLink(input, catalog);
  expect(link).toBe(
    "?priceBook=aws&prices=aws/us-east-1/m6i.4xlarge/on-demand:0.7&ownCosts=staff:12000&residency=region-1"
  );
  expect(parseLink(link, catalog)).toEqual({input, problems: []});
  expect(parseScenarioFile(JSON.stringify(input))).toEqual(input);
  expect(parseLink("?residency=mars", catalog)).toEqual({
    input: {},
    problems: ['residency must name regions of the fleet, region-1, got "mars"; the default is used']
  });
});
