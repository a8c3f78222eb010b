import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {compare} from "../../src/lib/measurements/compare.js";
import {catalog, reference} from "../library.js";
import {headlineOf, visit} from "./browser.js";

const rows = compare(catalog, reference);

/** The sentence's numbers, as a person counts them in the table: cells as they are read, row by row. */
function counted(page: Page): Promise<{standing: string; within: string}[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".comparison tbody tr:not(.group)")].map((tr) => ({
      within: tr.children[7]?.textContent ?? "",
      standing: tr.children[8]?.textContent ?? ""
    }))
  );
}

test("the measurements page says how many figures lie within low to high, as its table shows", async () => {
  const {page} = await visit("pages/measurements?clusters=300");
  const shown = await counted(page);
  expect(shown.length).toBe(rows.length);
  const checks = shown.filter(({standing}) => standing === "check");
  const within = checks.filter(({within}) => within === "yes");
  const count = (standing: string) => shown.filter((row) => row.standing === standing).length;
  expect(await headlineOf(page)).toMatch(
    `${within.length} of ${checks.length} measured figures lie within the model's low to high; ${count("fitted")} more were used to fit constants and ${count("shown")} are only shown.`
  );
});

test("the measurements page draws a dot for every figure, and sends to the row and the constant by their ids", async () => {
  const {page} = await visit("pages/measurements#metal3-idle-kcp-cpu");
  const chart = page.getByRole("img", {name: /What the model predicts over what was measured/});
  expect(await chart.locator("path").count()).toBeGreaterThanOrEqual(rows.length);
  const ids = await page.evaluate(() => [...document.querySelectorAll("#observablehq-main [id]")].map(({id}) => id));
  expect(rows.map(({id}) => id).filter((id) => !ids.includes(id))).toEqual([]);
  expect(catalog.constants.map(({id}) => id).filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.length).toBe(new Set(ids).size);
  const row = page.locator("#metal3-idle-kcp-cpu");
  await expect
    .poll(() =>
      row.evaluate((node) => node.getBoundingClientRect().top >= 0 && node.getBoundingClientRect().top < innerHeight)
    )
    .toBe(true);
  expect(await row.getByRole("link", {name: "Control plane manager CPU per cluster"}).getAttribute("href")).toBe(
    "#kcp-cpu-per-cluster"
  );
});

test("the constants say whether the plan of the link lies beyond their range, and its number explains itself", async () => {
  const {page} = await visit("pages/measurements?clusters=900&machines=900&layout=single");
  const row = page.locator("#core-memory-per-cluster");
  await row.scrollIntoViewIfNeeded();
  await expect.poll(() => row.textContent()).toContain("900 clusters");
  expect(await row.textContent()).not.toContain("beyond");
  await page.getByText("Change the scenario").click();
  await page.getByRole("spinbutton", {name: "Workload clusters"}).fill("1200");
  await row.scrollIntoViewIfNeeded();
  await expect.poll(() => row.textContent()).toContain("1,200 clusters");
  expect(await row.textContent()).toContain("beyond");
  await row.getByRole("button").click();
  expect(await page.locator(".explain").textContent()).toContain("1,200");
});
