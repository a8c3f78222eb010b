import {expect, test} from "vitest";
import {readData} from "../../src/data/read-data.js";
import {loadCatalog} from "../../src/lib/catalog/load-catalog.js";
import {rollout} from "../../src/lib/rollout/rollout.js";
import {rolloutHeadline} from "../../src/lib/rollout/rollout-headline.js";
import type {ScenarioInput} from "../../src/lib/scenario/fields.js";
import {plan} from "../../src/lib/sizing/plan.js";
import {headlineOf, narrow, visit, wide} from "./browser.js";

const {catalog} = await loadCatalog(readData);

function expected(input: ScenarioInput): string {
  const planned = plan(input, catalog);
  return rolloutHeadline(planned, rollout(planned, catalog));
}

test("the rollout answers as the model does, for what the link says", async () => {
  for (const [query, input] of [
    ["?clusters=300", {clusters: 300}],
    [
      "?clusters=300&prismConcurrency=20&capiVersion=v1.12",
      {clusters: 300, prismConcurrency: 20, capiVersion: "v1.12"}
    ],
    ["?clusters=15000&machines=100000", {clusters: 15_000, machines: 100_000}]
  ] as const) {
    const {page, problems} = await visit(`pages/rollout${query}`);
    expect(await headlineOf(page)).toBe(expected(input));
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("a slider moved by keyboard changes headline, mark and tables, and shifts nothing", async () => {
  for (const viewport of [wide, narrow]) {
    const {page, problems} = await visit("pages/rollout?clusters=300", {viewport});
    await page.getByText("Change the scenario").click();
    const mark = () => page.locator(".chart .now").getAttribute("style");
    const before = await mark();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) =>
        shifts.push(...list.getEntries().map((entry) => (entry as unknown as {value: number}).value))
      ).observe({type: "layout-shift"});
    });
    await page.getByRole("slider", {name: "Workload clusters"}).focus();
    for (const key of [...Array(12).fill("ArrowRight"), ...Array(30).fill("ArrowLeft"), "End", "Home"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(40);
    }
    await expect.poll(() => headlineOf(page)).toBe(expected({clusters: 1}));
    await page.waitForTimeout(600);
    expect(await mark()).not.toBe(before);
    expect(await page.locator('[data-explain="rollout.lab.apiServers.servers"]').textContent()).toBe("1");
    expect(await page.evaluate(() => (window as unknown as {shifts: number[]}).shifts)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("the chart has every setup, and the table behind it every measured step", async () => {
  const {page} = await visit("pages/rollout?clusters=300");
  const drawn = (await page.locator(".chart svg").getAttribute("aria-label")) ?? "";
  for (const {label} of catalog.metal3Setups) expect(drawn).toContain(label);
  const labels = await page.locator(".chart svg > text").count();
  expect(labels).toBe(catalog.metal3Setups.length);
  await page.getByText("The points as a table").click();
  const rows = page.getByRole("table", {name: "Time to create clusters, as measured"}).locator("tbody tr");
  expect(await rows.count()).toBe(catalog.metal3ScaleOut.length);
});

test("labels of the chart do not lie on each other, nor outside", async () => {
  for (const viewport of [wide, narrow]) {
    const {page} = await visit("pages/rollout?clusters=300", {viewport});
    const boxes = await page.locator(".chart svg > text").evaluateAll((texts) =>
      texts.map((text) => {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        return {text: text.textContent, left, right, top: top + 2, bottom: bottom - 2};
      })
    );
    const clashes = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} and ${b.text}`)
    );
    expect(clashes).toEqual([]);
    expect(boxes.filter(({left, right}) => left < 0 || right > viewport.width)).toEqual([]);
    await page.context().close();
  }
});
