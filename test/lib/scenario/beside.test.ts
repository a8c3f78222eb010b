import {expect, test} from "vitest";
import {besideOf, isBeside, replaceBeside, withBeside} from "../../../src/lib/scenario/beside.js";
import {fieldKeys} from "../../../src/lib/scenario/fields.js";

test("besideOf(query) takes the parameters of every page, as they were written", () => {
  expect(besideOf("?c.etcd=v3.5&clusters=3&w.nodes=5&w.pods=a%20b")).toBe("w.nodes=5&w.pods=a%20b&c.etcd=v3.5");
  expect(besideOf("?clusters=3")).toBe("");
  expect(besideOf("")).toBe("");
});

test("replaceBeside(beside, page, parameters) leaves those of other pages", () => {
  expect(replaceBeside("w.nodes=5&c.etcd=v3.5", "workload", "w.pods=7")).toBe("w.pods=7&c.etcd=v3.5");
  expect(replaceBeside("w.nodes=5&c.etcd=v3.5", "configuration", "")).toBe("w.nodes=5");
  expect(replaceBeside("", "configuration", "c.etcd=v3.5")).toBe("c.etcd=v3.5");
  expect(replaceBeside("", "workload", "")).toBe("");
});

test("withBeside(link, beside) joins both", () => {
  expect(withBeside("?clusters=3", "c.etcd=v3.5")).toBe("?clusters=3&c.etcd=v3.5");
  expect(withBeside("", "c.etcd=v3.5")).toBe("?c.etcd=v3.5");
  expect(withBeside("?clusters=3", "")).toBe("?clusters=3");
});

test("isBeside(name, page) is no field of the scenario", () => {
  expect([isBeside("w.nodes"), isBeside("c.etcd"), isBeside("clusters"), isBeside("")]).toEqual([
    true,
    true,
    false,
    false
  ]);
  expect([isBeside("w.nodes", "configuration"), isBeside("c.etcd", "configuration")]).toEqual([false, true]);
  expect(fieldKeys.filter((key) => isBeside(key))).toEqual([]);
});
