import {expect, test} from "vitest";
import {answer} from "../../../src/lib/compare/answer.js";
import {deltaText} from "../../../src/lib/compare/delta-text.js";
import {memo} from "../../../src/lib/compare/memo.js";
import {sharedNotices} from "../../../src/lib/compare/shared-notices.js";
import {formatUsd} from "../../../src/lib/format.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, pricedCatalog} from "../../library.js";

const today = new Date("2026-11-22T23:00:00Z");
const priced = await pricedCatalog("onprem");
const cloud = await pricedCatalog("aws");
const one: ScenarioInput = {clusters: 300, name: "One"};
const three: ScenarioInput = {clusters: 300, name: "Three", layout: "multi", managementClusters: 3};

const optionOf = (letter: string, input: ScenarioInput, by = priced) => ({
  letter,
  name: input.name ?? letter,
  plan: plan(input, by)
});

test("memo(compared) has the day, the fleet, each option with its risks, and what is assumed", () => {
  const made = memo(
    [optionOf("a", one), optionOf("b", {...three, prices: {"onprem/server-usd": 30_000}})],
    priced,
    today
  );
  expect([made.title, made.date, made.fleet, made.dataVersion]).toEqual([
    "Decision memo: One",
    "2026-11-22",
    "300 workload clusters with 6,000 machines",
    catalog.version
  ]);
  expect(made.options.map(({risks}) => risks)).toMatchInlineSnapshot(`
    [
      [
        "Losing its largest management cluster leaves 300 clusters (100 %) without management.",
        "First limit: 10,000 Machine objects (advice), 60 % used.",
      ],
      [
        "Losing its largest management cluster leaves 100 clusters (33 %) without management.",
        "First limit: 28.8 GiB of API server memory (hard), 28 % used.",
      ],
    ]
  `);
  expect(made.assumptions).toEqual(
    [
      {key: "layout", label: "Layout", values: ["auto", "multi"], byDefault: "auto"},
      {key: "managementClusters", label: "Management clusters", values: ["auto", "3"], byDefault: "auto"}
    ].map(({key: _, ...rest}) => rest)
  );
  expect(made.changedPrices).toEqual(["onprem/server-usd: 30000"]);
  expect(made.notIncluded).toContain("Staff");
});

test("memo(compared) says what is not feasible, what lies beyond what was measured, and what prices differ in", () => {
  const sharded: ScenarioInput = {clusters: 12_000, layout: "sharded", priceBook: "aws"};
  const made = memo([optionOf("a", one), optionOf("b", sharded, cloud)], priced, today);
  const risks = made.options[1]?.risks.join("\n");
  expect(risks).toMatch(/^Not feasible: Namespace shards/);
  expect(risks).toMatch(/limits are over/);
  expect(risks).toMatch(/Outside of what anybody measured/);
  expect(made.notices.some(({code, of}) => code === "mixed-dates" && of.length === 2)).toBe(true);
  expect(made.options[1]?.prices).toMatch(/^AWS, commitment none, on demand, prices of \d{4}-/);
});

test("memo(compared) leaves out what every option has an own figure for", () => {
  const own = {...one, ownCosts: {staff: 9_000}};
  expect(memo([optionOf("a", own), optionOf("b", own)], priced, today).notIncluded).not.toContain("Staff");
  expect(memo([optionOf("a", own), optionOf("b", three)], priced, today).notIncluded).toContain("Staff");
});

test("sharedNotices(plans) has each notice once, warnings first, with the plans it is about", () => {
  const plans = [
    plan({clusters: 300, machines: 600}, catalog),
    plan(three, catalog),
    plan({...one, machines: 600}, catalog)
  ];
  const notices = sharedNotices(plans);
  expect(new Set(notices.map(({code, message}) => code + message)).size).toBe(notices.length);
  expect(notices.find(({code}) => code === "density")?.of).toEqual([0, 2]);
  const levels = notices.map(({level}) => level);
  expect(levels).toEqual([...levels].sort().reverse());
});

test("answer(compared) names the cheapest and how far the others lie from the base", () => {
  const [a, b] = [optionOf("a", one), optionOf("b", three)];
  expect(answer([])).toBe("Nothing to compare yet.");
  expect(answer([a])).toBe("One stands alone: add one to four scenarios to compare it with.");
  const usd = formatUsd(a.plan.cost?.month.plan ?? 0);
  expect(answer([a, b])).toBe(`All cost ${usd} a month. Against One, Three has 23 nodes more and costs the same.`);
  expect(answer([a, {...a, name: "Same"}])).toBe(
    `All cost ${usd} a month. Against One, Same has as many nodes and costs the same.`
  );
  expect(answer([a, b, {...b, name: "C"}, {...a, name: "D"}])).toMatch(
    /The 4 scenarios need \d+ to \d+ nodes and .* USD a month/
  );
  expect(answer([optionOf("a", one, catalog), optionOf("b", three, catalog)])).toMatch(
    /^Against One, Three has \d+ nodes more\.$/
  );
});

test("deltaText(delta, base) has sign and share, and says when nothing differs", () => {
  expect([deltaText(12, 300), deltaText(-3, 0), deltaText(0, 5), deltaText(-40, 80)]).toEqual([
    "+12 (+4 %)",
    "−3",
    "same",
    "−40 (−50 %)"
  ]);
  expect(deltaText(0.2, 100, (usd) => String(Math.round(usd)))).toBe("same");
});
