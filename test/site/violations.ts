import axe from "axe-core";
import type {Page} from "playwright-core";

/** What axe finds on a page as it is shown. */
export async function violations(page: Page): Promise<string[]> {
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
