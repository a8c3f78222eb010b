import {expect, inject, test} from "vitest";
import {paths, visit} from "./browser.js";
import {queriesOf} from "./queries-of.js";
import {violations} from "./violations.js";

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
}
