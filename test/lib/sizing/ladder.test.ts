import {expect, test} from "vitest";
import {numbers} from "../../../src/lib/sizing/calculus.js";
import {rungAt} from "../../../src/lib/sizing/ladder.js";
import {catalog} from "../../library.js";

const rung = (clusters: number, machines = clusters * 10) => rungAt(clusters, machines, catalog, numbers);
const shape = ({etcd, apiServer, controller}: ReturnType<typeof rung>) => [
  etcd.count,
  etcd.vcpu,
  etcd.memoryGiB,
  apiServer.count,
  apiServer.vcpu,
  apiServer.memoryGiB,
  controller.vcpu,
  controller.memoryGiB
];

test("rungAt(anchor) gives S000's row", () => {
  expect(shape(rung(100))).toEqual([3, 4, 16, 3, 4, 16, 2, 4]);
  expect(shape(rung(500))).toEqual([3, 8, 32, 3, 8, 32, 4, 8]);
  expect(shape(rung(1_000))).toEqual([5, 16, 64, 5, 16, 32, 8, 16]);
  expect(shape(rung(5_000))).toEqual([5, 32, 128, 7, 32, 64, 16, 32]);
});

test("rungAt(between anchors) is linear in the logarithm, members up to the next odd number", () => {
  const middle = Math.round(Math.sqrt(500 * 1_000));
  expect(shape(rung(middle))).toEqual([5, 12, 48, 4, 12, 32, 6, 12]);
  expect(rung(501).etcd.count).toBe(5);
});

test("rungAt(clusters, machines) follows whichever asks for more", () => {
  expect(shape(rung(100, 10_000))).toEqual(shape(rung(1_000)));
  expect(shape(rung(1_000, 1_000))).toEqual(shape(rung(1_000)));
});

test("rungAt() is clamped below the first anchor and marked as sharded above the last", () => {
  expect(rung(1)).toMatchObject({clamped: true, sharded: false});
  expect(shape(rung(1))).toEqual(shape(rung(100)));
  expect(rung(100)).toMatchObject({clamped: false, sharded: false});
  expect(rung(5_000)).toMatchObject({sharded: false});
  expect(rung(5_001)).toMatchObject({sharded: true});
  expect(rung(100, 50_001)).toMatchObject({sharded: true});
});
