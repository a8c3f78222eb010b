import {readFileSync} from "node:fs";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {expect, inject, test} from "vitest";
import {readData} from "../../src/data/read-data.js";
import {loadCatalog} from "../../src/lib/catalog/load-catalog.js";
import {loadPriceBook} from "../../src/lib/catalog/load-prices.js";
import {compare} from "../../src/lib/compare/compare.js";
import {compareCsv} from "../../src/lib/export/compare-csv.js";
import {formatNumber} from "../../src/lib/format.js";
import {plan} from "../../src/lib/sizing/plan.js";
import {narrow, visit} from "./browser.js";

const {catalog} = await loadCatalog(readData);
const priced = {...catalog, prices: await loadPriceBook("onprem", readData)};

const two = "?a=clusters=300&b=clusters=300;layout=multi;managementClusters=3";
const button = (page: Page, name: string) => page.getByRole("button", {name, exact: true});
const search = (page: Page) => new URL(page.url()).search;
const cards = (page: Page) => page.locator(".compared li:visible").count();
const wrong = (page: Page) => page.locator(".adder .message").textContent();
const file = (name: string, content: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content))
});

/** The cells of a row of the totals. */
const cellsOf = (page: Page, name: string) =>
  page.getByRole("region", {name: "Plan, low to high"}).getByRole("row", {name}).locator("td");

test("scenarios come from the carried plan, links, presets, files and layouts, and stand in one link", async () => {
  const {page, problems} = await visit("pages/compare?clusters=300");
  expect(await cards(page)).toBe(1);
  expect(search(page)).toBe("?clusters=300");
  await page.getByLabel("Link of a scenario or of a comparison").fill("https://x.org/bill.html?clusters=20&name=Lab");
  await page.keyboard.press("Enter");
  await page.getByLabel("Scenario to add").selectOption({label: "60 clusters"});
  await button(page, "Add").click();
  await page
    .locator("input[type=file]")
    .setInputFiles([file("big.json", {clusters: 1_000}), file("plan.json", plan({clusters: 7}, catalog))]);
  await expect.poll(() => cards(page)).toBe(5);
  await expect
    .poll(() => search(page))
    .toBe("?a=clusters=300&b=name=Lab;clusters=20&c=name=60+clusters&d=name=big;clusters=1000&e=name=plan;clusters=7");
  expect(problems).toEqual([]);
});

test("layouts of the base are added, and a sixth scenario is left out and said", async () => {
  const {page} = await visit("pages/compare?clusters=300");
  await button(page, "Add all layouts").click();
  await expect.poll(() => cards(page)).toBe(4);
  await page.getByLabel("Link of a scenario or of a comparison").fill("?a=clusters=1&b=clusters=2");
  await button(page, "Add link").click();
  await expect.poll(() => cards(page)).toBe(5);
  expect(await wrong(page)).toContain("at most 5 scenarios stand side by side: 1 scenario was left out.");
  await button(page, "Undo").click();
  await expect.poll(() => cards(page)).toBe(4);
});

test("what is wrong is named, and changes nothing", async () => {
  const {page} = await visit(`pages/compare${two}`);
  const before = search(page);
  const input = page.locator("input[type=file]");
  await input.setInputFiles([file("bad.json", "{"), file("worse.json", {clusters: "many"})]);
  await expect.poll(() => wrong(page)).toMatch(/bad\.json: is not JSON.*worse\.json: clusters must be a whole number/);
  await input.setInputFiles([file("huge.json", `{"name": "${"x".repeat(1_000_001)}"}`)]);
  await expect.poll(() => wrong(page)).toContain("huge.json: must be at most 1,000 kB");
  await page.getByLabel("Link of a scenario or of a comparison").fill("hello");
  await button(page, "Add link").click();
  await expect.poll(() => wrong(page)).toContain("has no scenario in it");
  expect(await page.getByLabel("Link of a scenario or of a comparison").inputValue()).toBe("hello");
  expect([await cards(page), search(page)]).toEqual([2, before]);
});

test("a broken link names the part that is broken, and keeps the rest", async () => {
  const {page, problems} = await visit("pages/compare?a=clusters=300&b=clusters=many;layout=multi&c=&pick=q&x=1");
  const said = page.getByRole("alert").filter({hasText: "The link was not quite right"});
  expect(await said.textContent()).toContain("scenario b: clusters must be a whole number from 1 to 50000");
  expect(await said.locator("li").count()).toBe(3);
  expect(await cards(page)).toBe(3);
  expect(problems).toEqual([]);
});

test("plans and differences are those of the model, and every number explains itself by its own plan", async () => {
  const {page} = await visit(`pages/compare${two}`);
  const plans = [plan({clusters: 300}, priced), plan({clusters: 300, layout: "multi", managementClusters: 3}, priced)];
  const row = compare(plans).find(({level, figure}) => level === "total" && figure === "vcpu");
  const cells = cellsOf(page, "vCPU");
  for (const index of [0, 1])
    expect(await cells.nth(index).locator("button").first().textContent()).toBe(
      formatNumber(row?.values[index]?.plan ?? -1)
    );
  expect(await cells.nth(1).locator(".delta").textContent()).toContain(`+${formatNumber(row?.deltas[1] ?? 0)} (`);
  await page.getByText("Every line of the bill").click();
  for (const figure of ["usdPerMonth", "nodes"]) {
    await page.getByLabel("Figure").selectOption(figure);
    const failed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[data-plan] [data-explain]")].flatMap((number) => {
        number.click();
        const title = document.querySelector("dialog.explain h2")?.textContent ?? "";
        const shown = Number(number.textContent?.replace(/[,%\s]/g, ""));
        const explained = Number(/^Why ([\d,.]+)/.exec(title)?.[1]?.replaceAll(",", ""));
        return Math.abs(shown - explained) <= 0.5 ? [] : [`${number.dataset.explain}: ${shown}, ${title}`];
      })
    );
    expect(failed).toEqual([]);
  }
});

test("an open explanation follows the comparison, and says when its scenario is gone", async () => {
  const {page} = await visit(`pages/compare${two}`);
  const title = () => page.locator("dialog.explain h2").textContent();
  await cellsOf(page, "vCPU").nth(1).locator("button").first().click();
  const before = await title();
  await button(page, "Make base: B").click();
  await expect.poll(title).toBe("Why 360 vCPU?");
  expect(before).not.toBe("Why 360 vCPU?");
  await button(page, "Remove B").click();
  await expect.poll(title).toBe("No longer part of this plan");
});

test("the link opens the same comparison elsewhere, and other pages get the base", async () => {
  const first = await visit(`pages/compare${two}`);
  await first.page.getByLabel("Name of B").fill("Three; & more + 50 %");
  await first.page.keyboard.press("Tab");
  await expect.poll(() => search(first.page)).toContain("name=Three");
  const {page} = await visit(`pages/compare${search(first.page)}`);
  expect(await page.getByLabel("Name of B").inputValue()).toBe("Three; & more + 50 %");
  expect(await cellsOf(page, "Nodes").allTextContents()).toEqual(await cellsOf(first.page, "Nodes").allTextContents());
  const nav = page.getByRole("navigation", {name: "Pages"});
  await nav.getByRole("link", {name: "Bill"}).click();
  await page.waitForLoadState("networkidle");
  expect(search(page)).toBe("?clusters=300");
  await nav.getByRole("link", {name: "Compare"}).click();
  await page.waitForLoadState("networkidle");
  expect(search(page)).toBe("?clusters=300");
});

test("the comparison of last time is offered, and is lost neither by a detour nor by a link", async () => {
  const {page} = await visit(`pages/compare${two}`);
  await button(page, "Move A back").click();
  await page.waitForTimeout(1_300);
  await page.goto(`${inject("site")}pages/compare?clusters=20`, {waitUntil: "networkidle"});
  expect(await cards(page)).toBe(1);
  await button(page, "Resume, and add this plan").click();
  await expect
    .poll(() => search(page))
    .toBe("?a=clusters=300;layout=multi;managementClusters=3&b=clusters=300&c=clusters=20");
});

test("a scenario is reordered, made the base, renamed, removed and brought back by keyboard", async () => {
  const {page} = await visit(`pages/compare${two}&c=clusters=20`);
  await button(page, "Make base: C").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => search(page)).toMatch(/^\?a=clusters=20&b=clusters=300&c=/);
  await button(page, "Move A back").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => search(page)).toMatch(/^\?a=clusters=300&b=clusters=20&c=/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Move B back");
  await button(page, "Remove B").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => cards(page)).toBe(2);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Name of B");
  await button(page, "Undo").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => cards(page)).toBe(3);
  expect(await page.getByRole("link", {name: "Open in the workbook: B"}).getAttribute("href")).toContain("clusters=20");
});

test("scenarios are saved on any page, renamed, deleted and brought back, and broken ones stay as they are", async () => {
  const {page, problems} = await visit("?clusters=300&name=Q3");
  await button(page, "Save for comparison").click();
  await expect.poll(() => page.getByText("Saved as Q3").count()).toBe(1);
  await page.goto(`${inject("site")}pages/compare?clusters=20`, {waitUntil: "networkidle"});
  await button(page, "Save A").click();
  await page.getByText("Saved scenarios: 2").click();
  await button(page, "Compare Q3").click();
  await expect.poll(() => search(page)).toBe("?a=clusters=20&b=name=Q3;clusters=300");
  await page.getByLabel("Name of the saved scenario Q3").fill("Q4");
  await page.keyboard.press("Enter");
  await button(page, "Delete Q4").click();
  await expect.poll(() => page.getByText("Saved scenarios: 1").count()).toBe(1);
  await page.locator(".saved-scenarios").getByRole("button", {name: "Undo"}).click();
  await expect.poll(() => page.getByText("Saved scenarios: 2").count()).toBe(1);
  await page.evaluate(() => localStorage.setItem("headroom.saved", "{broken"));
  await page.reload({waitUntil: "networkidle"});
  expect(await page.getByText("Saved scenarios: 0").count()).toBe(1);
  await button(page, "Save A").click();
  await expect.poll(() => page.getByText("Saved scenarios: 1").count()).toBe(1);
  expect(await page.evaluate(() => localStorage.getItem("headroom.saved.unread"))).toBe("{broken");
  expect(problems).toEqual([]);
});

test("a browser that keeps nothing says so", async () => {
  const {page} = await visit(`pages/compare${two}`);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await button(page, "Save A").click();
  await expect.poll(() => page.getByText("Not saved: the browser cannot keep it").count()).toBe(1);
});

test("CSV and JSON are the comparison, and books that differ are said", async () => {
  const {page} = await visit(`pages/compare${two}`);
  const download = async (name: string) => {
    const [saved] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
    return readFileSync(await saved.path(), "utf8");
  };
  const csv = await download("Download CSV");
  const compared = [{clusters: 300}, {clusters: 300, layout: "multi" as const, managementClusters: 3}].map((input) => {
    const made = plan(input, priced);
    return {name: `300 clusters as ${made.management.layout}`, plan: made};
  });
  expect(csv).toBe(compareCsv(compared, catalog));
  expect(csvParse(csv.slice(1)).length).toBeGreaterThan(100);
  const {schema, plans} = JSON.parse(await download("Download JSON"));
  expect([schema, plans.length, plans[1].plan.totals.nodes]).toEqual([
    "headroom.comparison/1",
    2,
    compared[1]?.plan.totals.nodes
  ]);
  expect(await page.locator('[data-code="mixed-dates"]').count()).toBe(0);
  await page.goto(`${inject("site")}pages/compare${two};priceBook=aws`, {waitUntil: "networkidle"});
  await expect.poll(() => page.locator('[data-code="mixed-dates"]').count()).toBe(1);
});

test("five scenarios fit a phone", async () => {
  const {page} = await visit(`pages/compare${two}&c=clusters=15000;regions=a,b,c&d=priceBook=gcp&e=clusters=1`, {
    viewport: narrow
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
  expect(await page.locator(".bars svg").evaluate((chart) => chart.getBoundingClientRect().width)).toBeLessThan(380);
});
