import fc from "fast-check";
import {expect, test} from "vitest";
import {besideOf, withBeside} from "../../../src/lib/scenario/beside.js";
import {fieldId} from "../../../src/lib/scenario/field-name.js";
import {fieldKeys, fields} from "../../../src/lib/scenario/fields.js";
import {formatLink, parseLink} from "../../../src/lib/scenario/permalink.js";
import {workloadFields, workloadKeys} from "../../../src/lib/workload/fields.js";
import {formatWorkload, parseWorkload} from "../../../src/lib/workload/link.js";
import {catalog} from "../../library.js";
import {scenario} from "../../scenarios.js";

test("parseWorkload(query) reads its own parameters and leaves the scenario's alone", () => {
  const query = "?clusters=300&w.nodes=500&regions=a,b&w.ownEventsEtcd=true&w.pods=auto";
  expect(parseWorkload(query)).toEqual({input: {nodes: 500, ownEventsEtcd: true, pods: "auto"}, problems: []});
  expect(parseLink(query, catalog)).toMatchObject({input: {clusters: 300}, problems: []});
  expect(parseWorkload("")).toEqual({input: {}, problems: []});
  expect(parseWorkload("?nodes=500")).toEqual({input: {}, problems: []});
});

test("parseLink(query) still names what belongs to nobody", () => {
  expect(parseLink("?w.nodes=5&nodes=5", catalog).problems).toMatchInlineSnapshot(`
    [
      ""nodes" is not a field of a scenario and was ignored",
    ]
  `);
});

test("parseWorkload(query) names what is wrong, and uses the nearest or the default", () => {
  const wrong =
    "?w.nodes=1000000000&w.pods=NaN&w.cores=&w.memory=-1&w.services=1e3&w.ownEventsEtcd=yes&w.hpaTarget=0&w.bogus=1&w.=1&w.__proto__=1&w.maxPods=3.5&w.members=5&w.members=6&w.podRange=Infinity";
  const {input, problems} = parseWorkload(wrong);
  expect(input).toEqual({nodes: 100_000, memory: 1, hpaTarget: 0.001, members: 5});
  expect(problems).toMatchInlineSnapshot(`
    [
      "w.nodes must be auto or a whole number from 1 to 100000, got 1000000000; 100000 is used",
      "w.pods must be auto or a whole number from 0 to 10000000, got "NaN"; the default is used",
      "w.cores must be a whole number from 1 to 1024, got ""; the default is used",
      "w.memory must be a whole number from 1 to 32768, got -1; 1 is used",
      "w.services must be auto or a whole number from 0 to 1000000, got "1e3"; the default is used",
      "w.ownEventsEtcd must be true or false, got "yes"; the default is used",
      "w.hpaTarget must be a number from 0.001 to 1000000000, got 0; 0.001 is used",
      ""w.bogus" is not a field of the workload cluster and was ignored",
      ""w." is not a field of the workload cluster and was ignored",
      ""w.__proto__" is not a field of the workload cluster and was ignored",
      "w.maxPods must be a whole number from 1 to 2000, got 3.5; the default is used",
      "w.members is there twice; the first one is used",
      "w.podRange must be auto or a whole number from 4 to 30, got "Infinity"; the default is used",
    ]
  `);
});

test("a workload cluster beside a scenario comes back from the link, and neither changes the other", () => {
  const cluster = fc.record(
    {
      nodes: fc.integer({min: 1, max: 100_000}),
      cacheHit: fc.double({min: 0, max: 100, noNaN: true}).map((share) => Math.round(share * 10) / 10),
      ownEventsEtcd: fc.constant(true),
      podRange: fc.integer({min: 4, max: 30})
    },
    {requiredKeys: []}
  );
  fc.assert(
    fc.property(scenario, cluster, (input, own) => {
      const [alone, beside] = [formatLink(input, catalog), formatWorkload(own)];
      const link = withBeside(alone, beside);
      expect(parseLink(link, catalog)).toEqual(parseLink(alone, catalog));
      expect(formatWorkload(parseWorkload(link).input)).toBe(beside);
      expect(parseWorkload(link).problems).toEqual([]);
      expect(besideOf(link)).toBe(beside);
    }),
    {numRuns: 100}
  );
});

test("defaults of the fields lie in their range, their labels are their own, and no field of the scenario begins with w.", () => {
  for (const key of workloadKeys) {
    const field = workloadFields[key];
    if (field.type === "number" && field.default !== "auto") {
      expect(field.default).toBeGreaterThanOrEqual(field.min);
      expect(field.default).toBeLessThanOrEqual(field.max);
    }
  }
  const names = [
    ...workloadKeys.map((key) => fieldId(workloadFields[key])),
    ...fieldKeys.map((key) => fieldId(fields[key]))
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(fieldKeys.filter((key) => key.startsWith("w."))).toEqual([]);
});
