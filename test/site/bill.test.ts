import {readFileSync} from "node:fs";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {planSchema} from "../../src/lib/sizing/plan-schema.js";
import {isAbout, paths, visit} from "./browser.js";

const scenarios = [
  "?clusters=300",
  "?clusters=1800&machines=45000&regions=us-west,us-east,eu&name=%3DQ3",
  "?clusters=400&machines=800&layout=regional&regions=a:0.7,b:0.3&edition=pro&priceBook=aws&commitment=1yr"
];

/** The rows of the bill's table as a person reads them: texts of the cells, and of the plan's number where there is a range. */
function tableRows(page: Page): Promise<string[][]> {
  return page.evaluate(() => {
    const table = [...document.querySelectorAll("table")].find((candidate) =>
      candidate.caption?.textContent?.startsWith("The bill: plan")
    );
    return [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
      [...row.cells].map(
        (cell) =>
          [...cell.querySelectorAll("button")].map((button) => button.textContent).join(" ") || (cell.textContent ?? "")
      )
    );
  });
}

async function downloadOf(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name}).click()]);
  return readFileSync(await file.path(), "utf8");
}

const number = (text: string) => Number(text.replaceAll(",", ""));
const spread = (...[low, plan, high]: (string | undefined)[]) =>
  low === high ? [number(plan ?? "")] : [plan, low, high].map((text) => number(text ?? ""));

test("the CSV, parsed back, equals the table on the page", async () => {
  for (const query of scenarios) {
    const {page} = await visit(`pages/bill${query}`);
    await page.getByLabel("Every line by itself").check();
    const csv = await downloadOf(page, "Download CSV");
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toContain("\n");
    const rows = csvParse(csv.slice(1));
    const shown = await tableRows(page);
    expect(shown.length).toBe(rows.length);
    rows.forEach((row, index) => {
      const [
        line,
        component,
        region,
        units,
        vcpu,
        memory,
        storage,
        vcpuTotal,
        memoryTotal,
        storageTotal,
        object,
        ,
        iops,
        fsync,
        cost
      ] = shown[index] ?? [];
      const numbers = (text = ""): number[] => text.split(" ").filter(Boolean).map(number);
      expect([line, component, region]).toEqual([row.line, row.component, row.region]);
      if (row.instances) expect(units).toBe(`${row.instances} inst.`);
      else expect(numbers(units)).toEqual(spread(row.nodes_low, row.nodes_plan, row.nodes_high));
      expect(numbers(vcpu)).toEqual(spread(row.vcpu_per_unit_low, row.vcpu_per_unit_plan, row.vcpu_per_unit_high));
      expect(numbers(memory)).toEqual(
        spread(row.memory_gib_per_unit_low, row.memory_gib_per_unit_plan, row.memory_gib_per_unit_high)
      );
      expect(numbers(storage)).toEqual(
        spread(row.storage_gb_per_unit_low, row.storage_gb_per_unit_plan, row.storage_gb_per_unit_high)
      );
      expect(numbers(vcpuTotal)).toEqual(spread(row.vcpu_total_low, row.vcpu_total_plan, row.vcpu_total_high));
      expect(numbers(memoryTotal)).toEqual(
        spread(row.memory_gib_total_low, row.memory_gib_total_plan, row.memory_gib_total_high)
      );
      expect(numbers(storageTotal)).toEqual(
        spread(row.storage_gb_total_low, row.storage_gb_total_plan, row.storage_gb_total_high)
      );
      if (row.object_tb_total_plan)
        expect(numbers(object)).toEqual(
          spread(row.object_tb_total_low, row.object_tb_total_plan, row.object_tb_total_high)
        );
      if (row.iops)
        expect([iops, fsync].map((text) => number(text ?? ""))).toEqual([Number(row.iops), Number(row.fsync_p99_ms)]);
      expect(numbers(cost)).toEqual(spread(row.usd_month_low, row.usd_month_plan, row.usd_month_high));
      expect(row.permalink).toBe(page.url());
    });
    await page.context().close();
  }
});

test("the JSON is the plan, as its schema says", async () => {
  const {page} = await visit("pages/bill?clusters=300");
  const plan = JSON.parse(await downloadOf(page, "Download JSON"));
  expect(planSchema.safeParse(plan).error).toBeUndefined();
  expect(plan.totals.vcpu.plan).toBe(360);
});

test("every number of every page explains itself", async () => {
  for (const path of paths) {
    for (const query of scenarios.slice(0, 2)) {
      const {page, problems} = await visit(path + query);
      const asked = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("[data-explain]")].flatMap((button) => {
          if (!button.dataset.explain) return [];
          button.click();
          const title = document.querySelector("dialog.explain h2")?.textContent ?? "";
          return [[button.dataset.explain, title, button.textContent?.split(" ")[0] ?? ""] as const];
        })
      );
      expect(asked.filter(([, title, text]) => !isAbout(title, text))).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  }
});

test("the guide's stated totals lead to their corrections, and the scenario comes along", async () => {
  const {page} = await visit("pages/bill?clusters=300");
  await page
    .getByRole("row", {name: /Large \(this plan\)/})
    .getByRole("link", {name: "correction"})
    .click();
  await page.waitForLoadState("networkidle");
  expect(page.url()).toMatch(/\/pages\/sources\.html\?clusters=300#stated-large-storage$/);
  const correction = page.locator("#stated-large-storage");
  expect(await correction.textContent()).toContain("5.3-11.2 TB");
  await expect.poll(() => correction.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
});
