import {readFileSync} from "node:fs";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import type {GrowthInput} from "../../src/lib/growth/fields.js";
import {growthFrom} from "../../src/lib/growth/growth.js";
import {growthHeadline} from "../../src/lib/growth/growth-headline.js";
import {type GrowthAhead, growthOf} from "../../src/lib/growth/growth-of.js";
import {growthRisk} from "../../src/lib/risk/growth-risk.js";
import {growthRiskSentence} from "../../src/lib/risk/growth-risk-words.js";
import {completeScenario} from "../../src/lib/scenario/complete.js";
import type {ScenarioInput} from "../../src/lib/scenario/fields.js";
import {plan} from "../../src/lib/sizing/plan.js";
import {pricedCatalog} from "../library.js";
import {headlineOf, leave, narrow, visit, wide} from "./browser.js";

const books = {onprem: await pricedCatalog("onprem"), aws: await pricedCatalog("aws")};
const START = "2027-01-01";

/** What the model says; the start is set, so that only what is late depends on the day of the test. */
function modelled(scenario: ScenarioInput, input: GrowthInput): GrowthAhead {
  const today = new Date().toISOString().slice(0, 10);
  return growthOf(scenario, {start: START, ...input}, books[scenario.priceBook === "aws" ? "aws" : "onprem"], today);
}

async function expectGrowth(page: Page, scenario: ScenarioInput, input: GrowthInput): Promise<void> {
  await expect.poll(() => headlineOf(page), {timeout: 20_000}).toBe(growthHeadline(modelled(scenario, input)));
}

async function downloadOf(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name}).click()]);
  return readFileSync(await file.path(), "utf8");
}

test("the growth page says what the model says, for what the link says", async () => {
  const milestones = [
    {date: "2027-06-01", clusters: 400, machines: 8_000},
    {date: "2028-01-15", clusters: 900, machines: 9_000}
  ];
  for (const [query, scenario, input] of [
    ["?clusters=300&g.start=2027-01", {clusters: 300}, {}],
    [
      "?clusters=60&priceBook=aws&g.start=2027-01&g.mode=linear&g.per=month&g.clustersNumber=10&g.step=1&g.horizon=60",
      {clusters: 60, priceBook: "aws"},
      {mode: "linear", per: "month", clustersNumber: 10, step: 1, horizon: 60}
    ],
    [
      "?clusters=300&g.start=2027-01&g.mode=milestones&g.milestones=2027-06:400:8000,2028-01-15:900:9000",
      {clusters: 300},
      {mode: "milestones", milestones}
    ]
  ] as const) {
    const {page, problems} = await visit(`pages/growth${query}`);
    await expectGrowth(page, scenario, input);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("what is typed changes headline, tables and link, comes back on a reload, and can be put back", async () => {
  const {page, problems} = await visit("pages/growth?clusters=300&g.start=2027-01");
  await page.getByRole("spinbutton", {name: "Growth of clusters (%)"}).fill("45");
  await page.getByRole("spinbutton", {name: "Lead time of hardware, calendar months"}).fill("7");
  await expectGrowth(page, {clusters: 300}, {clustersPercent: 45, leadMonths: 7});
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe("?clusters=300&g.start=2027-01&g.clustersPercent=45&g.leadMonths=7");
  await leave(problems, () => page.reload({waitUntil: "networkidle"}));
  await expectGrowth(page, {clusters: 300}, {clustersPercent: 45, leadMonths: 7});
  await page.getByRole("spinbutton", {name: "Growth of machines (%)"}).fill("10");
  await expectGrowth(page, {clusters: 300}, {clustersPercent: 45, machinesPercent: 10, leadMonths: 7});
  await page.getByRole("button", {name: "Follow the clusters"}).click();
  await expectGrowth(page, {clusters: 300}, {clustersPercent: 45, leadMonths: 7});
  await page.getByRole("button", {name: "Back to the defaults"}).click();
  await expect.poll(() => new URL(page.url()).search).toBe("?clusters=300");
  expect(problems).toEqual([]);
  await page.context().close();
});

test("a table of milestones is pasted; one that does not hold is named by line and field, and stays as it is typed", async () => {
  const {page, problems} = await visit("pages/growth?clusters=300&g.start=2027-01");
  await page.getByLabel("How it grows").selectOption({label: "by milestones"});
  const box = page.getByRole("textbox", {name: "Milestones"});
  await box.fill("date\tclusters\tmachines\n2027-06-01\t400\t8,000\n2028-01-15\t900\t9,000");
  const milestones = [
    {date: "2027-06-01", clusters: 400, machines: 8_000},
    {date: "2028-01-15", clusters: 900, machines: 9_000}
  ];
  await expectGrowth(page, {clusters: 300}, {mode: "milestones", milestones});
  const wrong = "2027-06-01,400,8000\n2027-02-30,900,9000";
  await box.fill(wrong);
  await expect
    .poll(() => page.locator(".milestones .message").textContent())
    .toMatch(/^Milestones, line 2: date must be .*, got "2027-02-30"\. The last table that holds stays in use\.$/);
  expect(await box.inputValue()).toBe(wrong);
  expect(await box.getAttribute("aria-invalid")).toBe("true");
  await expectGrowth(page, {clusters: 300}, {mode: "milestones", milestones});
  await page.getByLabel("How it grows").selectOption({label: "by a rate"});
  await page.getByLabel("How it grows").selectOption({label: "by milestones"});
  expect(await box.inputValue()).toBe(wrong);
  await page.getByLabel("Milestones file").setInputFiles({
    name: "fleet.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("2027-06-01;500;5000\n")
  });
  const opened = [{date: "2027-06-01", clusters: 500, machines: 5_000}];
  await expectGrowth(page, {clusters: 300}, {mode: "milestones", milestones: opened});
  expect(problems).toEqual([]);
  await page.context().close();
});

test("parameters that are wrong are named, the rest holds, and broken milestones stand in the editor to be mended", async () => {
  const {page} = await visit(
    "pages/growth?clusters=300&g.start=2027-01&g.clustersPercent=-100&g.horizon=0&g.mode=milestones&g.milestones=2027-06:400:8000,2027-13:9:90"
  );
  const alert = page.getByRole("alert").filter({hasText: "The link was not quite right."});
  expect(await alert.locator("li").allTextContents()).toEqual([
    "g.clustersPercent must be a number from -99 to 1000, got -100; -99 is used.",
    "g.horizon must be a whole number from 1 to 120, got 0; 1 is used.",
    expect.stringMatching(/^g\.milestones entry 2: date must be .*, got "2027-13"; the default is used\.$/)
  ]);
  expect(await page.getByRole("textbox", {name: "Milestones"}).inputValue()).toBe("2027-06,400,8000\n2027-13,9,90");
  await page.context().close();
});

test("the purchases download as CSV that says what the page and the model say", async () => {
  const {page} = await visit("pages/growth?clusters=300&g.start=2027-01&g.clustersPercent=40");
  const {purchases, months} = modelled({clusters: 300}, {clustersPercent: 40});
  await expectGrowth(page, {clusters: 300}, {clustersPercent: 40});
  const rows = csvParse((await downloadOf(page, "Download purchases CSV")).slice(1));
  expect(rows.filter(({kind}) => kind === "hosts").map(({order_by, hosts_added}) => [order_by, hosts_added])).toEqual(
    purchases.flatMap(({orderBy, hosts}) => hosts.map(({added}) => [orderBy, String(added)]))
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]?.permalink).toBe(page.url());
  const dates = page.locator(".growth-purchases tbody tr td:nth-child(3)").filter({hasText: /\d/});
  expect(await dates.allTextContents()).toEqual(purchases.map(({date}) => date));
  await page.getByLabel("What each adds, by region and role").check();
  expect(await page.locator(".growth-purchases tbody tr").count()).toBe(purchases.length + rows.length);
  const all = csvParse((await downloadOf(page, "Download months CSV")).slice(1));
  expect(all.map(({date}) => date)).toEqual(months.map(({fleet}) => fleet.date));
  await page.context().close();
});

test("the table behind a chart has every month, and its numbers explain themselves by the plan of their month", async () => {
  const {page, problems} = await visit("pages/growth?clusters=300&g.start=2027-01&g.clustersPercent=40");
  await expectGrowth(page, {clusters: 300}, {clustersPercent: 40});
  await page.locator("#steps ~ div details summary").first().click();
  const table = page.getByRole("table", {name: "The plan by month"});
  await expect.poll(() => table.locator("tbody tr").count()).toBe(37);
  const {fleet} = modelled({clusters: 300}, {clustersPercent: 40}).months[30] ?? {};
  const then = plan({clusters: fleet?.clusters ?? 0, machines: fleet?.machines ?? 0}, books.onprem);
  const nodes = page.locator('[data-explain="growth.30.totals.nodes.plan"]');
  expect(await nodes.textContent()).toBe(String(then.totals.nodes.plan));
  await nodes.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog");
  expect(await panel.locator("h2").textContent()).toBe(`Why ${then.totals.nodes.plan} nodes?`);
  await page.keyboard.press("Escape");
  expect(problems).toEqual([]);
  await page.context().close();
});

test("a slider moved by keyboard changes the answer, and shifts nothing", async () => {
  for (const viewport of [wide, narrow]) {
    const {page, problems} = await visit("pages/growth?clusters=300&g.start=2027-01&g.step=1", {viewport});
    await expectGrowth(page, {clusters: 300}, {step: 1});
    await page.evaluate(() => {
      const shifts: string[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {sources: {node: Element}[]})[])
          shifts.push(entry.sources.map(({node}) => `${node?.nodeName} ${node?.className}`).join("; "));
      }).observe({type: "layout-shift"});
    });
    for (const name of ["Growth of clusters (%)", "Look ahead (months)", "Workload clusters"]) {
      await page.getByRole("slider", {name}).focus();
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press("ArrowRight");
        await page.waitForTimeout(40);
      }
    }
    await page.waitForTimeout(1_500);
    const search = new URLSearchParams(new URL(page.url()).search);
    const [clusters, clustersPercent, horizon] = ["clusters", "g.clustersPercent", "g.horizon"].map((key) =>
      Number(search.get(key))
    );
    expect([clusters, clustersPercent, horizon].every((value) => value && value > 12)).toBe(true);
    await expectGrowth(
      page,
      {clusters: clusters ?? 0},
      {clustersPercent: clustersPercent ?? 0, horizon: horizon ?? 0, step: 1}
    );
    expect(await page.evaluate(() => (window as unknown as {shifts: string[]}).shifts)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("the chances of the growth are those of the model, by the link and by what is typed", async () => {
  const growth = growthFrom(completeScenario({clusters: 400, machines: 8_000}, books.onprem), {start: START}, START);
  const sentence = (p50: number) => {
    const marks = {"growth/clustersPercent": {kind: "pert", low: 5, likely: p50, high: 40} as const};
    const risk = growthRisk({clusters: 400, machines: 8_000}, growth, books.onprem, {marks, draws: 500, seed: 1});
    return growthRiskSentence(risk);
  };
  const {page, problems} = await visit("pages/growth?clusters=400&g.start=2027-01&u.growth/clustersPercent=5~12~40");
  const line = page.locator(".growth-risk .answer-line");
  await expect.poll(() => line.textContent(), {timeout: 30_000}).toBe(sentence(12));
  await expect
    .poll(() => page.locator(".chart [fill-opacity='0.28'], .chart path[fill-opacity]").count())
    .toBeGreaterThan(0);
  await page.getByRole("textbox", {name: "Growth of clusters, likely"}).fill("30");
  await expect.poll(() => line.textContent(), {timeout: 30_000}).toBe(sentence(30));
  expect(new URL(page.url()).searchParams.get("u.growth/clustersPercent")).toBe("5~30~40");
  await page.getByRole("textbox", {name: "Growth of clusters, likely"}).fill("50");
  await expect
    .poll(() => page.locator(".spread-editor [role=alert]").first().textContent())
    .toMatch(/must have likely at most high, got 50 and 40/);
  expect(await page.getByRole("textbox", {name: "Growth of clusters, likely"}).inputValue()).toBe("50");
  expect(await line.textContent()).toBe(sentence(30));
  expect(problems).toEqual([]);
  await page.context().close();
});
