import {expect, test} from "vitest";
import {changeText, turningName, turningValue} from "../../../src/lib/risk/turning-words.js";
import {catalog} from "../../library.js";

const up = {kind: "tier", unit: "clusters", isUp: true, isSure: false} as const;
const point = {value: 501, before: "large", after: "xl", beyond: false};

test("changeText(point, turning, catalog) says what it becomes, from where on, and whether that is out of range", () => {
  expect(changeText(point, up, catalog)).toBe("XL from 501 clusters on");
  expect(changeText({...point, beyond: true}, up, catalog)).toBe("XL from 501 clusters on; outside its range");
  expect(changeText({...point, beyond: true}, {...up, isSure: true}, catalog)).toBe("XL from 501 clusters on");
  const down = {value: 0.123456, before: "multi", after: "none", beyond: false};
  expect(changeText(down, {kind: "layout", unit: "kB", isUp: false, isSure: false}, catalog)).toBe(
    "none at 0.12 kB and below"
  );
});

test("turningName(kind, id, catalog) names tiers, limits and layouts", () => {
  expect(turningName("tier", "medium", catalog)).toBe("medium");
  expect(turningName("binding", "etcd-db", catalog)).toBe("etcd database");
  expect(turningName("layout", "regional", catalog)).toBe("regional");
});

test("turningValue(value, unit) keeps whole numbers, and four digits of others", () => {
  expect([turningValue(14_999, "machines"), turningValue(1, "clusters"), turningValue(12.345678, "s")]).toEqual([
    "14,999 machines",
    "1 cluster",
    "12.35 s"
  ]);
});
