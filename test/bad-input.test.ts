import {expect, test} from "vitest";
import {parseArguments} from "../src/lib/cli/arguments.js";
import {type FieldKey, fieldKeys, fields, flagOf} from "../src/lib/scenario/fields.js";
import {parseScenarioFile} from "../src/lib/scenario/file.js";
import {parseLink} from "../src/lib/scenario/permalink.js";
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
  ]
};

function wrongFor(key: FieldKey): readonly unknown[] {
  const field = fields[key];
  const whole = field.type === "number" && field.whole ? [...(wrong.whole ?? []), "0", 0] : [];
  return [...(wrong[field.type] ?? []), ...whole];
}

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
