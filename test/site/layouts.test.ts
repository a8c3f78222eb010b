import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {formatNumber, formatPercent, formatUsd} from "../../src/lib/format.js";
import {compareLayouts} from "../../src/lib/layout/compare.js";
import {layoutsOf} from "../../src/lib/layout/layouts-of.js";
import {parseLink} from "../../src/lib/scenario/permalink.js";
import {pricedCatalog} from "../library.js";
import {headlineOf, narrow, visit} from "./browser.js";

const aws = "?clusters=1500&machines=30000&regions=us,eu,ap&priceBook=aws";

/** The first number of each cell of a layout, by the label of its row. */
function numbersOf(page: Page, layout: string): Promise<Record<string, string>> {
  return page.evaluate((name) => {
    const rows = [...document.querySelectorAll(".layouts tbody tr")];
    const row = rows.find((each) => each.querySelector("th b")?.textContent === name);
    const cells = [...(row?.querySelectorAll("td") ?? [])];
    return Object.fromEntries(
      cells.map((cell) => [
        cell.querySelector(".label")?.textContent ?? "",
        cell.querySelector("button:not([hidden])")?.textContent ?? cell.querySelector("div")?.textContent ?? ""
      ])
    );
  }, layout);
}

const row = (page: Page, name: string) =>
  page.locator(".layouts tbody").getByRole("row", {name: new RegExp(`^${name}`)});
const settled = (page: Page) =>
  expect.poll(() => page.locator(".layouts").getAttribute("aria-busy"), {timeout: 20_000}).toBe("false");

test("the table is what the model says of every layout", async () => {
  const {page, problems} = await visit(`pages/layouts${aws}`);
  const priced = await pricedCatalog("aws");
  await settled(page);
  for (const {plan, blast, id} of layoutsOf(parseLink(aws, priced).input, priced)) {
    const shown = await numbersOf(page, `${id[0]?.toUpperCase()}${id.slice(1)}`);
    expect(shown).toMatchObject({
      "Management clusters": formatNumber(plan.management.clusters),
      Nodes: formatNumber(plan.totals.nodes.plan),
      vCPU: formatNumber(plan.totals.vcpu.plan),
      "Memory (GiB)": formatNumber(plan.totals.memoryGiB.plan),
      "Cost a month (USD)": formatNumber(Math.round(plan.cost?.month.plan ?? 0)),
      "Without management when a region fails": formatPercent(blast.region.clusterShare)
    });
  }
  expect(problems).toEqual([]);
});

test("choosing a layout sets link and headline, and can be undone", async () => {
  const {page} = await visit(`pages/layouts${aws}`);
  await expect.poll(() => headlineOf(page)).toMatch(/^Regional over 3 regions costs .* Cheapest feasible: single, /);
  const choose = row(page, "Single").getByRole("button", {name: "Choose single"});
  await choose.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => headlineOf(page)).toMatch(/^Single costs .* it loses 100 % of the fleet when us fails/);
  await expect.poll(() => page.url()).toContain("layout=single");
  expect(await choose.isDisabled()).toBe(true);
  await page.getByRole("button", {name: "Undo"}).click();
  await expect.poll(() => headlineOf(page)).toMatch(/^Regional over 3 regions/);
});

test("choosing a layout over made-up regions sets them", async () => {
  const {page} = await visit("pages/layouts?clusters=300");
  await expect.poll(() => row(page, "Regional").textContent()).toContain("made up: the fleet has one");
  await row(page, "Regional").getByRole("button", {name: "Choose regional"}).click();
  await expect.poll(() => headlineOf(page)).toMatch(/^Regional over 2 regions/);
  expect(await page.getByRole("textbox", {name: "Name of region 2"}).inputValue()).toBe("region-2");
});

test("another base changes the differences", async () => {
  const {page} = await visit(`pages/layouts${aws}`);
  const priced = await pricedCatalog("aws");
  const deltas = compareLayouts(layoutsOf(parseLink(aws, priced).input, priced), "single");
  const nodes = row(page, "Regional").locator("td").nth(3).locator(".delta");
  await expect.poll(() => nodes.textContent()).toBe("base");
  await row(page, "Single").getByRole("radio").check();
  await expect.poll(() => nodes.textContent()).toBe(`+${deltas.find(({id}) => id === "regional")?.deltas.nodes}`);
});

test("an RTT that is typed is set, and etcd follows it", async () => {
  const {page} = await visit("pages/layouts?clusters=300&regions=us,eu");
  await page.getByText("RTT between regions, and regions that keep").click();
  const stretched = page.getByRole("row", {name: /^stretched over the regions/});
  await page.getByRole("spinbutton", {name: "RTT between us and eu in ms"}).fill("140");
  await expect.poll(() => stretched.locator("td").nth(1).textContent()).toBe("140");
  await expect.poll(() => stretched.locator("td").nth(2).textContent()).toBe("1,400");
  expect(await stretched.textContent()).toContain("above 100 ms keep the members of one etcd in one place");
  await expect.poll(() => decodeURIComponent(page.url())).toContain("regionRtt=us/eu:140");
  await page.getByRole("spinbutton", {name: "RTT between us and eu in ms"}).fill("5000");
  await expect.poll(() => page.locator(".rtt .message").textContent()).toContain("The last one stays in use.");
});

test("residency that a layout violates is said, and makes it infeasible", async () => {
  const {page} = await visit("pages/layouts?clusters=300&regions=us,eu");
  await page.getByText("RTT between regions, and regions that keep").click();
  await page.getByRole("checkbox", {name: "eu", exact: true}).check();
  await expect.poll(() => row(page, "Single").textContent()).toContain("violated: eu is managed from us");
  expect((await numbersOf(page, "Single")).Feasible).toMatch(/^No/);
  expect((await numbersOf(page, "Regional")).Residency).toBe("kept");
  await expect.poll(() => page.url()).toContain("residency=eu");
});

test("staying single is a click away beside the step to XL", async () => {
  const {page} = await visit(`pages/layouts${aws}`);
  await page.getByRole("button", {name: "Stay single"}).click();
  await expect.poll(() => page.url()).toContain("layout=single");
  await expect.poll(() => headlineOf(page)).toMatch(/^Single /);
  expect(await page.getByRole("row", {name: /the same, staying single/}).count()).toBe(1);
});

test("numbers of another layout, of a lost region and of the step explain themselves", async () => {
  const {page} = await visit(`pages/layouts${aws}`);
  const title = page.locator("dialog.explain h2");
  await settled(page);
  const cost = row(page, "Hierarchical").getByRole("button", {name: /^Hierarchical, Cost a month, USD: /});
  await cost.click();
  expect(await title.textContent()).toMatch(
    new RegExp(`^Why ${(await cost.textContent())?.slice(0, 4)}.* USD/month\\?$`)
  );
  await page.keyboard.press("Escape");
  await page
    .locator(".failures")
    .getByRole("button", {name: /^us, They lack, vCPU/})
    .click();
  expect(await title.textContent()).toMatch(/^Why [\d,]+ vCPU\?$/);
  expect(await page.locator("dialog.explain").textContent()).toContain(
    "layouts.regional.failover.regions.0.short.vcpu"
  );
});

test("the diagram and the failures are of the layout that is picked, with the same as a list", async () => {
  const {page} = await visit(`pages/layouts${aws}`);
  await expect.poll(() => page.getByRole("img", {name: /^Layout regional\. Fleet controller in us/}).count()).toBe(1);
  await page.getByRole("radio", {name: "Hierarchical", exact: true}).first().check();
  await expect
    .poll(() => page.getByRole("img", {name: /^Layout hierarchical\. Federation controller/}).count())
    .toBe(1);
  await page.getByText("The same as a list").click();
  expect(await page.locator("figure li").first().textContent()).toContain("Federation controller in us");
  const follower = page.locator(".failures").getByRole("radio", {name: "Hierarchical", exact: true});
  await expect.poll(() => follower.isChecked()).toBe(true); // out of sight, so it follows at rest
});

test("before the price book is there the sentence speaks of vCPU, and then of its prices", async () => {
  const {page} = await visit("pages/layouts?clusters=300");
  const [single] = layoutsOf({clusters: 300}, await pricedCatalog("onprem"));
  await expect.poll(() => headlineOf(page)).toContain(`Single costs ${formatUsd(single?.plan.cost?.month.plan ?? 0)}`);
});

test("sliding on the layouts page shifts nothing, wide and narrow", async () => {
  for (const viewport of [{width: 1440, height: 900}, narrow]) {
    const {page, problems} = await visit("pages/layouts?clusters=300&regions=us,eu", {viewport});
    await page.waitForTimeout(1_500);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((entry) => (entry as unknown as {value: number}).value))
      ).observe({type: "layout-shift"});
    });
    await page.getByRole("slider", {name: "Workload clusters"}).focus();
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(() => (window as unknown as {shifts: number[]}).shifts)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});
