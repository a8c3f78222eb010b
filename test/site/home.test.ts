import type {Page} from "playwright-core";
import {expect, inject, test} from "vitest";
import {readData} from "../../src/data/read-data.js";
import {loadCatalog} from "../../src/lib/catalog/load-catalog.js";
import {formatNumber} from "../../src/lib/format.js";
import {presets} from "../../src/lib/scenario/presets.js";
import {headline} from "../../src/lib/sizing/headline.js";
import {plan} from "../../src/lib/sizing/plan.js";
import {pricedCatalog} from "../library.js";
import {headlineOf, isAbout, narrow, visit} from "./browser.js";

const {catalog} = await loadCatalog(readData);
const slider = (page: Page) => page.getByRole("slider", {name: "Workload clusters"});
const box = (page: Page, name: string) => page.getByRole("spinbutton", {name, exact: true});
const answer = (page: Page, text: string | RegExp) => expect.poll(() => headlineOf(page)).toMatch(text);

test("every preset answers as the model does", async () => {
  const {page} = await visit("");
  for (const {label, input} of presets) {
    await page.getByRole("button", {name: label, exact: true}).click();
    await expect.poll(() => headlineOf(page)).toBe(headline(plan(input, catalog)));
  }
});

test("a slider moved by keyboard changes headline, figures and link, and shifts nothing", async () => {
  for (const viewport of [{width: 1440, height: 900}, {width: 1920, height: 1400}, narrow]) {
    const {page, problems} = await visit("?clusters=300", {viewport});
    const before = await headlineOf(page);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((entry) => (entry as unknown as {value: number}).value))
      ).observe({type: "layout-shift"});
    });
    await slider(page).focus();
    for (const key of [...Array(12).fill("ArrowRight"), ...Array(30).fill("ArrowLeft"), "End", "Home"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(40);
    }
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => (window as unknown as {shifts: number[]}).shifts)).toEqual([]);
    expect(await headlineOf(page)).not.toBe(before);
    expect(await headlineOf(page)).toBe(headline(plan({clusters: 1}, catalog)));
    expect(new URL(page.url()).search).toBe("?clusters=1");
    expect(await page.getByRole("status").first().textContent()).toBe(await headlineOf(page));
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("on a phone the headline stays in view while the slider moves", async () => {
  const {page} = await visit("", {viewport: narrow});
  await slider(page).focus();
  await page.evaluate(() => scrollBy(0, 260));
  await page.keyboard.press("ArrowRight");
  const top = await page.locator(".headline").evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(120);
});

test("a link opens what it was copied from, for every field", async () => {
  const query =
    "?name=Q3+%26+more&clusters=1200&machines=9000&regions=us:0.6,eu%20west:0.4@eu-1&layout=regional&managementClusters=4&edition=ultimate&rttMs=12.5";
  const {page} = await visit(query);
  await page.waitForTimeout(400);
  expect(new URL(page.url()).search).toBe(query.replace("eu%20west", "eu+west"));
  await answer(page, /1,200 clusters and 9,000 machines need 4 management clusters in 2 regions/);
  await page.getByRole("navigation", {name: "Pages"}).getByRole("link", {name: "Bill"}).click();
  await page.waitForLoadState("networkidle");
  expect(new URL(page.url()).search).toBe(query.replace("eu%20west", "eu+west"));
  await answer(page, /1,200 clusters and 9,000 machines/);
});

test("a broken link says what it ignored, and the page works", async () => {
  const {page, problems} = await visit(
    "?clusters=abc&colour=red&machines=999999999&regions=us:0.4&layout=&rttMs=-3&%E0%A4%A=1"
  );
  const said = page.getByRole("alert").filter({hasText: "The link was not quite right"});
  await expect.poll(() => said.locator("li").count()).toBe(7);
  expect(await said.textContent()).toContain("clusters must be a whole number from 1 to 50000");
  await slider(page).focus();
  await page.keyboard.press("ArrowRight");
  await answer(page, /^6\d clusters/);
  expect(problems).toEqual([]);
});

test("typing a number out of range names the limit and uses it; nonsense is put back", async () => {
  const {page} = await visit("");
  await box(page, "Workload clusters").fill("99999999");
  await box(page, "Workload clusters").press("Tab");
  await answer(page, /^50,000 clusters/);
  expect(await box(page, "Workload clusters").inputValue()).toBe("50000");
  await expect.poll(() => page.getByRole("alert").filter({hasText: "from 1 to 50000"}).count()).toBe(1);
  await box(page, "Workload clusters").fill("");
  await box(page, "Workload clusters").press("Tab");
  expect(await box(page, "Workload clusters").inputValue()).toBe("50000");
  await box(page, "Workload clusters").fill("120");
  await answer(page, /^120 clusters and 2,400 machines/);
});

test("a number typed digit by digit is not changed under the fingers", async () => {
  const {page} = await visit("?clusters=140");
  await box(page, "Machines").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("3500", {delay: 60});
  await page.keyboard.press("Tab");
  expect(await box(page, "Machines").inputValue()).toBe("3500");
  await answer(page, /^140 clusters and 3,500 machines/);
});

test("machines follow the clusters until set, are raised with them, and come back", async () => {
  const {page} = await visit("?clusters=100");
  await box(page, "Machines").fill("150");
  await answer(page, /^100 clusters and 150 machines/);
  await box(page, "Workload clusters").fill("400");
  await answer(page, /^400 clusters and 400 machines/);
  await box(page, "Workload clusters").fill("120");
  await answer(page, /^120 clusters and 150 machines/);
  await page.getByRole("button", {name: "Use 20 machines per cluster"}).click();
  await answer(page, /^120 clusters and 2,400 machines/);
});

test("regions that do not hold keep the last list, and say why", async () => {
  const {page} = await visit("?clusters=1800");
  await page.getByRole("button", {name: "Add a region"}).click();
  await answer(page, /in 2 regions/);
  await page.getByLabel("Uneven shares").check();
  await page.getByLabel("Share of region 1 in %").fill("80");
  await expect
    .poll(() => page.getByRole("alert").filter({hasText: "add up to 100 %, they add up to 130 %"}).count())
    .toBe(1);
  await answer(page, /in 2 regions/);
  await page.getByLabel("Share of region 2 in %").fill("20");
  await expect.poll(() => new URL(page.url()).search).toContain("regions=region-1:0.8,region-2:0.2");
  await page.getByLabel("Name of region 2").fill("region-1");
  await expect.poll(() => page.getByRole("alert").filter({hasText: "different names"}).count()).toBe(1);
});

test("reset, undo, and what was changed", async () => {
  const {page} = await visit("?clusters=300&edition=pro");
  await page.getByText("What I changed: 2").click();
  await page.getByRole("button", {name: "Reset NKP edition"}).click();
  await answer(page, /360 vCPU/);
  await page.getByRole("button", {name: "Reset", exact: true}).click();
  await answer(page, /^60 clusters/);
  await page.getByRole("button", {name: "Undo"}).click();
  await answer(page, /^300 clusters.*360 vCPU/);
});

test("set as today shows how far each figure is from it, on the next visit as well", async () => {
  const {page} = await visit("?clusters=300&priceBook=aws"); // on hosts of one's own both would fit the same six
  await page.getByRole("button", {name: "Set as today"}).click();
  await expect.poll(() => page.locator(".delta").allTextContents()).toContain("as today");
  await box(page, "Workload clusters").fill("500");
  const priced = await pricedCatalog("aws");
  const [today, next] = [300, 500].map((clusters) => plan({clusters, priceBook: "aws"}, priced).cost?.month.plan ?? 0);
  const more = formatNumber(Math.round((next ?? 0) - (today ?? 0)));
  await expect
    .poll(() =>
      page
        .locator(".delta")
        .allTextContents()
        .then((texts) => texts.slice(0, 5))
    )
    .toEqual(["as today", "+2 on today", "+88 on today", "+432 on today", `+${more} on today`]);
  await expect.poll(() => new URL(page.url()).search).toBe("?clusters=500&priceBook=aws");
  await page.reload({waitUntil: "networkidle"});
  await expect.poll(() => page.locator(".delta").allTextContents()).toContain("+88 on today");
  await page.getByRole("button", {name: "Forget today"}).click();
  await expect.poll(() => page.locator(".delta").allTextContents()).not.toContain("+88 on today");
});

test("copy link puts the permalink on the clipboard", async () => {
  const {page} = await visit("?clusters=300", {permissions: ["clipboard-read", "clipboard-write"]});
  await page.getByRole("button", {name: "Copy link"}).click();
  await expect.poll(() => page.getByText("The link is copied.").count()).toBe(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${inject("site")}?clusters=300`);
});

test("any number explains itself, follows the inputs, and gives the focus back", async () => {
  const {page, problems} = await visit("?clusters=300");
  const numbers = page.locator("button.number");
  const count = await numbers.count();
  expect(count).toBeGreaterThan(40);
  for (let index = 0; index < count; index++) {
    const text = (await numbers.nth(index).textContent()) ?? "";
    await numbers.nth(index).dispatchEvent("click");
    const title = (await page.getByRole("dialog").getByRole("heading").textContent()) ?? "";
    expect([title, text, isAbout(title, text)]).toEqual([title, text, true]);
  }
  await page.locator('[data-explain="totals.vcpu.plan"]').first().click();
  await page.getByRole("dialog").locator("details:not([open]) > summary").first().click();
  const unfolded = () => page.getByRole("dialog").locator("details[open]").count();
  const before = await unfolded();
  await slider(page).focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.getByRole("dialog").getByRole("heading").textContent()).not.toBe("Why 360 vCPU?");
  expect(await unfolded()).toBe(before);
  await page.locator('[data-explain="totals.nodes.plan"]').first().click();
  await page.keyboard.press("Escape");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-explain"));
  await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  await expect.poll(focused).toBe("totals.nodes.plan");
  expect(problems).toEqual([]);
});

test("a file opens, and a wrong one says what is wrong and changes nothing", async () => {
  const {page} = await visit("?clusters=300");
  const open = (name: string, text: string) =>
    page.locator("input[type=file]").setInputFiles({name, mimeType: "application/json", buffer: Buffer.from(text)});
  const said = () => page.locator(".actions .message").first().textContent();
  await open("good.json", '{"clusters": 1800, "edition": "pro"}');
  await answer(page, /^1,800 clusters/);
  for (const [text, message] of [
    ['{"clusters": "many"}', "clusters must be a whole number"],
    ['{"clusters": 5', "is not JSON"],
    ['{"__proto__": {"clusters": 5}}', '"__proto__" is not a field'],
    ['{"schema": "headroom.scenario/9"}', "schema must be headroom.scenario/1"],
    ['{"clusters": 1e9}', "from 1 to 50000"]
  ] as const) {
    await open("bad.json", text);
    await expect.poll(said).toContain(message);
    await answer(page, /^1,800 clusters/);
  }
});

test("the last plan is offered where there is no link, and a link is not mixed with it", async () => {
  const {page} = await visit("?clusters=300&edition=pro");
  await box(page, "Workload clusters").fill("310");
  await page.waitForTimeout(1_200);
  await page.goto(`${inject("site")}?clusters=20`, {waitUntil: "networkidle"}); // not "pro", though the last plan was
  await answer(page, /^20 clusters and 400 machines need one small management cluster: 6 nodes, 42 vCPU/);
  await box(page, "Workload clusters").fill("25");
  await page.waitForTimeout(1_200);
  await page.goto(inject("site"), {waitUntil: "networkidle"});
  await answer(page, /^60 clusters/);
  await page.getByRole("button", {name: "Resume"}).click();
  await answer(page, /^25 clusters/);
});
