import {readFileSync} from "node:fs";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {parseUncertainty} from "../../src/lib/risk/marks.js";
import {type Risk, riskOf} from "../../src/lib/risk/risk.js";
import {riskHeadline, riskLine} from "../../src/lib/risk/risk-headline.js";
import {besideOf} from "../../src/lib/scenario/beside.js";
import {parseLink} from "../../src/lib/scenario/permalink.js";
import {catalog, pricedCatalog} from "../library.js";
import {leave, narrow, visit} from "./browser.js";
import {violations} from "./violations.js";

/** The risk of a link as Node computes it. */
async function riskAt(query: string): Promise<Risk> {
  const {input} = parseLink(query, catalog);
  const priced = await pricedCatalog(input.priceBook ?? "onprem");
  return riskOf(input, priced, parseUncertainty(besideOf(query)).uncertainty).risk;
}

const answered = async (page: Page, query: string) =>
  expect.poll(() => page.locator(".headline").textContent(), {timeout: 60_000}).toBe(riskHeadline(await riskAt(query)));

const parameter = (page: Page, name: string) => page.getByRole("button", {name: `Change how sure ${name} is`});
const box = (page: Page, name: string) => page.getByRole("textbox", {name, exact: true});

async function downloadOf(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name}).click()]);
  return readFileSync(await download.path(), "utf8");
}

/** Where two texts begin to differ, with what stands there: the texts themselves are too long for a message. */
function firstDifference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `${at}: ${a.slice(at - 60, at + 30)} / ${b.slice(at - 60, at + 30)}`;
}

/** Collects how far the page shifts by itself from now on. */
async function watchShifts(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as unknown as {value: number}).value))
    ).observe({type: "layout-shift"});
  });
  return () => page.evaluate(() => (window as unknown as {shifts: number[]}).shifts);
}

test("the same link gives the same bytes on Node and in the worker of the browser", async () => {
  for (const query of [
    "?clusters=300",
    "?clusters=100&priceBook=aws&u.input/clusters=60~100~700&u.seed=42",
    "?clusters=60&u.constant/kb-per-worker=P10~21~50&u.price/onprem/server-usd=50000&u.draws=500"
  ]) {
    const {page, problems} = await visit(`pages/uncertainty${query}`);
    await answered(page, query);
    const [there, here] = [await downloadOf(page, "Download everything as JSON"), JSON.stringify(await riskAt(query))];
    expect(firstDifference(there, here)).toBeUndefined();
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("a mark goes into the link, comes back from it, goes along to other pages, and is taken back", async () => {
  const {page, problems} = await visit("pages/uncertainty?clusters=300&u.draws=500");
  await answered(page, "?clusters=300&u.draws=500");
  await parameter(page, "Workload clusters").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", {name: "How sure Workload clusters is"}).selectOption("low, likely, high");
  await box(page, "Workload clusters, low").fill("250");
  await box(page, "Workload clusters, high").fill("700");
  const marked = "?clusters=300&u.input/clusters=250~300~700&u.draws=500";
  await answered(page, marked);
  await expect.poll(() => new URL(page.url()).search).toBe(marked);
  await leave(problems, () => page.reload({waitUntil: "networkidle"}));
  await answered(page, marked);
  await page.getByRole("navigation", {name: "Pages"}).getByRole("link", {name: "Plan"}).click();
  await expect
    .poll(() => page.locator(".risk-line").textContent(), {timeout: 30_000})
    .toBe(riskLine(await riskAt(marked)));
  await expect.poll(() => new URL(page.url()).search).toBe(marked);
  await page.locator(".risk-line a").click();
  await answered(page, marked);
  await page.getByRole("button", {name: "Reset Workload clusters"}).click();
  await answered(page, "?clusters=300&u.draws=500");
  await expect.poll(() => new URL(page.url()).search).toBe("?clusters=300&u.draws=500");
  expect(problems).toEqual([]);
  await page.context().close();
});

test("all marks are reset at once, and draws and seed are part of the link", async () => {
  const {page} = await visit("pages/uncertainty?u.input/clusters=50~60~90&u.price/onprem/pue=2&u.draws=300");
  await page.getByRole("spinbutton", {name: "Seed"}).fill("7");
  await page.getByRole("button", {name: "Reset all that you have marked"}).click();
  await answered(page, "?u.draws=300&u.seed=7");
  await expect.poll(() => new URL(page.url()).search).toBe("?u.draws=300&u.seed=7");
  await page.getByRole("spinbutton", {name: "Draws"}).fill("5");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.getByRole("alert").filter({hasText: "from 100 to 100000"}).count()).toBe(1);
  await answered(page, "?u.draws=100&u.seed=7");
  await page.context().close();
});

test("a wrong entry gets a message, keeps what was typed, and changes nothing", async () => {
  const {page, problems} = await visit("pages/uncertainty?clusters=300&u.draws=300");
  await parameter(page, "Stored for each worker").click();
  for (const [name, text, message] of [
    ["low", "50", "must have low at most likely, got 50 and 21"],
    ["likely", "", "must have a number for likely, got none"],
    ["high", "lots", "must have a number for likely, got none"]
  ] as const) {
    await box(page, `Stored for each worker, ${name}`).fill(text);
    await expect
      .poll(() => page.locator(".spread-editor .message").textContent())
      .toBe(`Stored for each worker ${message}. What was in use stays in use.`);
  }
  await page.getByRole("spinbutton", {name: "Workload clusters"}).fill("200");
  await answered(page, "?clusters=200&u.draws=300");
  const typed = page.locator(".spread-editor input");
  expect(await typed.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
    "50",
    "",
    "lots"
  ]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("what of a link cannot be used is said: a form that is wrong once, a mark of another plan as long as it stands there", async () => {
  const {page} = await visit("pages/uncertainty?u.draws=300&u.input/clusters=9~5~1&u.price/price-level=1~2~3");
  const alert = page.getByRole("alert").filter({hasText: "The link was not quite right."});
  expect(await alert.locator("li").allTextContents()).toEqual([
    "u.input/clusters must have low at most likely, got 9 and 5; it was left as the plan has it."
  ]);
  const note = page.getByText("u.price/price-level is not a parameter of this plan");
  await expect.poll(() => note.count(), {timeout: 30_000}).toBe(1);
  await page.getByText("Change the scenario").click();
  await page.getByRole("combobox", {name: "Price book"}).selectOption("aws");
  await expect.poll(() => note.count(), {timeout: 30_000}).toBe(0);
  await answered(page, "?priceBook=aws&u.draws=300&u.price/price-level=1~2~3");
  await page.context().close();
});

test("a slider moved by keyboard is answered for where it stops, on a phone as well, and shifts nothing", async () => {
  for (const options of [{}, {viewport: narrow}]) {
    const {page, problems} = await visit("pages/uncertainty?clusters=300&u.draws=300", options);
    await answered(page, "?clusters=300&u.draws=300");
    const shifts = await watchShifts(page);
    await page.getByRole("slider", {name: "Workload clusters"}).focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => new URL(page.url()).search).not.toContain("clusters=300");
    await answered(page, new URL(page.url()).search);
    await page.waitForTimeout(500);
    expect(await shifts()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(page.viewportSize()?.width);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("figures, limits and drivers are those of the model, and the downloaded files hold them", async () => {
  const query = "?clusters=300&u.draws=300&u.input/clusters=250~300~700";
  const {page, problems} = await visit(`pages/uncertainty${query}`);
  const risk = await riskAt(query);
  await answered(page, query);
  const limits = page.locator(".limits tbody tr");
  expect(await limits.count()).toBe(risk.limits.length);
  await page.locator("#detail").scrollIntoViewIfNeeded();
  await page.locator("#outcome-figure").selectOption("Limit: etcd database");
  await expect
    .poll(() => page.locator(".chart.outcome [role=img]").getAttribute("aria-label"))
    .toContain("etcd database");
  const details = page.getByText("Every bar as a table");
  await details.click();
  const bars = page.getByRole("table", {name: /etcd database with each parameter/}).locator("tbody tr");
  await expect.poll(() => bars.count()).toBeGreaterThan(3);
  const tornado = csvParse((await downloadOf(page, "Download tornado CSV")).replace(/^\ufeff/, ""));
  expect(tornado.filter(({at_from}) => at_from !== "").length).toBe(await bars.count());
  const summary = csvParse((await downloadOf(page, "Download summary CSV")).replace(/^\ufeff/, ""));
  expect(Number(summary.find(({id}) => id === "month")?.p90)).toBe(risk.results.month?.p90);
  const parameters = csvParse((await downloadOf(page, "Download parameters CSV")).replace(/^\ufeff/, ""));
  expect(
    parameters
      .filter(({drawn}) => drawn === "true")
      .map(({id}) => id)
      .sort()
  ).toEqual(risk.parameters.map(({id}) => id).sort());
  await page.locator("#turning").scrollIntoViewIfNeeded();
  await page.locator("#turning-parameter").selectOption("input/clusters");
  await expect.poll(() => page.locator(".turning").textContent()).toContain("XL from 501 clusters on");
  expect(problems).toEqual([]);
  await page.context().close();
});

test("with its tables and an editor open axe finds nothing, in light and dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const {page} = await visit("pages/uncertainty?clusters=300&u.draws=300", {colorScheme});
    await answered(page, "?clusters=300&u.draws=300");
    await parameter(page, "Workload clusters").click();
    await box(page, "Workload clusters, value").fill("many");
    await page.getByText("The values behind the curve").click();
    await page.getByText("Every bar as a table").click();
    await page.getByText("Every correlation as a table").click();
    await expect.poll(() => page.getByRole("table").count()).toBeGreaterThan(7);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }
});

test("home says the range and the likeliest limit once the page rests, and shifts nothing", async () => {
  for (const options of [{}, {viewport: narrow}]) {
    const {page, problems} = await visit("?clusters=300&u.draws=300", options);
    const line = page.locator(".risk-line");
    const shifts = await watchShifts(page);
    await expect
      .poll(() => line.textContent(), {timeout: 30_000})
      .toBe(riskLine(await riskAt("?clusters=300&u.draws=300")));
    await page.getByRole("slider", {name: "Workload clusters"}).focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => new URL(page.url()).search).not.toContain("clusters=300");
    const moved = riskLine(await riskAt(new URL(page.url()).search));
    await expect.poll(() => line.textContent(), {timeout: 30_000}).toBe(moved);
    expect(page.workers().length).toBe(1);
    expect(await shifts()).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("charts of limits and cost get their bands once the page rests, and shift nothing", async () => {
  const query = "?clusters=300&u.draws=300";
  const risk = await riskAt(query);
  const limits = await visit(`pages/limits${query}`);
  const shifts = await watchShifts(limits.page);
  const bands = limits.page.locator(".limits .band:not([hidden])");
  await expect.poll(() => bands.count(), {timeout: 30_000}).toBe(risk.plan.limits.length);
  await limits.page.locator("#sweep").scrollIntoViewIfNeeded();
  await expect.poll(() => limits.page.locator("svg .band[y1]").count()).toBe(4);
  expect([await shifts(), limits.problems]).toEqual([[], []]);
  await limits.page.context().close();
  const cost = await visit(`pages/cost${query}`);
  await cost.page.locator("#parts").scrollIntoViewIfNeeded();
  const chart = cost.page.locator(".chart.money [role=img]");
  const {p10, p90} = risk.results.month ?? {p10: Number.NaN, p90: Number.NaN};
  const said = [p10, p90].map((usd) => Math.round(usd).toLocaleString("en-US")).join(" to ");
  await expect.poll(() => chart.getAttribute("aria-label"), {timeout: 30_000}).toContain(`P10 to P90 ${said}`);
  expect(cost.problems).toEqual([]);
  await cost.page.context().close();
});

test("a worker that cannot be had is told, on the page and on home", async () => {
  for (const path of ["pages/uncertainty", ""]) {
    const {page} = await visit("pages/sources");
    await page.route(/risk-worker/, (route) => route.abort());
    await page.goto(new URL(`../${path}`, page.url()).href, {waitUntil: "networkidle"});
    const alert = page.getByRole("alert").filter({hasText: "The uncertainty of this plan could not be computed"});
    await expect.poll(() => alert.count(), {timeout: 30_000}).toBe(1);
    await page.context().close();
  }
});
