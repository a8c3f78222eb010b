import {readFileSync} from "node:fs";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {costHeadline} from "../../src/lib/cost/cost-headline.js";
import {formatPriceBook} from "../../src/lib/cost/own-book.js";
import {formatPrice} from "../../src/lib/format.js";
import type {ScenarioInput} from "../../src/lib/scenario/fields.js";
import {type Plan, plan} from "../../src/lib/sizing/plan.js";
import {priceBook, pricedCatalog} from "../library.js";
import {headlineOf, leave, narrow, visit, wide} from "./browser.js";

const aws = await pricedCatalog("aws");
const ID = "aws/us-east-1/m6a.4xlarge/on-demand";

function planOf(input: ScenarioInput): Plan {
  return plan({clusters: 300, priceBook: "aws", ...input}, aws);
}

async function expectPlan(page: Page, input: ScenarioInput): Promise<void> {
  await expect.poll(() => headlineOf(page)).toBe(costHeadline(planOf(input)));
}

const priceBox = (page: Page) => page.getByRole("textbox", {name: "Price of m6a.4xlarge, us-east-1, on-demand"});

test("the cost page says what the model says, and shows every line of it", async () => {
  const {page, problems} = await visit("pages/cost?clusters=300&priceBook=aws");
  await expectPlan(page, {});
  await page.getByLabel("Every cost line by itself").check();
  const shown = () => page.locator(".cost-lines tbody tr").count();
  await expect.poll(shown).toBe(planOf({}).cost?.lines.length);
  expect(await page.locator(".cost-lines tfoot").textContent()).toContain(
    formatPrice(planOf({}).cost?.month.plan ?? 0)
  );
  expect(problems).toEqual([]);
});

test("another price changes the total and the link, survives a reload, and can be reset", async () => {
  const {page} = await visit("pages/cost?clusters=300&priceBook=aws");
  await priceBox(page).fill("0.5");
  await expectPlan(page, {prices: {[ID]: 0.5}});
  expect(await priceBox(page).inputValue()).toBe("0.5");
  await expect.poll(() => page.url()).toContain("prices=");
  await page.reload({waitUntil: "networkidle"});
  await expectPlan(page, {prices: {[ID]: 0.5}});
  await expect.poll(() => priceBox(page).inputValue()).toBe("0.5");
  await page.getByRole("button", {name: /^Reset the price of m6a.4xlarge/}).click();
  await expectPlan(page, {});
  await priceBox(page).fill("1.25e-1");
  await expectPlan(page, {prices: {[ID]: 0.125}});
  await page.getByRole("button", {name: "Reset all prices"}).click();
  await expectPlan(page, {});
});

test("a price that does not hold changes nothing, stays as it is typed, and is named", async () => {
  const {page} = await visit("pages/cost?clusters=300&priceBook=aws");
  for (const wrong of ["-3", "abc", "1e99"]) {
    await priceBox(page).fill(wrong);
    await expect
      .poll(() => page.locator(".prices .message").first().textContent())
      .toBe(
        `Price of m6a.4xlarge, us-east-1, on-demand must be a number from 0 to 1,000,000,000, got "${wrong}". Nothing is changed.`
      );
    await page.keyboard.press("Tab");
    expect(await priceBox(page).inputValue()).toBe(wrong);
    expect(await priceBox(page).getAttribute("aria-invalid")).toBe("true");
    await expectPlan(page, {});
    expect(page.url()).not.toContain("prices=");
  }
});

test("a book of one's own is checked by row and column, kept in the browser, named by the link, and forgotten", async () => {
  const {page, problems} = await visit("pages/cost?clusters=300&priceBook=aws");
  const bring = page.getByLabel("Price book file");
  const file = (text: string) => ({name: "ours.csv", mimeType: "text/csv", buffer: Buffer.from(text)});
  await expect.poll(() => page.getByRole("button", {name: "Bring your own"}).isEnabled()).toBe(true);
  await bring.setInputFiles(file(`id,usd\n${ID},cheap\n`));
  const said = page.locator(".own-book .message");
  await expect.poll(() => said.textContent()).toMatch(/^ours\.csv: .*row 2.*usd.*cheap/);
  await expectPlan(page, {});
  await bring.setInputFiles(file(`id,usd\n${ID},0.4\n`));
  await expect.poll(() => headlineOf(page)).toContain('Prices are those of "ours.csv".');
  expect(await said.textContent()).toBe("");
  await expect.poll(() => page.url()).toContain("ownBook=ours.csv");
  expect(page.url()).not.toContain("0.4");
  await leave(problems, () => page.reload({waitUntil: "networkidle"}));
  await expect.poll(() => headlineOf(page)).toContain('Prices are those of "ours.csv".');
  await page.getByRole("button", {name: "Forget ours.csv"}).click();
  await expectPlan(page, {});
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("book")))).toEqual([]);
  expect(problems).toEqual([]);
});

test("a link to a book that is not here says so, and shows the prices that come with Headroom", async () => {
  const {page} = await visit("pages/cost?clusters=300&priceBook=aws&ownBook=theirs.csv");
  await expect.poll(() => page.locator(".own-book").textContent()).toContain("theirs.csv is not in this browser");
  await expect.poll(() => page.locator("[data-code=own-book-missing]").count()).toBe(1);
});

test("the price book downloads as the CSV that can be brought back", async () => {
  const {page} = await visit("pages/cost?clusters=300&priceBook=aws");
  const text = await downloadOf(page, "Download this book as CSV");
  expect(text).toBe(formatPriceBook(await priceBook("aws")));
});

test("a figure of one's own becomes a line of the cost, and a wrong one does not", async () => {
  const {page} = await visit("pages/cost?clusters=300&priceBook=aws");
  const box = page.getByRole("textbox", {name: "Licences, USD a month"});
  await box.fill("1000");
  await expectPlan(page, {ownCosts: {licences: 1_000}});
  await expect.poll(() => page.locator(".cost-lines tbody tr").filter({hasText: "own/licences"}).count()).toBe(1);
  await expect.poll(() => page.url()).toContain("ownCosts=licences:1000");
  await box.fill("1000x");
  await expect
    .poll(() => page.locator(".own-costs .message:not(:empty)").textContent())
    .toContain("Licences, USD a month must be a number from 0 to 1,000,000,000");
  await expectPlan(page, {ownCosts: {licences: 1_000}});
  await box.fill("");
  await expectPlan(page, {});
});

test("a price region that the book lacks is named with what mends it, and the rest of the page works", async () => {
  const {page, problems} = await visit("pages/cost?regions=us@mars-1,eu&priceBook=aws");
  const box = page.getByRole("alert").filter({hasText: "mars-1"});
  await expect.poll(() => box.textContent()).toContain("us takes its prices from mars-1");
  await expect.poll(() => page.locator(".books tbody tr").count()).toBe(4);
  await page.getByLabel("Prices of us from").selectOption("eu-central-1");
  await expect.poll(() => box.count()).toBe(0);
  await expect.poll(() => page.url()).toContain("us@eu-central-1");
  expect(await headlineOf(page)).toMatch(/^This plan costs [\d,]+ USD a month on AWS/);
  expect(problems).toEqual([]);
});

test("the CSV, parsed back, is every line of the cost", async () => {
  for (const query of ["?clusters=300&priceBook=aws", "?clusters=1800&priceBook=aws&commitment=1yr&name=%3DQ3"]) {
    const {page} = await visit(`pages/cost${query}`);
    await page.getByLabel("Every cost line by itself").check();
    const rows = csvParse((await downloadOf(page, "Download cost CSV")).slice(1));
    const shown = await page.locator(".cost-lines tbody tr").evaluateAll((lines) =>
      lines.map((line) => {
        const cells = [...(line as HTMLTableRowElement).cells];
        return [cells[1]?.firstElementChild?.textContent, cells[5]?.querySelector("button")?.textContent];
      })
    );
    expect(shown.length).toBe(rows.length);
    rows.forEach((row, index) => {
      const usd = Number(row.usd_month_plan).toLocaleString("en-US", {minimumFractionDigits: 2});
      expect(shown[index]).toEqual([row.item, usd]);
      expect(row.permalink).toBe(page.url());
    });
    await page.context().close();
  }
});

test("a price explains itself with its source and date, from the keyboard", async () => {
  const {page} = await visit("pages/cost?clusters=300&priceBook=aws");
  const price = page.getByRole("button", {name: /^mc1-etcd, Unit price, USD: /}).first();
  await price.focus();
  await page.keyboard.press("Enter");
  const panel = page.locator("dialog.explain");
  await expect.poll(() => panel.textContent()).toContain("0.6912 USD/h");
  expect(await panel.textContent()).toMatch(/Karpenter provider AWS.*as of 2026-07-20, confidence high/s);
  await page.keyboard.press("Escape");
  expect(await price.evaluate((node) => node === document.activeElement)).toBe(true);
});

test("commitments, books and bases are compared, and say so where they do not apply", async () => {
  const {page} = await visit("pages/cost?clusters=300");
  await expect.poll(() => page.locator(".commitments").textContent()).toContain("not applicable");
  await expect.poll(() => page.locator(".books").textContent()).toContain("months");
  expect(await page.locator(".bases tbody tr").count()).toBe(3);
  expect(await page.locator(".hosts").textContent()).toContain("in reserve");
  await page.getByLabel("Price book", {exact: true}).selectOption("aws");
  await expectPlan(page, {});
  await expect.poll(() => page.locator(".commitments tbody tr").count()).toBe(3);
});

test("sliding on the cost page shifts nothing, wide and narrow", async () => {
  for (const viewport of [wide, narrow]) {
    const {page, problems} = await visit("pages/cost?clusters=300&priceBook=aws", {viewport});
    await page.getByText("Change the scenario").click();
    await page.waitForTimeout(800);
    await page.evaluate(() => {
      const shifts: string[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {sources: {node: Element}[]})[])
          shifts.push(entry.sources.map(({node}) => `${node?.nodeName} ${node?.className}`).join("; "));
      }).observe({type: "layout-shift"});
    });
    await page.getByRole("slider", {name: "Workload clusters"}).focus();
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(40);
    }
    await page.waitForTimeout(900);
    expect(await page.evaluate(() => (window as unknown as {shifts: string[]}).shifts)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

async function downloadOf(page: Page, name: string): Promise<string> {
  const button = page.getByRole("button", {name});
  await expect.poll(() => button.isEnabled()).toBe(true);
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFileSync(await file.path(), "utf8");
}
