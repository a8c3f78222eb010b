import {expect, test} from "vitest";
import {fillText, plainText} from "../../../src/lib/operations/fill-text.js";
import {ticksKey, ticksOf, ticksText} from "../../../src/lib/operations/ticks.js";

const values = (name: string) => (name === "nodes" ? {text: "22", path: "totals.nodes.plan"} : undefined);
const fill = (text: string) => plainText(fillText(text, values));

test("fillText(text) fills places, drops brackets without a value, and marks what is missing", () => {
  expect(fill("")).toBe("");
  expect(fill("{nodes} nodes")).toBe("22 nodes");
  expect(fill("[{nodes} nodes, ]quota")).toBe("22 nodes, quota");
  expect(fill("[{etcd} members, ]quota")).toBe("quota");
  expect(fill("{etcd} members")).toBe("– members");
  expect(fillText("{nodes} nodes", values)).toEqual([{text: "22", path: "totals.nodes.plan"}, " nodes"]);
});

test("ticksOf(text) reads what ticksText() writes, and nothing else", () => {
  expect(ticksOf(ticksText(new Set(["b", "a"])))).toEqual(new Set(["a", "b"]));
  for (const text of [null, "", "{", "null", "3", '{"a":1}']) expect(ticksOf(text)).toEqual(new Set());
  expect(ticksOf('["a", 3, null]')).toEqual(new Set(["a"]));
});

test("ticksKey(plan) tells names and tiers apart", () => {
  const key = (name: string, id: string) => ticksKey({scenario: {name}, tier: {id}} as Parameters<typeof ticksKey>[0]);
  expect(key("", "large")).toBe("headroom.ticks.1.large.");
  expect(key("a b", "large")).toBe("headroom.ticks.1.large.a%20b");
  expect(new Set([key("a", "large"), key("b", "large"), key("a", "xl")]).size).toBe(3);
});
