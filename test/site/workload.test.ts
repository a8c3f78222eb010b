import {expect, test} from "vitest";
import {readData} from "../../src/data/read-data.js";
import {loadCatalog} from "../../src/lib/catalog/load-catalog.js";
import type {ScenarioInput} from "../../src/lib/scenario/fields.js";
import {plan} from "../../src/lib/sizing/plan.js";
import {beyondMeasured} from "../../src/lib/workload/beyond.js";
import type {WorkloadInput} from "../../src/lib/workload/fields.js";
import {workload} from "../../src/lib/workload/workload.js";
import {workloadHeadline} from "../../src/lib/workload/workload-headline.js";
import {headlineOf, visit} from "./browser.js";

const tables = await loadCatalog(readData);

function expected(scenario: ScenarioInput, input: WorkloadInput): string {
  const answer = workload(plan(scenario, tables.catalog), input, tables);
  return workloadHeadline(answer, beyondMeasured(answer.cluster, tables));
}

test("the page answers as the model does, for what the link says", async () => {
  for (const [query, scenario, input] of [
    ["", {}, {}],
    ["?clusters=10&machines=400", {clusters: 10, machines: 400}, {}],
    ["?clusters=300&w.nodes=6000&w.pods=20000", {clusters: 300}, {nodes: 6_000, pods: 20_000}]
  ] as const) {
    const {page, problems} = await visit(`pages/workload${query}`);
    expect(await headlineOf(page)).toBe(expected(scenario, input));
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("what is typed changes headline, tables and link, and a number explains itself by it", async () => {
  const {page, problems} = await visit("pages/workload?clusters=300");
  await page.getByRole("spinbutton", {name: "Nodes", exact: true}).fill("800");
  await page.getByRole("spinbutton", {name: "DNS queries (queries/s)"}).fill("45000");
  await expect.poll(() => headlineOf(page)).toBe(expected({clusters: 300}, {nodes: 800, dnsQueries: 45_000}));
  const replicas = page.locator('[data-explain="workload.dns.replicas.likely"]');
  await replicas.scrollIntoViewIfNeeded();
  await expect.poll(() => replicas.textContent()).toBe("5");
  await expect.poll(() => new URL(page.url()).search).toBe("?clusters=300&w.nodes=800&w.dnsQueries=45000");
  await replicas.click();
  const panel = page.getByRole("dialog");
  expect(await panel.locator("h2").textContent()).toBe("Why 5 replicas?");
  expect(await panel.textContent()).toContain("input: w.dnsQueries");
  await page.keyboard.press("Escape");
  await page.getByRole("button", {name: "Back to the defaults"}).click();
  await expect.poll(() => headlineOf(page)).toBe(expected({clusters: 300}, {}));
  await expect.poll(() => page.getByText("2 inputs put back.").count()).toBe(1);
  await page.getByRole("button", {name: "Undo"}).click();
  await expect.poll(() => headlineOf(page)).toBe(expected({clusters: 300}, {nodes: 800, dnsQueries: 45_000}));
  await page.getByRole("button", {name: "Back to the defaults"}).click();
  await page.getByRole("button", {name: "Back to the defaults"}).click();
  await expect.poll(() => page.getByText("Every input is at its default.").count()).toBe(1);
  expect(await page.getByRole("button", {name: "Undo"}).isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("a typed number out of range is put to its end, with every digit of it in the message", async () => {
  const {page} = await visit("pages/workload");
  const target = page.getByRole("spinbutton", {name: "Target of the metric"});
  await target.fill("0");
  await target.press("Tab");
  expect(await target.inputValue()).toBe("0.001");
  expect(await page.getByText("got 0: 0.001 is used.").count()).toBe(1);
  await page.context().close();
});

test("the scenario and what stands beside it go along to other pages and come back", async () => {
  const {page, problems} = await visit("pages/workload?clusters=300&w.nodes=800");
  await page.getByRole("navigation", {name: "Pages"}).getByRole("link", {name: "Rollout"}).click();
  await page.waitForLoadState("networkidle");
  expect(new URL(page.url()).search).toBe("?clusters=300&w.nodes=800");
  expect(await page.getByText("The link was not quite right.").count()).toBe(0);
  await page.getByRole("navigation", {name: "Pages"}).getByRole("link", {name: "Workload cluster"}).click();
  await page.waitForLoadState("networkidle");
  await expect.poll(() => headlineOf(page)).toBe(expected({clusters: 300}, {nodes: 800}));
  expect(problems).toEqual([]);
  await page.context().close();
});

test("parameters that are unknown or wrong are named, and the rest holds", async () => {
  const {page} = await visit("pages/workload?clusters=300&w.nodes=1000000000&w.bogus=1&w.pods=many&w.cores=16");
  const alert = page.getByRole("alert").filter({hasText: "The link was not quite right."});
  expect(await alert.locator("li").allTextContents()).toEqual([
    "w.nodes must be auto or a whole number from 1 to 100000, got 1000000000; 100000 is used.",
    '"w.bogus" is not a field of the workload cluster and was ignored.',
    'w.pods must be auto or a whole number from 0 to 10000000, got "many"; the default is used.'
  ]);
  expect(await headlineOf(page)).toBe(expected({clusters: 300}, {nodes: 100_000, cores: 16}));
  await expect.poll(() => new URL(page.url()).search).toBe("?clusters=300&w.nodes=100000&w.cores=16");
  await page.context().close();
});
