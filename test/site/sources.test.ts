import {expect, test} from "vitest";
import {catalog, reference} from "../library.js";
import {visit} from "./browser.js";

test("the sources page has every source and every correction, and finds them by any word", async () => {
  const {page} = await visit("pages/sources");
  expect(await page.locator(".sources > li").count()).toBe(catalog.sources.length);
  const shown = () => page.locator("details.correction:visible").count();
  expect(await shown()).toBe(reference.corrections.length);
  await page.getByLabel("Search sources and corrections").fill("raid mirror");
  expect(await shown()).toBeLessThan(5);
  expect(await page.locator("#raid-1").isVisible()).toBe(true);
  await page.getByLabel("Search sources and corrections").fill("no such words");
  expect(await shown()).toBe(0);
  expect(await page.getByText(/^0 of \d+ entries$/).count()).toBe(1);
  await page.getByLabel("Search sources and corrections").fill("");
  await page.getByLabel("Kind").selectOption("arithmetic");
  expect(await shown()).toBe(reference.corrections.filter(({kind}) => kind === "arithmetic").length);
});

test("every place a correction matters for is there", async () => {
  for (const name of ["bill", "targets", "workload", "operations", "sources"]) {
    const {page} = await visit(`pages/${name}`);
    const anchors = reference.corrections.flatMap(({matters}) =>
      matters.startsWith(`${name}#`) ? (matters.split("#")[1] ?? "") : []
    );
    const missing = await page.evaluate(
      (ids) => ids.filter((id) => !document.getElementById(id)),
      [...new Set(anchors)]
    );
    expect(missing).toEqual([]);
    await page.context().close();
  }
});

test("targets follow the RTT slider", async () => {
  const {page} = await visit("pages/targets?clusters=300");
  await page.getByRole("spinbutton", {name: "RTT between etcd members (ms)"}).fill("130");
  await expect
    .poll(() => page.locator(".headline").textContent())
    .toContain("a heartbeat of 130 ms and an election timeout of 1,300 ms");
});
