import axe from "axe-core";
import type {Page} from "playwright-core";
import {expect, inject, test} from "vitest";
import {narrow, paths, visit, wide} from "./browser.js";

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: typeof axe}).axe.run({
      rules: {"target-size": {enabled: true}}
    });
    return violations.map(
      ({id, nodes}) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({target}) => target.join(" "))
          .join(", ")}`
    );
  });
}

const scenarios = [
  "",
  "?classes=edge:9000:1:0:0,standard:4500:3:10:1,large:1500:3:18:2&regions=us-west,us-east,eu-west,eu-central,apac&edition=pro&rttMs=150"
];

const compared =
  "?a=clusters=300&b=name=A%2520name;clusters=1800;regions=us,eu;priceBook=aws&c=layout=multi&d=clusters=15000&e=edition=pro&pick=b&reason=Calm";
const queriesOf = (path: string) => (/compare|memo/.test(path) ? [...scenarios, compared] : scenarios);

for (const path of paths) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`/${path} in ${colorScheme} has no console error, no failed request and no finding of axe`, async () => {
      for (const query of queriesOf(path)) {
        const {page, problems, requests} = await visit(path + query, {colorScheme});
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        expect(problems).toEqual([]);
        expect(await violations(page)).toEqual([]);
        expect(requests.filter(({url}) => !url.startsWith(inject("site")))).toEqual([]);
        expect(requests.length).toBeLessThanOrEqual(120);
        await page.context().close();
      }
    });
  }

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
