import fc from "fast-check";
import {expect, test} from "vitest";
import {
  type Comparison,
  letters,
  withAdded,
  withMoved,
  withoutOne,
  withReplaced
} from "../../../src/lib/compare/comparison.js";
import {formatComparison, parseComparison} from "../../../src/lib/compare/comparison-link.js";
import {parsePasted} from "../../../src/lib/compare/pasted.js";
import {changedFields} from "../../../src/lib/scenario/complete.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

const read = (query: string) => parseComparison(query, catalog);
const named = fc
  .tuple(scenario, fc.string({unit: "grapheme", maxLength: 20}))
  .map(([input, name]) => ({...input, name: name.replace(/\p{C}/gu, "").trim()}));

test("formatComparison(comparison) writes one readable query", () => {
  const scenarios = [{clusters: 300}, {clusters: 300, layout: "multi", name: "R&D; 50% + x"}, {}] as const;
  expect(formatComparison({scenarios, reason: ""}, catalog)).toBe(
    "?a=clusters=300&b=name=R%2526D%253B+50%2525+%252B+x;clusters=300;layout=multi&c="
  );
  expect(formatComparison({scenarios: [{clusters: 300}], pick: 0, reason: "Cheap & calm"}, catalog)).toBe(
    "?a=clusters=300&pick=a&reason=Cheap+%26+calm"
  );
});

test("parseComparison(formatComparison(comparison)) is the comparison, for every scenario", () => {
  const comparisons = fc.record({
    scenarios: fc.array(named, {minLength: 1, maxLength: 5}),
    pick: fc.option(fc.constant(0), {nil: undefined}),
    reason: fc.string({unit: "grapheme", maxLength: 60})
  });
  fc.assert(
    fc.property(comparisons, (comparison) => {
      const {comparison: back, problems, isComparison} = read(formatComparison(comparison, catalog));
      expect([problems, isComparison, back.pick, back.reason]).toEqual([[], true, comparison.pick, comparison.reason]);
      expect(back.scenarios.map((input) => changedFields(input, catalog))).toEqual(
        comparison.scenarios.map((input) => changedFields(input, catalog))
      );
    }),
    {numRuns: 60}
  );
});

test("parseComparison(query) never throws", () => {
  fc.assert(fc.property(fc.string({unit: "binary"}), (text) => Array.isArray(read(`?a=${text}&${text}`).problems)));
});

test("parseComparison(query) names what is broken, and keeps the rest", () => {
  const {comparison, problems} = read(
    "?a=clusters=300&b=clusters=many;layout=multi&c=colour=red&f=&g=clusters=7&h=&clusters=5&pick=z&v=2&a=clusters=9"
  );
  expect(comparison).toEqual({scenarios: [{clusters: 300}, {layout: "multi"}, {}, {}, {clusters: 7}], reason: ""});
  expect(problems).toMatchInlineSnapshot(`
    [
      "a is there twice; the first one is used",
      "v must be 1: the link is of a version that is not known here",
      "scenario b: clusters must be a whole number from 1 to 50000, got "many"; the default is used",
      "scenario c: "colour" is not a field of a scenario and was ignored",
      "scenario h: at most 5 scenarios stand side by side; it was left out",
      ""clusters" is not part of a comparison and was ignored",
      "pick must be one of a, b, c, f, g, got "z"; none is picked",
    ]
  `);
});

test("parseComparison(query) takes the link of one scenario as the base, and ampersands for semicolons", () => {
  expect(read("?clusters=300&layout=multi")).toEqual({
    comparison: {scenarios: [{clusters: 300, layout: "multi"}], reason: ""},
    problems: [],
    isComparison: false
  });
  expect(read("").comparison.scenarios).toEqual([{}]);
  expect(read("?a=clusters=300%26layout=multi").comparison.scenarios).toEqual([{clusters: 300, layout: "multi"}]);
  expect(read(`?a=&reason=${"x".repeat(700)}`).comparison.reason).toHaveLength(600);
});

test("parsePasted(text) takes an address, a query or several scenarios, and says where there is none", () => {
  const scenarios = (text: string) => parsePasted(text, catalog).scenarios;
  expect(scenarios("https://example.org/headroom/pages/bill.html?clusters=300#lines")).toEqual([{clusters: 300}]);
  expect(scenarios(" ?clusters=300 ")).toEqual([{clusters: 300}]);
  expect(scenarios("clusters=300&layout=multi")).toEqual([{clusters: 300, layout: "multi"}]);
  expect(scenarios("https://x.org/pages/compare?a=clusters=300&b=clusters=20")).toEqual([
    {clusters: 300},
    {clusters: 20}
  ]);
  expect(parsePasted("?clusters=0&colour=red", catalog).problems).toHaveLength(2);
  for (const text of ["", "hello", "https://example.org/", "https://example.org/?x=1", "x".repeat(30_000)])
    expect(() => scenarios(text)).toThrow(/has no scenario in it|at most 20000/);
});

test("withMoved, withoutOne(comparison) keep the pick with its scenario", () => {
  const comparison: Comparison = {scenarios: [{clusters: 1}, {clusters: 2}, {clusters: 3}], pick: 1, reason: "why"};
  const order = ({scenarios, pick}: Comparison) => [scenarios.map(({clusters}) => clusters).join(""), pick];
  expect(order(withMoved(comparison, 1, 0))).toEqual(["213", 0]);
  expect(order(withMoved(comparison, 0, 2))).toEqual(["231", 0]);
  expect(order(withoutOne(comparison, 0))).toEqual(["23", 0]);
  expect(order(withoutOne(comparison, 1))).toEqual(["13", undefined]);
  expect(order(withReplaced(comparison, 2, {clusters: 9}))).toEqual(["129", 1]);
  expect(order(withAdded(comparison, [{clusters: 4}]))).toEqual(["1234", 1]);
  expect(letters).toHaveLength(5);
});
