import {expect, test} from "vitest";
import {bundleContents} from "../../scripts/bundle.js";
import {bundleProblem} from "../../scripts/check-bundle.js";

const output = (
  entryPoint: string | undefined,
  inputs: readonly string[],
  imports: Record<string, "import-statement" | "dynamic-import"> = {}
) => ({
  ...(entryPoint && {entryPoint}),
  bytes: 0,
  exports: [],
  inputs: Object.fromEntries(inputs.map((input) => [input, {bytesInOutput: 0}])),
  imports: Object.entries(imports).map(([path, kind]) => ({path, kind}))
});

test("bundleProblem(contents) is content with what the pages carry", async () => {
  const contents = await bundleContents();
  expect(Object.keys(contents.inputs).filter((input) => /node_modules\/(yaml|fflate)\//.test(input))).not.toEqual([]);
  expect(bundleProblem(contents)).toBeUndefined();
});

test("bundleProblem(contents) names a heavy package, and one that is not loaded lazily or by another page", () => {
  const yaml = {"y.js": output("src/lib/config/config-files.ts", ["node_modules/yaml/browser/index.js"])};
  const page = (name: string, kind: "import-statement" | "dynamic-import") =>
    bundleProblem({
      outputs: {
        ...yaml,
        "b.js": output(undefined, [], {"y.js": kind}),
        [`${name}.js`]: output(`src/lib/site/${name}.ts`, [], {"b.js": "import-statement"})
      }
    });
  expect(page("configuration", "dynamic-import")).toBeUndefined();
  expect(page("configuration", "import-statement")).toBe("configuration must load yaml lazily");
  expect(page("home", "dynamic-import")).toBe("only configuration may load yaml, and home does");
  const zod = output("src/lib/site/home.ts", ["../elsewhere/node_modules/zod/index.js"]);
  expect(bundleProblem({outputs: {"home.js": zod}})).toBe("no page may carry zod, and home does");
});
