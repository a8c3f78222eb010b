import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {visit} from "./browser.js";

const three =
  "?a=clusters=300;name=One&b=clusters=300;layout=multi;managementClusters=3;name=Three&c=clusters=300;layout=regional;regions=us,eu;name=Regions";
const search = (page: Page) => new URL(page.url()).search;
const sheet = (page: Page) => page.getByRole("article", {name: "Decision memo"});

/** Sheets of paper that the page takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({preferCSSPageSize: true});
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

test("without a comparison the options are the present plan and its other feasible layouts", async () => {
  const {page, problems} = await visit("pages/memo?clusters=300");
  const heads = await sheet(page).locator("thead th").allTextContents();
  expect(heads.slice(1)).toEqual([
    "A: 300 clusters as single",
    "B: 300 clusters as multi",
    "C: 300 clusters as regional",
    "D: 300 clusters as hierarchical"
  ]);
  await page.getByRole("navigation", {name: "Pages"}).getByRole("link", {name: "Bill"}).click();
  await page.waitForLoadState("networkidle");
  expect(search(page)).toBe("?clusters=300");
  expect(problems).toEqual([]);
});

test("the recommendation and its reason are picked by keyboard, kept in the link, and shown as text", async () => {
  const {page} = await visit(`pages/memo${three}`);
  await page.getByRole("radio", {name: "None yet"}).focus();
  await page.keyboard.press("ArrowUp");
  await page.getByLabel("Why").fill('<img src=x onerror=alert(1)> & "calm"');
  await expect.poll(() => search(page)).toMatch(/&pick=c&reason=/);
  const again = await visit(`pages/memo${search(page)}`);
  expect(await again.page.getByRole("radio", {name: "C: Regions"}).isChecked()).toBe(true);
  expect(await sheet(again.page).textContent()).toContain("We recommend C, Regions.");
  expect(await sheet(again.page).locator("img").count()).toBe(0);
  await again.page.emulateMedia({media: "print"});
  expect(await again.page.locator(".memo-reason").textContent()).toBe('<img src=x onerror=alert(1)> & "calm"');
  expect(await again.page.locator(".memo-reason").isVisible()).toBe(true);
  await again.page.emulateMedia({media: "screen"});
  await again.page.getByRole("link", {name: "Change the options"}).click();
  await again.page.waitForLoadState("networkidle");
  await again.page.getByRole("button", {name: "Make base: C"}).click();
  await expect.poll(() => search(again.page)).toMatch(/&pick=a&reason=/);
});

test("a reason that is too long is cut, and said", async () => {
  const {page} = await visit(`pages/memo${three}&reason=${"x".repeat(700)}`);
  expect(await page.getByRole("alert").textContent()).toContain("reason must be at most 600 characters long");
  expect((await page.getByLabel("Why").inputValue()).length).toBe(600);
});

test("three options print on one sheet, black on white also in dark mode, with the link at the end", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const {page} = await visit(`pages/memo${three}&pick=b&reason=${"It+is+calm.+".repeat(40)}`, {colorScheme});
    await expect.poll(() => sheet(page).textContent()).toContain("USD a month");
    await page.emulateMedia({media: "print"});
    const colours = await sheet(page)
      .locator("p, th, td, li, h2, h3, small, b, caption")
      .evaluateAll((nodes) => [...new Set(nodes.map((node) => getComputedStyle(node).color))]);
    expect(colours).toEqual(["rgb(0, 0, 0)"]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect(await page.locator(".memo-inputs").isVisible()).toBe(false);
    expect(await page.locator(".memo-link").textContent()).toContain(page.url().replace(/\/memo.*/, "/memo"));
    expect(await sheets(page)).toBe(1);
    await page.context().close();
  }
});

test("costs of the memo are those of the comparison", async () => {
  const {page} = await visit(`pages/memo${three}`);
  const months = await sheet(page)
    .getByRole("row", {name: /^USD a month/})
    .locator("td")
    .allTextContents();
  await page.getByRole("link", {name: "Change the options"}).click();
  await page.waitForLoadState("networkidle");
  const cells = page.getByRole("region", {name: "Plan, low to high"}).getByRole("row", {name: /^Cost/}).locator("td");
  await expect.poll(() => cells.count()).toBe(3);
  const compared = await cells.evaluateAll((nodes) => nodes.map((node) => node.querySelector("button")?.textContent));
  expect(months.map((text) => text.split(" ")[0])).toEqual(compared);
});
