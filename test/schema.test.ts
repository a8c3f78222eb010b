import {expect, test} from "vitest";
import {jsonSchemas} from "../src/lib/export/json-schemas.js";

for (const [file, schema] of Object.entries(jsonSchemas())) {
  test(`the published ${file} has not drifted from the field table and the plan`, async () => {
    await expect(schema).toMatchFileSnapshot(`../schema/${file}`);
  });
}
