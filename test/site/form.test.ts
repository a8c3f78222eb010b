import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {readData} from "../../src/data/read-data.js";
import {loadCatalog} from "../../src/lib/catalog/load-catalog.js";
import {fieldId} from "../../src/lib/scenario/field-name.js";
import {fieldKeys, fields, foldedGroups} from "../../src/lib/scenario/fields.js";
import {parseLink} from "../../src/lib/scenario/permalink.js";
import {headline} from "../../src/lib/sizing/headline.js";
import {plan} from "../../src/lib/sizing/plan.js";
import {headlineOf, narrow, visit} from "./browser.js";

const {catalog} = await loadCatalog(readData);
const mixed = "?classes=edge:36:1:0:0,standard:18:3:17:1,large:6:3:97:1";
const patience = {timeout: 15_000};
const group = (page: Page, name: string) => page.locator(".more details").filter({hasText: new RegExp(`^${name}`)});
const summary = (page: Page, name: string) => group(page, name).locator("summary");
const query = (page: Page) => expect.poll(() => new URL(page.url()).search, patience);
const answer = (page: Page) => expect.poll(() => headlineOf(page), patience);
const answerTo = (link: string) => headline(plan(parseLink(link, catalog).input, catalog));
const said = (page: Page, text: string) =>
  expect.poll(() => page.getByRole("alert").filter({hasText: text}).count(), patience).toBe(1);
const cell = (page: Page, name: string, row: number) => page.getByLabel(`${name} of row ${row}`, {exact: true});

test("every field of the table has an input, whose help describes it", async () => {
  const {page} = await visit("");
  const lists = ["classes", "regions"]; // with inputs of their own
  for (const key of fieldKeys.filter((key) => !lists.includes(key))) {
    const input = page.locator(`#${fieldId(fields[key])}`);
    expect(await input.count(), key).toBe(1);
    const described = await input.evaluate(
      (element) =>
        element.getAttribute("aria-description") ??
        document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent
    );
    expect(described, key).toBe(fields[key].help);
  }
});

test("each folded group opens by keyboard, and counts what was changed in it", async () => {
  const link =
    "?name=A&controlPlaneMachines=1&crsPayloadKB=95.5&provider=aws&syncPeriodMin=5&centraliseMetrics=true&resolutions=2&upgradeWindowHours=4&policyCap=400&ipAddresses=65536&commitment=1yr&residency=region-1";
  const {page} = await visit(link);
  const counts = {Clusters: 2, Software: 2, Metrics: 2, Rollout: 1, Limits: 2, Prices: 1, Places: 1, More: 1};
  for (const name of foldedGroups) {
    expect(await summary(page, name).textContent()).toBe(`${name}: ${counts[name]} changed`);
    await summary(page, name).press("Enter");
    expect(await group(page, name).locator("input, select").first().isVisible()).toBe(true);
  }
  const parameters = (search: string) => [...new URLSearchParams(search)].sort();
  await expect.poll(() => parameters(new URL(page.url()).search), patience).toEqual(parameters(link));
  await page.getByRole("button", {name: "Reset", exact: true}).click();
  for (const name of foldedGroups) await expect.poll(() => summary(page, name).textContent()).toBe(name);
});

test("a changed field changes link, plan and count", async () => {
  const {page, problems} = await visit("?clusters=300");
  await summary(page, "Metrics").click();
  await page.getByLabel("Collect the metrics of workload clusters").check();
  await query(page).toBe("?clusters=300&centraliseMetrics=true");
  await answer(page).toBe(answerTo("?clusters=300&centraliseMetrics=true"));
  expect(await summary(page, "Metrics").textContent()).toBe("Metrics: 1 changed");
  await page.getByLabel("Basis").selectOption({label: "demand"});
  await query(page).toBe("?clusters=300&basis=demand&centraliseMetrics=true");
  await answer(page).toBe(answerTo("?clusters=300&basis=demand&centraliseMetrics=true"));
  await answer(page).not.toBe(answerTo("?clusters=300"));
  await summary(page, "Limits").click();
  const cap = page.getByRole("spinbutton", {name: "Own cap of clusters per management cluster"});
  await cap.fill("100");
  await query(page).toContain("&policyCap=100");
  await cap.fill("");
  await query(page).toBe("?clusters=300&basis=demand&centraliseMetrics=true");
  await page.getByText("What I changed: 3").click();
  await expect
    .poll(() => page.locator(".changes li").allTextContents())
    .toEqual(["Workload clusters: 300 ×", "Basis: demand ×", "Collect the metrics of workload clusters: yes ×"]);
  await summary(page, "Clusters").click();
  await page.getByLabel("Control-plane machines per cluster").selectOption("5");
  await query(page).toContain("controlPlaneMachines=5");
  expect(problems).toEqual([]);
});

test("a number that does not hold is put right when its box is left, and a message names field and limit", async () => {
  const {page} = await visit("");
  await summary(page, "Software").click();
  const box = page.getByLabel("Sync period (min)");
  await box.fill("9999");
  await query(page).toBe("");
  expect(await box.inputValue()).toBe("9999");
  await box.press("Tab");
  await said(page, "Sync period must be a number from 1 to 1440, got 9999: 1,440 is used.");
  expect(await box.inputValue()).toBe("1440");
  await query(page).toBe("?syncPeriodMin=1440");
  await box.fill("");
  await box.press("Tab");
  await said(page, "Sync period must be a number from 1 to 1440: 1,440 is used.");
  const shards = page.getByLabel("Namespace shards");
  expect(await shards.getAttribute("placeholder")).toBe("auto");
  await shards.fill("1.5");
  await shards.press("Tab");
  await said(page, "Namespace shards must be auto or a whole number from 1 to 50, got 1.5: auto is used.");
  expect(await shards.inputValue()).toBe("");
});

test("a provider offers its versions, and another one puts the version back and clears nothing else", async () => {
  const {page} = await visit("?capiVersion=v1.9");
  await summary(page, "Software").click();
  const [provider, version] = [
    page.getByLabel("Infrastructure provider", {exact: true}),
    page.getByLabel("Provider version", {exact: true})
  ];
  await version.selectOption("v1.8");
  await query(page).toBe("?providerVersion=v1.8&capiVersion=v1.9");
  await provider.selectOption("metal3");
  await query(page).toBe("?provider=metal3&providerVersion=v1.8&capiVersion=v1.9");
  await version.selectOption("v1.13");
  await provider.selectOption("nutanix");
  await query(page).toBe("?capiVersion=v1.9");
  expect(await version.inputValue()).toBe("newest");
  await provider.selectOption("aws");
  expect((await version.locator("option").allTextContents()).slice(1, 3)).toEqual(["v2.1", "v2.2"]);
  await provider.selectOption("in-memory");
  expect(await version.locator("option").allTextContents()).toEqual(["newest"]);
});

test("different kinds of clusters begin with the fleet, are edited, and go back to one kind", async () => {
  const {page, problems} = await visit("?clusters=60&controlPlaneMachines=1");
  await page.getByRole("button", {name: "Different kinds of clusters"}).click();
  await query(page).toBe(mixed);
  await answer(page).toMatch(/^60 clusters and 996 machines/);
  expect(await page.getByRole("slider", {name: "Workload clusters"}).isVisible()).toBe(false);
  expect(await summary(page, "Clusters").textContent()).toBe("Clusters");
  await cell(page, "Clusters", 3).fill("600");
  await cell(page, "Control-plane machines", 1).selectOption("3");
  await answer(page).toMatch(/^654 clusters and 60,468 machines/);
  expect(await page.locator(".classes").textContent()).toContain("Together 654 clusters, 60,468 machines.");
  await page.getByRole("button", {name: "Add a kind"}).click();
  await answer(page).toMatch(/^655 clusters and 60,488 machines/);
  await page.keyboard.type("lab");
  await query(page).toContain(",lab:1:3:17:1");
  await page.getByRole("button", {name: "Remove row 2"}).click();
  await answer(page).toMatch(/^637 clusters/);
  await page.getByRole("button", {name: "One kind of cluster"}).click();
  await query(page).toBe("?clusters=637&machines=60128");
  await answer(page).toMatch(/^637 clusters and 60,128 machines/);
  await page.getByRole("button", {name: "Undo"}).click();
  await query(page).toBe("?classes=edge:36:3:0:0,large:600:3:97:1,lab:1:3:17:1");
  expect(problems).toEqual([]);
});

test("kinds of clusters that do not hold keep the last list, name row, field and limit, and lose nothing typed", async () => {
  const {page} = await visit(mixed);
  const before = await headlineOf(page);
  await cell(page, "Workers", 3).fill("100001");
  await said(page, "Workers of large must be a whole number from 0 to 100,000, got 100001. The last list that holds");
  expect(await cell(page, "Workers", 3).getAttribute("aria-invalid")).toBe("true");
  await cell(page, "Name", 2).fill("edge");
  await page.getByLabel("Layout").selectOption("single");
  await page.getByRole("button", {name: "Add a kind"}).click();
  expect(await cell(page, "Workers", 3).inputValue()).toBe("100001");
  expect(await headlineOf(page)).toBe(before);
  await cell(page, "Workers", 3).fill("7");
  await said(page, 'Row 2: classes must have different names, got "edge" twice.');
  await cell(page, "Name", 2).fill("core");
  await answer(page).toBe(
    answerTo("?classes=edge:36:1:0:0,core:18:3:17:1,large:6:3:7:1,kind-4:1:3:17:1&layout=single")
  );
  await expect.poll(() => page.locator(".classes [role=alert]").textContent()).toBe("");
});

test("a link with classes opens them, says them, and a preset replaces them", async () => {
  const {page} = await visit(mixed, {viewport: narrow});
  await answer(page).toMatch(/^60 clusters and 996 machines/);
  expect(await cell(page, "Name", 2).inputValue()).toBe("standard");
  await page.getByText("What I changed: 1").click();
  await expect
    .poll(() => page.locator(".changes li").textContent())
    .toContain("36 edge (1 machine), 18 standard (20 machines) and 6 large (100 machines)");
  await page.getByRole("button", {name: "300 clusters", exact: true}).click();
  await query(page).toBe("?clusters=300");
  await expect.poll(() => page.getByRole("slider", {name: "Workload clusters"}).isVisible()).toBe(true);
  await page.getByRole("button", {name: "Undo"}).click();
  await query(page).toBe(mixed);
  await page.getByRole("button", {name: "Reset Classes of clusters"}).click();
  await query(page).toBe("");
  await answer(page).toMatch(/^60 clusters and 1,200 machines/);
});

test("the step chart of a fleet with classes has its dot where the plan lies", async () => {
  const {page} = await visit(mixed);
  await page.getByText("The points as a table").click();
  const vcpu = plan(parseLink(mixed, catalog).input, catalog).totals.vcpu.plan;
  const rows = page.locator(".steps tbody tr");
  await expect.poll(() => rows.count()).toBeGreaterThan(50);
  const row = rows.filter({has: page.locator("th", {hasText: /^60$/})});
  expect(await row.locator("td").nth(4).textContent()).toBe(vcpu.toLocaleString("en-US"));
});
