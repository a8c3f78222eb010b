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
