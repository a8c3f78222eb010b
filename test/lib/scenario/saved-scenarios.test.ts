import fc from "fast-check";
import {expect, test} from "vitest";
import {
  formatSaved,
  MOST_SAVED,
  parseSaved,
  withRenamed,
  withSaved
} from "../../../src/lib/scenario/saved-scenarios.js";

const none = parseSaved("");
const names = (text: string) => parseSaved(text).scenarios.map(({name}) => name);

test("parseSaved(formatSaved(saved)) is what was saved", () => {
  const saved = withSaved(withSaved(none, {name: "Q3", query: "?clusters=300"}), {name: "now", query: ""});
  expect(parseSaved(formatSaved(saved))).toEqual(saved);
  expect(names(formatSaved(saved))).toEqual(["Q3", "now"]);
});

test("parseSaved(text) never throws, keeps what is right, and says when it is of another version", () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseSaved(text).scenarios)));
  fc.assert(fc.property(fc.json(), (text) => Array.isArray(parseSaved(text).scenarios)));
  for (const text of [
    "{",
    "null",
    "[]",
    '{"schema":"headroom.saved/2","scenarios":[]}',
    '{"schema":"headroom.saved/1"}'
  ])
    expect(parseSaved(text)).toMatchObject({scenarios: [], problem: expect.stringContaining("headroom.saved/1")});
});

test("entries that cannot be read are written back as they were", () => {
  const text =
    '{"schema":"headroom.saved/1","scenarios":[{"name":"a","query":"?clusters=1"},{"name":7},null,{"name":""}]}';
  const saved = parseSaved(text);
  expect(saved.scenarios).toEqual([{name: "a", query: "?clusters=1"}]);
  const written = JSON.parse(formatSaved(withSaved(saved, {name: "b", query: ""})));
  expect(written.scenarios.slice(2)).toEqual([{name: 7}, null, {name: ""}]);
});

test("withSaved(saved, scenario) never replaces one of the same name, and keeps 50", () => {
  const q3 = {name: "Q3", query: "?clusters=300"};
  let saved = withSaved(none, q3);
  expect(withSaved(saved, q3)).toBe(saved);
  saved = withSaved(saved, {...q3, query: "?clusters=400"});
  expect(saved.scenarios.map(({name}) => name)).toEqual(["Q3", "Q3 (2)"]);
  for (let n = 2; n < MOST_SAVED; n++) saved = withSaved(saved, {name: `n${n}`, query: ""});
  expect(() => withSaved(saved, {name: "more", query: ""})).toThrow("50 scenarios are kept already");
  expect(() => withSaved(none, {name: "long", query: "x".repeat(20_001)})).toThrow("longer than");
});

test("withRenamed(saved, index, name) trims, shortens and keeps names apart", () => {
  const saved = ["a", "b"].reduce((all, name) => withSaved(all, {name, query: ""}), none);
  const renamed = (name: string) => withRenamed(saved, 1, name).scenarios.map((scenario) => scenario.name);
  expect(renamed(" c ")).toEqual(["a", "c"]);
  expect(renamed("a")).toEqual(["a", "a (2)"]);
  expect(renamed("  ")).toEqual(["a", "b"]);
  expect(renamed("x".repeat(99))[1]).toHaveLength(80);
});
