import {expect, test} from "vitest";
import {presets} from "../src/lib/scenario/presets.js";
import {plan} from "../src/lib/sizing/plan.js";
import {pricedCatalog} from "./library.js";

// Not a check of the figures, which the goldens are: it makes a change of figures show in the diff. `npm run baseline` writes it.
for (const {id, input} of presets) {
  test(`the plan of preset ${id} is the one committed`, async () => {
    const {dataVersion: _, ...rest} = plan(input, await pricedCatalog("onprem"));
    await expect(`${JSON.stringify(rest, null, 1)}\n`).toMatchFileSnapshot(`baseline/${id}.json`);
  });
}
