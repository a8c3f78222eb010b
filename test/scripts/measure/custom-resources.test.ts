import {expect, test} from "vitest";
import {customResources, resourceJson} from "../../../scripts/measure/custom-resources.js";
import {randomText} from "../../../scripts/measure/random-text.js";
import {catalog} from "../../library.js";

const kinds = catalog.objectKinds;
const three = customResources(kinds, 3);

test("customResources(kinds, clusters) makes 70 for a cluster of 20 machines, none of them a Secret", () => {
  expect(three).toHaveLength(3 * 70);
  expect(customResources(kinds, 0)).toEqual([]);
  const ofType = (sought: string) => three.filter(({type}) => type === sought);
  expect(ofType("Machine")).toHaveLength(60);
  expect(ofType("NutanixMachineTemplate")).toHaveLength(6);
  expect(ofType("Secret")).toEqual([]);
});

test("customResources(kinds, clusters) gives every object a key of its own and the size of its kind", () => {
  expect(new Set(three.map(({key}) => key)).size).toBe(three.length);
  const many = customResources(kinds, 1_143);
  expect(new Set(many.map(({key}) => key)).size).toBe(many.length);
  const sizes = three.filter(({type, cluster}) => type === "Machine" && cluster === 1).map(({bytes}) => bytes);
  expect(sizes.sort()).toEqual([...Array(3).fill(12_437), ...Array(17).fill(8_477)]);
});

test("resourceJson(resource) is JSON of exactly the size of its kind, never the same twice", () => {
  const text = randomText(0.5);
  for (const resource of customResources(kinds, 1)) {
    const value = resourceJson(resource, text);
    expect(Buffer.byteLength(value)).toBe(resource.bytes);
    expect(JSON.parse(value)).toMatchObject({kind: resource.type, metadata: {name: resource.name}});
    expect(resourceJson(resource, text)).not.toBe(value);
  }
});
