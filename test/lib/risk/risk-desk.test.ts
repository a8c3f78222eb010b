import {quantile} from "d3";
import {expect, test, vi} from "vitest";
import {formatPriceBook, parsePriceBook} from "../../../src/lib/cost/own-book.js";
import {cheapestLayout} from "../../../src/lib/layout/cheapest-layout.js";
import {layoutsOf} from "../../../src/lib/layout/layouts-of.js";
import {parseUncertainty} from "../../../src/lib/risk/marks.js";
import type {RiskSetting} from "../../../src/lib/risk/question.js";
import {riskOf} from "../../../src/lib/risk/risk.js";
import {riskDesk} from "../../../src/lib/risk/risk-desk.js";
import {correlationsOf, endsOf, tornadoOf} from "../../../src/lib/risk/sensitivity.js";
import {plan} from "../../../src/lib/sizing/plan.js";
import {catalog, priceBook, pricedCatalog} from "../../library.js";

const few = "u.draws=200";
const setting: RiskSetting = {input: {clusters: 300}, uncertainty: few, book: {id: "onprem"}};
const open = () => riskDesk({catalog: async () => catalog, book: priceBook});

test("desk.answer(setting, {about: risk}) is riskOf() without the plan, and its file is the whole of it", async () => {
  const desk = open();
  const {risk} = riskOf({clusters: 300}, await pricedCatalog("onprem"), parseUncertainty(few).uncertainty);
  const {plan: _plan, parameters, ...summary} = risk;
  expect(await desk.answer(setting, {about: "risk"})).toEqual({risk: summary, problems: []});
  expect(await desk.answer(setting, {about: "file"})).toBe(JSON.stringify(risk));
  const listed = await desk.answer(setting, {about: "parameters"});
  expect(listed.used).toEqual(parameters.map(({id}) => id));
  expect(listed.parameters.filter(({kind}) => kind === "input").every(({spread}) => "low" in spread)).toBe(true);
});

test("a parameter that is fixed elsewhere holds in every draw, as if its row said so", async () => {
  const fixed = {...setting, uncertainty: `${few}&u.constant/kb-per-worker=100`};
  const rows = catalog.constants.map((row) =>
    row.id === "kb-per-worker" ? {...row, low: 100, likely: 100, high: 100} : row
  );
  const moved = riskDesk({catalog: async () => ({...catalog, constants: rows}), book: priceBook});
  const {limits} = (await open().answer(fixed, {about: "risk"})).risk;
  const utilisations = (all: typeof limits) => Object.fromEntries(all.map(({id, utilisation}) => [id, utilisation]));
  expect(utilisations(limits)).toEqual(utilisations((await moved.answer(setting, {about: "risk"})).risk.limits));
  expect(utilisations(limits)).not.toEqual(utilisations((await open().answer(setting, {about: "risk"})).risk.limits));
  const {correlations} = await open().answer(fixed, {about: "outcome", outcome: "limit/etcd-db"});
  expect(correlations.map(({parameter}) => parameter)).not.toContain("constant/kb-per-worker");
});

test("bars go from the likeliest values where marks put those elsewhere, and the plan stays where it is", async () => {
  const marked = {...setting, uncertainty: `${few}&u.input/clusters=350~400~450`};
  const {plan: own, base} = await open().answer(marked, {
    about: "outcome",
    outcome: "limit/clusters-per-management-cluster"
  });
  expect([own, base]).toEqual([0.6, 0.8]);
});

test("without a price book there is no cost, and everything else is the same", async () => {
  const desk = open();
  const {book: _, ...unpriced} = setting;
  const [{risk: with_}, {risk: without}] = [
    await desk.answer(setting, {about: "risk"}),
    await desk.answer(unpriced, {about: "risk"})
  ];
  expect(without.results.month).toBeUndefined();
  expect(without.limits).toEqual(with_.limits);
  expect(without.results.nodes).toEqual(with_.results.nodes);
});

test("desk.answer(setting, {about: outcome}) holds the plan's value, quantiles of the draws, bars and correlations", async () => {
  const priced = await pricedCatalog("onprem");
  const {risk, plans, sample} = riskOf({clusters: 300}, priced, parseUncertainty(few).uncertainty);
  const answer = await open().answer(setting, {about: "outcome", outcome: "month"});
  expect([answer.plan, answer.base]).toEqual(Array(2).fill(plan({clusters: 300}, priced).cost?.month.plan));
  for (const {share, value} of answer.curve) expect(value).toBeCloseTo(quantile(plans.results.month, share) ?? 0, 9);
  expect(answer.curve.map(({share}) => share)).toContain(0.1);
  expect(answer.bars).toEqual(tornadoOf("month", endsOf({clusters: 300}, priced, risk.parameters)));
  expect(answer.correlations).toEqual(correlationsOf("month", plans, sample));
  const limit = await open().answer(setting, {about: "outcome", outcome: "limit/objects-per-namespace"});
  expect(limit).toMatchObject({plan: Number.NaN, curve: [], bars: [], correlations: []});
});

test("desk.answer(setting, {about: turning}) finds the borders of the guide's tiers, told as beyond what is sure", async () => {
  const answer = await open().answer(setting, {about: "turning", parameter: "input/clusters", kind: "tier"});
  expect(answer).toEqual({
    kind: "tier",
    parameter: "input/clusters",
    value: 300,
    now: "large",
    points: [
      {value: 100, before: "large", after: "medium", beyond: true},
      {value: 501, before: "large", after: "xl", beyond: true}
    ]
  });
  const marked = {...setting, uncertainty: `${few}&u.input/clusters=250~300~600`};
  const within = await open().answer(marked, {about: "turning", parameter: "input/clusters", kind: "tier"});
  expect(within.points.map(({beyond}) => beyond)).toEqual([true, false]);
});

test("desk.answer(setting, {about: turning}) finds the first values at which plan() binds by another limit", async () => {
  const bindingAt = (machines: number) => plan({clusters: 300, machines}, catalog).binding;
  const input = {clusters: 300, machines: 6_000};
  const question = {about: "turning", parameter: "input/machines", kind: "binding"} as const;
  const {now, points} = await open().answer({input, uncertainty: few}, question);
  expect(now).toBe(bindingAt(6_000));
  expect(points.length).toBeGreaterThan(0);
  for (const {value, before, after} of points) {
    expect([bindingAt(value), bindingAt(value + Math.sign(6_000 - value))]).toEqual([after, before]);
  }
});

test("desk.answer(setting, {about: turning}) names the cheapest layout, and a parameter that the plan does not have", async () => {
  const desk = open();
  const layout = {about: "turning", parameter: "input/clusters", kind: "layout"} as const;
  const {now, points} = await desk.answer(setting, layout);
  const cheapestAt = async (clusters: number) =>
    cheapestLayout(layoutsOf({clusters}, await pricedCatalog("onprem")))?.id ?? "none";
  expect(now).toBe(await cheapestAt(300));
  for (const {value, after} of points) expect(await cheapestAt(value)).toBe(after);
  await expect(desk.answer(setting, {about: "turning", parameter: "input/moons", kind: "tier"})).rejects.toThrow(
    '"input/moons" is not a parameter of this plan'
  );
});

test("marks that cannot be used are told, and the others hold", async () => {
  const uncertainty = `${few}&u.input/clusters=300~400~99999999&u.input/machines=5000~6000~9000&u.price/aws=1~2~3`;
  const {problems} = await open().answer({...setting, uncertainty}, {about: "risk"});
  expect(problems).toEqual([
    "u.input/clusters must be from 1 to 50000, got 99999999; it was left as the plan has it",
    "u.price/aws is not a parameter of this plan; its kind must be one of constant, guide, price, input, growth, as in input/clusters; it was left as the plan has it"
  ]);
  const {used} = await open().answer({...setting, uncertainty}, {about: "parameters"});
  expect(used).toContain("input/machines");
});

test("a table that cannot be had is named, and asked for again with the next question", async () => {
  const book = vi.fn(priceBook).mockRejectedValueOnce(new Error("the price book onprem cannot be loaded"));
  const desk = riskDesk({catalog: async () => catalog, book});
  await expect(desk.answer(setting, {about: "risk"})).rejects.toThrow("the price book onprem cannot be loaded");
  expect((await desk.answer(setting, {about: "risk"})).risk.draws).toBe(200);
});

test("a book of one's own stands over the shipped one, and one that no longer holds changes nothing", async () => {
  const shipped = await priceBook("onprem");
  const dearer = formatPriceBook(shipped).replace(
    /^(onprem\/server-usd,.*),37500,43750,65625/m,
    "$1,75000,87500,131250"
  );
  const own = (text: string): RiskSetting => ({...setting, book: {id: "onprem", own: {name: "ours", text}}});
  const {risk} = await open().answer(setting, {about: "risk"});
  expect((await open().answer(own("nonsense"), {about: "risk"})).risk).toEqual(risk);
  const prices = {...parsePriceBook(dearer, shipped), own: "ours"};
  const {results} = riskOf({clusters: 300}, {...catalog, prices}, parseUncertainty(few).uncertainty).risk;
  expect(results.month?.p50).toBeGreaterThan(risk.results.month?.p50 ?? 0);
  expect((await open().answer(own(dearer), {about: "risk"})).risk.results).toEqual(results);
});

test("plans with many management clusters are drawn less often, unless a number of draws is asked for", async () => {
  const drawn = async (managementClusters: number, uncertainty: string) => {
    const input = {clusters: 900, machines: 9_000, layout: "multi", managementClusters} as const;
    return (await open().answer({input, uncertainty}, {about: "risk"})).risk.draws;
  };
  expect(await drawn(9, "")).toBe(500);
  expect(await drawn(9, few)).toBe(200);
  expect(await drawn(8, "u.draws=600")).toBe(600);
});

test("desk.answer(setting, {about: growth}) draws the growth of a link, with at most 500 draws", async () => {
  const growth = "g.start=2027-01&g.horizon=6";
  const answer = await open().answer(setting, {about: "growth", growth, today: "2026-11-22"});
  expect([answer.draws, answer.months]).toEqual([200, [0, 1, 2, 3, 4, 5, 6]]);
  const often = {...setting, uncertainty: "u.draws=900"};
  expect((await open().answer(often, {about: "growth", growth, today: "2026-11-22"})).draws).toBe(500);
  expect(answer.bands.cost).toHaveLength(7);
});
