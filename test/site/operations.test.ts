import {readFileSync} from "node:fs";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {actionPlan} from "../../src/lib/operations/action-plan.js";
import {plainText} from "../../src/lib/operations/fill-text.js";
import {plan} from "../../src/lib/sizing/plan.js";
import {catalog, operations} from "../library.js";
import {headlineOf, narrow, visit, wide} from "./browser.js";

const large = "pages/operations?clusters=300&machines=6000&name=east";

const box = (page: Page, name: string) => page.getByRole("checkbox", {name});

async function saved(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name: button}).click()]);
  return readFileSync(await file.path(), "utf8");
}

test("the action plan has the steps of the tier, with the values of the plan", async () => {
  for (const [query, input] of [
    ["?clusters=10", {clusters: 10}],
    ["?clusters=300&provider=aws", {clusters: 300, provider: "aws"}],
    ["?clusters=15000&machines=100000", {clusters: 15_000, machines: 100_000}]
  ] as const) {
    const {page, problems} = await visit(`pages/operations${query}`);
    const steps = actionPlan(plan(input, catalog), operations, catalog).phases.flatMap(({steps}) => steps);
    const list = page.locator(".ticks").first().locator("li");
    expect(await list.locator("label").allTextContents()).toEqual(steps.map(({title}) => title));
    expect((await list.locator(".filled").allTextContents()).map((text) => text.trim())).toEqual(
      steps.map(({text}) => plainText(text))
    );
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("ticks survive a reload, belong to name and tier, and stand in both downloads", async () => {
  const {page, problems} = await visit(large);
  await box(page, "Build the etcd cluster").check();
  await box(page, "Database size").check();
  await expect.poll(() => headlineOf(page)).toContain("1 of 14 steps done");
  await page.reload({waitUntil: "networkidle"});
  expect(await box(page, "Build the etcd cluster").isChecked()).toBe(true);
  expect(await headlineOf(page)).toContain("1 of 14 steps done");
  const rows = csvParse((await saved(page, "Download CSV")).slice(1));
  expect(rows.filter(({done}) => done === "yes").map(({id}) => id)).toEqual(["large-2/etcd", "etcd/size"]);
  const markdown = await saved(page, "Download Markdown");
  expect(markdown).toContain("# Operations: east");
  expect(markdown.match(/^- \[x\]/gm)).toHaveLength(2);
  expect(markdown.match(/^- \[[ x]\]/gm)).toHaveLength(rows.length);
  await page.goto(page.url().replace("east", "west"), {waitUntil: "networkidle"});
  expect(await headlineOf(page)).toContain("0 of 14 steps done");
  expect(problems).toEqual([]);
});

test("all ticks go at once, and come back", async () => {
  const {page} = await visit(large);
  await box(page, "Design the network of the management cluster").check();
  await page.getByRole("button", {name: "Remove all ticks"}).click();
  await expect.poll(() => headlineOf(page)).toContain("0 of 14");
  expect(await page.getByText("1 tick removed.").count()).toBe(1);
  await page.getByRole("button", {name: "Undo"}).click();
  await expect.poll(() => headlineOf(page)).toContain("1 of 14");
  expect(await box(page, "Design the network of the management cluster").isChecked()).toBe(true);
});

test("a browser that keeps nothing says so, and still ticks", async () => {
  const {page} = await visit(large);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("refused", "QuotaExceededError");
    };
  });
  await box(page, "Prove the disks").check();
  await expect.poll(() => headlineOf(page)).toContain("1 of 14");
  expect(await page.getByText(/This browser keeps nothing/).count()).toBe(1);
});

test("steps are ticked and numbers explained by keyboard", async () => {
  const {page, problems} = await visit(large);
  await box(page, "Decide: shards or several management clusters").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => headlineOf(page)).toContain("1 of 14");
  const number = page.locator('.ticks [data-explain="bill.mc1-etcd.vcpu.plan"]').first();
  await number.focus();
  await page.keyboard.press("Enter");
  expect(await page.getByRole("dialog").textContent()).toContain("Why 12 vCPU?");
  await page.keyboard.press("Escape");
  expect(await number.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
});

test("symptoms and fixes are found by any word, each search by itself", async () => {
  const {page} = await visit("pages/operations");
  const shown = (prefix: string) => page.locator(`details[id^="${prefix}-"]:visible`).count();
  expect(await shown("trouble")).toBe(operations.troubleshooting.length);
  await page.getByLabel("Search symptoms").fill("429 burst");
  expect(await shown("trouble")).toBe(1);
  expect(await page.locator("#trouble-too-many-requests").isVisible()).toBe(true);
  expect(await shown("fix")).toBe(operations.knownFixes.length);
  await page.getByLabel("Search fixes").fill("v1.13.0 reconcilerratelimiting");
  expect(await shown("fix")).toBe(1);
  await page.getByLabel("Search symptoms").fill("no such words");
  expect(await shown("trouble")).toBe(0);
});

test("a symptom leads to its queries, unfolded", async () => {
  const {page} = await visit("pages/operations#trouble-too-many-requests");
  await page.getByRole("link", {name: "Requests answered with 429, by resource"}).click();
  await expect
    .poll(() => page.locator("#query-api-throttled").evaluate((node: HTMLDetailsElement) => node.open))
    .toBe(true);
});

test("a rule is copied, and the rules file as well", async () => {
  const {page} = await visit("pages/operations", {permissions: ["clipboard-read", "clipboard-write"]});
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  await page.locator("#alert-etcd-size-high > summary").click();
  await page.getByRole("button", {name: "Copy: EtcdDatabaseSizeHigh"}).click();
  await expect.poll(pasted).toBe("etcd_mvcc_db_total_size_in_bytes / etcd_server_quota_backend_bytes > 0.75");
  await page.getByText("All alerts as a rules file").first().click();
  await page.getByRole("button", {name: "Copy: All alerts as a rules file"}).click();
  await expect.poll(pasted).toMatch(/^groups:\n {2}- name: headroom-etcd\n/);
});

test("limits follow the provider, and what is exceeded stands in the answer", async () => {
  const {page} = await visit("pages/operations?clusters=150&provider=aws&controlPlaneMachines=0");
  expect(await headlineOf(page)).toContain("Exceeded: Clusters of an account in a region (EKS) (100 clusters).");
  const row = page
    .getByRole("table", {name: "Limits of the provider, held against this plan"})
    .getByRole("row", {name: /Clusters of an account/});
  expect(await row.textContent()).toContain("exceeded");
});

test("the plan follows a slider into another tier, and ticks print", async () => {
  for (const viewport of [wide, narrow]) {
    const {page, problems} = await visit("pages/operations?clusters=300", {viewport});
    await box(page, "Prove the disks").check();
    await page.getByText("Change the scenario").click();
    await page.getByRole("slider", {name: "Workload clusters"}).focus();
    for (const key of [...Array(12).fill("ArrowRight"), ...Array(20).fill("ArrowLeft"), "Home"])
      await page.keyboard.press(key);
    await expect.poll(() => headlineOf(page)).toMatch(/^The (?!large)\w+ tier's action plan/);
    await page.emulateMedia({media: "print"});
    expect(await page.locator(".ticks input").first().isVisible()).toBe(true);
    expect(await page.getByRole("button", {name: "Remove all ticks"}).isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});
