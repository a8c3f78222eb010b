import {expect, test} from "vitest";
import {limitUsed} from "../../src/lib/sizing/limits/limit-words.js";
import {plan} from "../../src/lib/sizing/plan.js";
import {catalog} from "../library.js";
import {headlineOf, narrow, visit} from "./browser.js";

test("the limits page names the binding limit, the room before it, and every limit in order", async () => {
  const {page, problems} = await visit("pages/limits?clusters=300");
  const {limits} = plan({clusters: 300}, catalog);
  await expect.poll(() => headlineOf(page)).toBe(`First limit: ${limitUsed(limits[0] as (typeof limits)[number])}.`);
  await expect
    .poll(() => page.locator(".room").textContent())
    .toContain("room for 200 more clusters before 10,000 Machine objects");
  const names = await page
    .locator(".limits tbody th")
    .evaluateAll((cells) => cells.map((cell) => cell.firstElementChild?.textContent));
  expect(names).toEqual(limits.map(({label, of}) => (of ? `${label}: ${of}` : label)));
  expect(problems).toEqual([]);
});

test("a limit that is over is told apart by its text, and asks for management clusters", async () => {
  const {page} = await visit("pages/limits?clusters=15000&machines=100000&layout=single");
  const row = page.locator(".limits tbody tr.status-over").filter({hasText: "etcd database"});
  await expect.poll(() => row.count()).toBe(1);
  expect(await row.textContent()).toContain("124 %");
  expect(await page.locator(".room").textContent()).toContain("is over and asks for 30 management clusters");
  expect(await page.getByText("Nobody published a measurement of more than 2,000 clusters").count()).toBe(1);
});

test("the sweep draws the fullest limits, with its points as a table, and follows the density", async () => {
  const {page} = await visit("pages/limits?clusters=300");
  const picture = page.getByRole("img", {name: /^Utilisation of limits by number/});
  await expect.poll(() => picture.count()).toBe(1);
  const before = await picture.getAttribute("aria-label");
  await page.locator(".steps").first().getByText("The points as a table").click();
  await expect.poll(() => page.locator(".steps").first().locator("tbody tr").count()).toBeGreaterThan(60);
  await page.getByRole("spinbutton", {name: "Machines", exact: true}).fill("30000");
  await expect.poll(() => picture.getAttribute("aria-label")).not.toBe(before);
});

test("inverse mode answers for typed hardware, and names a box that does not hold", async () => {
  const {page} = await visit("pages/limits?clusters=300");
  const answer = page.locator(".answer-line");
  await expect
    .poll(() => answer.textContent())
    .toBe(
      "At 20 machines a cluster: 500 clusters with 10,000 machines fit; the next one is stopped by 10,000 Machine objects (advice)."
    );
  await page.getByRole("spinbutton", {name: "Management clusters", exact: true}).last().fill("3");
  await expect.poll(() => answer.textContent()).toContain("1,500 clusters with 30,000 machines fit");
  await page.getByLabel("until").selectOption("hard");
  await expect.poll(() => answer.textContent()).toContain("(hard)");
  const memory = page.getByRole("spinbutton", {name: "Control plane: GiB each"});
  await memory.fill("8");
  await expect.poll(() => answer.textContent()).toContain("GiB of API server memory (hard)");
  await memory.fill("0");
  await expect
    .poll(() => page.locator(".inverse .message").textContent())
    .toBe('Control plane, GiB each must be a whole number from 1 to 4096, got "0". The last answer stands.');
  await page.getByRole("button", {name: "Use the hardware of this plan"}).click();
  await expect.poll(() => memory.inputValue()).toBe("64");
});

test("sliding on the limits page shifts nothing, wide and narrow", async () => {
  for (const viewport of [{width: 1440, height: 900}, narrow]) {
    const {page, problems} = await visit("pages/limits?clusters=300", {viewport});
    await page.waitForTimeout(800);
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
      await page.waitForTimeout(40);
    }
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => (window as unknown as {shifts: number[]}).shifts)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});
