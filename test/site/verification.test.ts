import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {plan} from "../../src/lib/sizing/plan.js";
import {checkFio} from "../../src/lib/verify/check-fio.js";
import {readFio} from "../../src/lib/verify/fio-result.js";
import {promqlScript} from "../../src/lib/verify/promql-script.js";
import {verdict} from "../../src/lib/verify/verdict.js";
import {healthy, vector} from "../lib/verify/answers.js";
import {concurrentJob, fioFile, fioJob} from "../lib/verify/fio-results.js";
import {catalog, verify} from "../library.js";
import {headlineOf, visit} from "./browser.js";

const path = "pages/verification?clusters=300";
const fleet = plan({clusters: 300}, catalog);
const good = fioFile(fioJob(), concurrentJob);
const slow = fioFile(fioJob({iops: 90, sync: {50: 4, 99: 31}}));

const zone = (page: Page, what: string) => page.locator(".drop").filter({hasText: `Open ${what}`});
const disk = (page: Page) => zone(page, "the JSON of fio");
const cluster = (page: Page) => zone(page, "the answers of Prometheus");
const said = (page: Page) => disk(page).locator(".message").textContent();

/** Drops files as a person does with a mouse. */
async function drop(page: Page, on: ReturnType<typeof zone>, files: Record<string, string>): Promise<void> {
  const transfer = await page.evaluateHandle((named) => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(named))
      data.items.add(new File([text], name, {type: "application/json"}));
    return data;
  }, files);
  await on.dispatchEvent("dragover", {dataTransfer: transfer});
  expect(await on.getAttribute("class")).toBe("drop over");
  await on.dispatchEvent("drop", {dataTransfer: transfer});
}

test("a result of fio that is dropped is held against the targets, and follows the scenario", async () => {
  const {page, problems, requests} = await visit(path);
  expect(await headlineOf(page)).toBe(verdict(fleet, {}));
  const before = requests.length;
  await drop(page, disk(page), {"slow.json": slow});
  await expect.poll(() => headlineOf(page)).toBe(verdict(fleet, {fio: checkFio(readFio(slow), fleet)}));
  expect(await page.locator("tr").filter({hasText: "fdatasync, p99"}).first().textContent()).toMatch(
    /✗ fail.*31 ms.*≤ 5 ms.*-520 %/s
  );
  await page.getByText("Change the scenario").click();
  await page.getByRole("spinbutton", {name: "Workload clusters", exact: true}).first().fill("10");
  await expect.poll(() => headlineOf(page)).toContain("the target at most 10");
  await drop(page, disk(page), {"good.json": good});
  await expect.poll(() => headlineOf(page)).toBe("Met: 3 targets kept.");
  expect(requests.length).toBe(before);
  expect(problems).toEqual([]);
});

test("what is wrong with a file is said, and what was measured before stays", async () => {
  const {page, problems} = await visit(path);
  await drop(page, disk(page), {"good.json": good});
  await expect.poll(() => headlineOf(page)).toContain("Met: ");
  await drop(page, disk(page), {"cut.json": good.slice(0, 400)});
  await expect
    .poll(() => said(page))
    .toBe("cut.json: is not JSON: it ends early, as if it was cut off. Nothing has changed.");
  await drop(page, disk(page), {"reads.json": fioFile(fioJob({read: {total_ios: 9}}))});
  await expect.poll(() => said(page)).toContain("job etcd-wal reads: etcd only writes");
  const read = await page.evaluate(async () => {
    let read = 0;
    const text = File.prototype.text;
    File.prototype.text = function () {
      read++;
      return text.call(this);
    };
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(50_000_000)], "large.json"));
    document.querySelector(".drop")?.dispatchEvent(new DragEvent("drop", {dataTransfer: data, cancelable: true}));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return read;
  });
  expect(read).toBe(0);
  expect(await said(page)).toBe("large.json: must be at most 1 MB, got 50 MB. Nothing has changed.");
  expect(await headlineOf(page)).toContain("Met: ");
  expect(problems).toEqual([]);
});

test("answers of Prometheus show measured and modelled, limits, and become inputs that can be undone", async () => {
  const {page, problems} = await visit(path);
  await drop(page, cluster(page), {"answers.json": JSON.stringify(healthy)});
  await expect.poll(() => headlineOf(page)).toMatch(/^Met: 4 targets and 2 hard limits kept/);
  expect(
    await page
      .getByRole("row", {name: /^Machines/})
      .first()
      .textContent()
  ).toMatch(/above high.*6,450\s*6,000/s);
  expect(
    await page
      .getByRole("row", {name: /^etcd database/})
      .first()
      .textContent()
  ).toContain("11 %");
  await page.getByRole("button", {name: "Use these as my inputs"}).click();
  await expect.poll(() => page.url()).toContain("clusters=310");
  expect(page.url()).toContain("machines=6450");
  await page.getByRole("button", {name: "Undo"}).click();
  await expect.poll(() => page.url()).toContain("clusters=300");
  await page.getByRole("button", {name: "Forget the answers of Prometheus"}).click();
  await expect.poll(() => headlineOf(page)).toBe(verdict(fleet, {}));
  expect(problems).toEqual([]);
});

test("what is dropped says how much of it has a value, what was refused, and which files were left out", async () => {
  const {page} = await visit(path);
  const heard = () => cluster(page).locator(".message").textContent();
  const answers = {"etcd-size": {status: "error", error: "parse error"}, clusters: vector(["NaN"]), machines: vector()};
  await drop(page, cluster(page), {"answers.json": JSON.stringify(answers)});
  const all = verify().queries.length;
  await expect
    .poll(heard)
    .toBe(`answers.json: 3 answers to ${all} queries, none with a value. etcd-size: Prometheus says: parse error.`);
  await drop(page, cluster(page), {"answers.json": JSON.stringify(healthy)});
  const count = Object.keys(healthy).length;
  await expect.poll(heard).toBe(`answers.json: ${count} answers to ${all} queries, ${count} with a value.`);
  await drop(page, disk(page), {"node-1.json": good, "node-2.json": slow});
  await expect.poll(() => said(page)).toContain("node-2.json: left out, one file is taken at a time.");
  expect(await headlineOf(page)).toContain("Met: 7 targets and 2 hard limits kept"); // those of the first file and of the answers
});

test("a file that misses its place does not take the page away", async () => {
  const {page} = await visit(path);
  const kept = await page.evaluate(() =>
    ["dragover", "drop"].map((type) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["{}"], "fio.json"));
      return !document.body.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
    })
  );
  expect(kept).toEqual([true, true]);
  expect(await said(page)).toBe("");
});

test("single answers are put together by the names of their files", async () => {
  const {page} = await visit(path);
  const named = {
    "etcd-size.json": JSON.stringify(vector(["7e9"])),
    "fsync-p99.json": JSON.stringify(vector(["0.004"]))
  };
  await drop(page, cluster(page), named);
  await expect.poll(() => headlineOf(page)).toContain("Database size is 6.52 GiB");
  const fsync = page.getByRole("row", {name: /^WAL fsync, p99/}).first();
  await expect.poll(() => fsync.textContent()).toContain("✓ pass");
});

test("everything on the page is done by keyboard alone, the file dialog included", async () => {
  const {page} = await visit(path);
  await disk(page).getByRole("button", {name: "Open the JSON of fio"}).focus();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles({name: "good.json", mimeType: "application/json", buffer: Buffer.from(good)});
  await expect
    .poll(() => said(page))
    .toBe("good.json: fio-3.33, etcd-wal and concurrent, 10,000 writes with fdatasync.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // forget it
  await expect.poll(() => headlineOf(page)).toBe(verdict(fleet, {}));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Open the JSON of fio");
});

test("the script and the queries are those of the tables", async () => {
  const {page} = await visit(path);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "Download the script"}).click()
  ]);
  expect(file.suggestedFilename()).toBe("headroom-promql.sh");
  expect(readFileSync(await file.path(), "utf8")).toBe(promqlScript(fleet, verify().queries));
  expect(await page.locator(".promql pre").allTextContents()).toEqual(verify().queries.map(({query}) => query));
});

test("a fleet of several management clusters asks which one was measured", async () => {
  const {page} = await visit("pages/verification?clusters=1800&regions=us:0.6,eu:0.4");
  await drop(page, cluster(page), {"answers.json": JSON.stringify(healthy)});
  const choice = page.getByLabel("Management cluster that was measured");
  await choice.selectOption("mc2");
  const figures = page.getByRole("region", {name: /^What was measured/});
  const of = plan(
    {
      clusters: 1_800,
      regions: [
        {name: "us", share: 0.6},
        {name: "eu", share: 0.4}
      ]
    },
    catalog
  );
  const likely = of.demand.managementClusters.find(({id}) => id === "mc2")?.clusters.toLocaleString("en-US") ?? "";
  await expect.poll(() => figures.getByRole("row").nth(1).textContent()).toContain(likely);
});

test("targets, modelled demand and limits beside measured values explain themselves on a click", async () => {
  const {page, problems} = await visit("pages/verification?clusters=1800&regions=us:0.6,eu:0.4");
  await drop(page, disk(page), {"good.json": good});
  await drop(page, cluster(page), {"answers.json": JSON.stringify(healthy)});
  await page.getByLabel("Management cluster that was measured").selectOption("mc2");
  const title = page.locator("#explain-title");
  const cell = (row: RegExp, column: string) => page.getByRole("row", {name: row}).getByRole("button", {name: column});
  const fleet = plan(
    {
      clusters: 1_800,
      regions: [
        {name: "us", share: 0.6},
        {name: "eu", share: 0.4}
      ]
    },
    catalog
  );
  const clusters = fleet.demand.managementClusters.find(({id}) => id === "mc2")?.clusters.toLocaleString("en-US");
  const expected = [
    [cell(/^Workload clusters/, ", Likely"), `Why ${clusters} clusters?`],
    [cell(/^fdatasync, p99 ✓/, ", Target"), "Why 5 ms?"],
    [cell(/^Machines of one Prism/, ", Limit"), "Why 12,500 machines?"]
  ] as const;
  for (const [number, words] of expected) {
    await number.first().click();
    await expect.poll(() => title.textContent()).toBe(words);
  }
  const numbers = page.locator("table .number");
  expect(await numbers.count()).toBeGreaterThan(30);
  for (const number of await numbers.all()) {
    await number.evaluate((node: HTMLElement) => node.click());
    const path = await number.getAttribute("data-explain");
    await expect.poll(() => page.locator("dialog.explain .aside code").textContent()).toBe(path);
    expect(await title.textContent()).toMatch(/^Why /);
  }
  await page.keyboard.press("Escape");
  expect(problems).toEqual([]);
});
