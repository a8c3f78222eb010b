import {readFileSync} from "node:fs";
import {strFromU8, unzipSync} from "fflate";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import type {ConfigVersions} from "../../src/lib/config/config-file.js";
import {configHeadline} from "../../src/lib/config/config-headline.js";
import {distinctValues} from "../../src/lib/config/distinct-values.js";
import {everyFile} from "../../src/lib/config/every-file.js";
import type {ScenarioInput} from "../../src/lib/scenario/fields.js";
import {fleetContextFor} from "../fleet-context.js";
import {headlineOf, narrow, visit, wide} from "./browser.js";

function expected(scenario: ScenarioInput, versions: Partial<ConfigVersions> = {}) {
  const context = fleetContextFor(scenario, versions);
  const files = everyFile(context);
  return {files, headline: configHeadline(files, context.versions, context.plan)};
}

const fileOf = (page: Page, path: string) => page.locator("details.config-file").filter({hasText: path}).first();

async function downloaded(page: Page, press: () => Promise<void>): Promise<{name: string; bytes: Buffer}> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return {name: file.suggestedFilename(), bytes: readFileSync(await file.path())};
}

test("the page lists every file of the plan, with its text and values", async () => {
  for (const [query, input] of [
    ["?clusters=300", {clusters: 300}],
    ["?clusters=300&layout=sharded&shards=3", {clusters: 300, layout: "sharded", shards: 3}],
    ["?clusters=300&provider=metal3", {clusters: 300, provider: "metal3"}],
    ["?clusters=300&provider=azure", {clusters: 300, provider: "azure"}]
  ] as const) {
    const {files: all, headline} = expected(input);
    const directories = [
      "README.md",
      ...new Set(all.map(({path}) => path.split("/")[0]).filter((name) => name !== "README.md"))
    ];
    const files = directories.flatMap((directory) => all.filter(({path}) => path.split("/")[0] === directory));
    const {page, problems} = await visit(`pages/configuration${query}`);
    expect(await headlineOf(page)).toBe(headline);
    expect(await page.locator(".config-file > summary code").allTextContents()).toEqual(files.map(({path}) => path));
    await page.locator(".config-file").evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    await expect
      .poll(() => page.locator(".config-file pre").evaluateAll((all) => all.map(({textContent}) => textContent)))
      .toEqual(files.map(({text}) => text));
    const rows = await page
      .locator(".config-file")
      .evaluateAll((all) => all.map((one) => one.querySelectorAll("tbody tr").length));
    expect(rows).toEqual(files.map(({values}) => values.length));
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("a version changes headline, texts and link, and the link brings it back", async () => {
  const {page, problems} = await visit("pages/configuration?clusters=300&w.nodes=500");
  await page.getByLabel("Kubernetes version").selectOption({label: "v1.30"});
  await expect.poll(() => headlineOf(page)).toContain("etcd v3.5 and Kubernetes v1.30");
  await expect.poll(() => new URL(page.url()).search).toBe("?clusters=300&w.nodes=500&c.kubernetes=v1.30");
  await page.getByLabel("etcd version").selectOption({label: "v3.4"});
  const {files, headline} = expected({clusters: 300}, {kubernetes: "v1.30", etcd: "v3.4"});
  await expect.poll(() => headlineOf(page)).toBe(headline);
  expect(await page.locator('.notices [data-code="other-etcd"]').textContent()).toContain("etcd.local.imageTag");
  const path = "kubeadm/stacked-etcd.yaml";
  await fileOf(page, path).locator("summary").click();
  expect(await fileOf(page, path).locator("pre").textContent()).toBe(files.find((file) => file.path === path)?.text);
  await expect.poll(() => new URL(page.url()).search).toBe("?clusters=300&w.nodes=500&c.etcd=v3.4&c.kubernetes=v1.30");
  await expect
    .poll(() => page.locator("header a", {hasText: "Limits"}).getAttribute("href"))
    .toContain("c.kubernetes=v1.30");
  await page.reload({waitUntil: "networkidle"});
  expect(await headlineOf(page)).toBe(headline);
  await page.getByLabel("Cluster API version").selectOption("v1.7");
  await expect
    .poll(() => headlineOf(page))
    .toBe(expected({clusters: 300, capiVersion: "v1.7"}, {capi: "v1.7", kubernetes: "v1.30", etcd: "v3.4"}).headline);
  expect(problems).toEqual([]);
});

test("a version that is not known is named, and the default is used", async () => {
  const {page} = await visit("pages/configuration?c.etcd=v9&c.bogus=1");
  const alert = await page.getByRole("alert").first().textContent();
  expect(alert).toContain(
    'c.etcd must be one of v3.4, v3.5, v3.6, v3.7, got "v9"; the one that kubeadm installs is used.'
  );
  expect(alert).toContain('"c.bogus" is no version to choose and was ignored.');
  expect(await headlineOf(page)).toBe(expected({}).headline);
});

test("the zip holds every file, and a single one is copied or downloaded", async () => {
  const {page, problems} = await visit("pages/configuration?clusters=300&name=east", {
    permissions: ["clipboard-read", "clipboard-write"]
  });
  const {files} = expected({clusters: 300, name: "east"});
  const zip = await downloaded(page, () => page.getByRole("button", {name: "Download all as zip"}).click());
  expect(zip.name).toBe("headroom-config-east.zip");
  const read = Object.entries(unzipSync(zip.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(read).toEqual(files.map(({path, text}) => [path, text]));
  const {path = "", text = ""} = files.find(({language}) => language === "shell") ?? {};
  await fileOf(page, path).locator("summary").click();
  const one = await downloaded(page, () => page.getByRole("button", {name: `Download: ${path}`}).click());
  expect([one.name, one.bytes.toString()]).toEqual([path.split("/").at(-1), text]);
  await page.getByRole("button", {name: `Copy: ${path}`}).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(problems).toEqual([]);
});

test("only what differs stands in one table, and leads to its file", async () => {
  const {page} = await visit("pages/configuration?clusters=300");
  await page.getByText("values with the default of the version beside them").click();
  const table = page.getByRole("table", {name: /^Values that differ/});
  const different = distinctValues(expected({clusters: 300}).files).filter(({isDefault}) => !isDefault);
  await expect.poll(() => table.locator("tbody tr").count()).toBe(different.length);
  expect(await table.locator("tbody th > span").allTextContents()).toEqual(different.map(({name}) => name));
  await table.getByRole("link", {name: "priority/cluster-api.yaml"}).first().click();
  await expect
    .poll(() => fileOf(page, "priority/cluster-api.yaml").evaluate((node: HTMLDetailsElement) => node.open))
    .toBe(true);
});

test("a manifest is checked at the chosen versions, typed or as a file", async () => {
  const {page, problems} = await visit("pages/configuration");
  const box = page.getByLabel(/^A manifest, a patch/);
  const said = page.locator(".check-manifest [role=status]");
  await box.fill("capi-controller-manager\n  - --label-selector=shard=1\n  - --kube-api-qps=100\n");
  await expect.poll(() => said.textContent()).toBe("2 flags found: 1 is wrong.");
  const row = page.locator(".check-manifest tbody tr");
  expect(await row.count()).toBe(1);
  expect(await row.textContent()).toMatch(/--label-selector.*2wrong--watch-filter/);
  await box.fill("- kind: ServiceAccount\n  name: capi-controller-manager\n  namespace: capi-system\n");
  await expect.poll(() => said.textContent()).toBe("1 service account found: 1 is wrong.");
  expect(await row.textContent()).toContain("capi-system/capi-manager");
  await page.getByLabel("etcd version").selectOption({label: "newest: v3.7"});
  await page.getByLabel("Open a manifest").setInputFiles({
    name: "etcd.yaml",
    mimeType: "application/yaml",
    buffer: Buffer.from("etcd:\n  - --experimental-initial-corrupt-check=true\n")
  });
  await expect.poll(() => said.textContent()).toBe("1 flag found: 1 is wrong.");
  await page.getByLabel("etcd version").selectOption({label: "v3.5"});
  await expect.poll(() => said.textContent()).toBe("1 flag found: none is wrong.");
  await box.fill("<img src=x onerror=alert(1)>");
  await expect.poll(() => said.textContent()).toContain("No flag found");
  expect(problems).toEqual([]);
});

test("files are opened, values explained and texts scrolled by keyboard, wide and narrow", async () => {
  for (const viewport of [wide, narrow]) {
    const {page, problems} = await visit("pages/configuration?clusters=300", {viewport});
    const file = fileOf(page, "controllers/cluster-api/core-resources.yaml");
    await file.locator("summary").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => file.locator("tbody tr").count()).toBe(18);
    await file.locator("pre").focus();
    expect(await file.locator("pre").evaluate((node) => node === document.activeElement)).toBe(true);
    const number = file.locator(".number").last();
    await number.focus();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("dialog").textContent()).toMatch(/^Why .* GiB/);
    await page.keyboard.press("Escape");
    expect(await number.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

test("what cannot be sharded is said, and what is open stays open while the scenario moves", async () => {
  const {page} = await visit("pages/configuration?clusters=300&layout=sharded&shards=3");
  const notices = page.locator(".notices");
  expect(await notices.locator('[data-code="not-shardable"]').textContent()).toContain("serves all 3 shards");
  await fileOf(page, "priority/cluster-api.yaml").locator("summary").click();
  await page.getByLabel("Infrastructure provider").selectOption("aws");
  await expect.poll(() => headlineOf(page)).toContain("CAPA v2.11");
  expect(await notices.locator('[data-code="not-shardable"]').count()).toBe(0);
  expect(await fileOf(page, "priority/cluster-api.yaml").evaluate((node: HTMLDetailsElement) => node.open)).toBe(true);
  expect(await page.locator(".config-file", {hasText: "capx-resources"}).count()).toBe(0);
  const file = fileOf(page, "controllers/cluster-api/capa-resources.yaml");
  await file.locator("summary").click();
  await expect.poll(() => file.locator("tbody").textContent()).toContain("capa-controller-manager");
});
