import {expect, test} from "vitest";
import {parseArguments} from "../src/lib/cli/arguments.js";
import {run} from "../src/lib/cli/run.js";
import {type FieldKey, fieldKeys, fields, flagOf} from "../src/lib/scenario/fields.js";
import {parseScenarioFile} from "../src/lib/scenario/file.js";
import {parseLink} from "../src/lib/scenario/permalink.js";
import {cliFiles} from "./cli-files.js";
import {catalog} from "./library.js";

/** What a user might type, by the kind of field it is wrong for. */
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  number: ["abc", "", "NaN", "-1", "1e9", "Infinity", "1,000", "0x10", 1e9, -1, Number.NaN, null, true, [], {}],
  whole: ["3.5", 3.5],
  choice: ["", "AUTO", "none of these", 3, null, [], {}],
  text: ["x".repeat(81), "two\nlines", 3, null, [], {}],
  regions: [
    "",
    ",",
    "a,a",
    "a:2",
    "a:0.5,b:0.4",
    "a:0.5,b",
    "global",
    "a,b,c,d,e,f,g,h,i,j,k",
    3,
    null,
    {},
    [{}],
    [{name: ""}]
  ],
  amounts: ["x", "x:", ":3", "x:-1", "x:1e99", "x:cheap", "x:1:2,y", 3, null, [], [1], {x: "1"}, {x: -1}, {"": 1}],
  names: [",", "a,a", "a,,b", "x".repeat(41), 3, null, {}, [3], ["a,b"], ["a", "a"]],
  switch: ["", "yes", "1", 1, null, [], {}],
  classes: [
    "edge",
    ",",
    "edge:0:1:0",
    "edge:10:2:0",
    "edge:10:0:0",
    "edge:10:1:1.5",
    "edge:10:1:1:99",
    "edge:10:1:1:1:1",
    "a:1:1:1,a:1:1:1",
    "a:60000:1:0",
    3,
    null,
    {},
    [{}],
    [{name: "edge", clusters: 1}]
  ]
};

function wrongFor(key: FieldKey): readonly unknown[] {
  const field = fields[key];
  const whole = field.type === "number" && field.whole ? (wrong.whole ?? []) : [];
  const zero = field.type === "number" && field.min > 0 ? ["0", 0] : [];
  return [...(wrong[field.type] ?? []), ...whole, ...zero];
}

test("what does not hold between fields is named, and the rest of a link is kept", async () => {
  const wrongLinks = {
    "clusters=5&machines=3": "machines must be at least the number of clusters, 5, got 3",
    "clusters=5&classes=edge:10:1:0": "clusters must be the sum of the classes, 10, or left out, got 5",
    "classes=a:50000:1:9,b:50000:1:9": "classes must have at most 50000 clusters together, got 100000",
    "provider=nutanix&providerVersion=v9": "providerVersion must be one of newest, v1.4, v1.5",
    "provider=in-memory&providerVersion=v1.8": 'providerVersion must be one of newest for in-memory, got "v1.8"',
    "residency=mars": 'residency must name regions of the fleet, region-1, got "mars"',
    "regionRtt=a/b:3": 'regionRtt must name two regions of the fleet, such as a/b, of region-1, got "a/b"'
  };
  for (const [query, message] of Object.entries(wrongLinks)) {
    const {input, problems} = parseLink(`?${query}&edition=pro`, catalog);
    expect(problems.join("; ")).toContain(message);
    expect(input.edition).toBe("pro");
    const flags = query.split("&").map((part) => {
      const [key = "", value] = part.split("=");
      return `--${flagOf(key as FieldKey)}=${value}`;
    });
    const command = parseArguments(["plan", ...flags]);
    const ran = run(command as Exclude<typeof command, {name: "help"}>, catalog, cliFiles());
    await expect(ran).rejects.toThrowError(message);
  }
});

for (const key of fieldKeys) {
  test(`a wrong ${key} is named with what it takes, as a flag, in a link and in a file`, () => {
    for (const value of wrongFor(key)) {
      if (typeof value === "string") {
        expect(() => parseArguments(["plan", `--${flagOf(key)}=${value}`])).toThrowError(
          new RegExp(`^--${flagOf(key)} must `)
        );
        const {problems} = parseLink(`?${key}=${encodeURIComponent(value)}`, catalog);
        expect([value, problems.length, problems[0]?.startsWith(`${key} must `)]).toEqual([value, 1, true]);
      }
      expect(() => parseScenarioFile(JSON.stringify({[key]: value}))).toThrowError(new RegExp(`^${key} must `));
    }
  });
}

test("an unknown parameter is named, as a flag, in a link and in a file", () => {
  expect(() => parseArguments(["plan", "--nodes=5"])).toThrowError("unknown flag --nodes; see --help");
  expect(parseLink("?nodes=5", catalog).problems).toEqual(['"nodes" is not a field of a scenario and was ignored']);
  expect(() => parseScenarioFile('{"nodes": 5}')).toThrowError('"nodes" is not a field of a scenario');
});
