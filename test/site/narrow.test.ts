import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {narrow, paths, visit, wide} from "./browser.js";
import {queriesOf} from "./queries-of.js";

for (const path of paths) {
  test(`/${path} at 390 px is not wider than the screen, and clips nothing`, async () => {
    for (const query of queriesOf(path)) {
      const {page} = await visit(path + query, {viewport: narrow});
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
      expect(await clipped(page)).toEqual([]);
      expect(await outside(page, 'nav a[aria-current="page"]')).toEqual([]);
      await page.context().close();
    }
  });

  test(`/${path} prints without inputs, and no narrower table than on screen`, async () => {
    const {page} = await visit(path, {viewport: wide});
    await page.emulateMedia({media: "print"});
    expect(await page.locator(".scenario").first().isVisible()).toBe(false);
    expect(await page.getByRole("navigation", {name: "Pages"}).isVisible()).toBe(false);
    await page.context().close();
  });
}

test("the navigation shows every page at 1440 px", async () => {
  const {page} = await visit("", {viewport: wide});
  expect(await page.locator("nav a").count()).toBe(paths.length);
  expect(await outside(page, "nav a")).toEqual([]);
  await page.context().close();
});

for (const path of ["pages/operations", "pages/workload"]) {
  test(`/${path} at 390 px has tables of words as blocks, whose cells say what they are, and whole queries`, async () => {
    const {page} = await visit(path, {viewport: narrow});
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const tables = page.locator(".table.stacks");
    expect(await tables.count()).toBeGreaterThan(5);
    expect(await wider(page, ".table.stacks, .calculator .table, .copyable pre")).toEqual([]);
    const labels = await tables.evaluateAll((all) =>
      all.map((table) => [
        [...table.querySelectorAll("thead th")].map(({textContent}) => textContent),
        [...(table.querySelector("tbody tr")?.children ?? [])].map((cell) => cell.getAttribute("data-label"))
      ])
    );
    for (const [headers, cells] of labels) expect(cells).toEqual(headers);
    await page.context().close();
  });
}

test("/pages/workload prints what is set beside what it comes to", async () => {
  const {page} = await visit("pages/workload?w.hpaReplicas=7", {viewport: wide});
  await page.emulateMedia({media: "print"});
  const box = page.getByRole("spinbutton", {name: "Replicas now"});
  expect(await box.isVisible()).toBe(true);
  expect(await box.inputValue()).toBe("7");
  await page.context().close();
});

/** Texts of elements that lie outside of the screen, to the left or the right. */
function outside(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((all) =>
    all
      .filter((element) => {
        const {left, right} = element.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      })
      .map(({textContent}) => textContent ?? "")
  );
}

/** Names of elements that must be scrolled sideways to be read. */
function wider(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth)
        .map((element) => `${element.getAttribute("aria-label")} ${element.scrollWidth} > ${element.clientWidth}`)
    );
}

/** Elements whose text is cut off: their content is wider than they are, and they do not scroll. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll<HTMLElement>("#observablehq-main *, header *, footer *")]
      .filter((element) => element.offsetParent && !element.closest(".visually-hidden, .skip, .notices-line"))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element))
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`);
  });
}
