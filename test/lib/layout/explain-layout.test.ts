import {expect, test} from "vitest";
import {explainLayout} from "../../../src/lib/layout/explain-layout.js";
import {failoverOf} from "../../../src/lib/layout/failover.js";
import {layoutsOf} from "../../../src/lib/layout/layouts-of.js";
import {fields, type ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {evaluate, leavesOf} from "../../../src/lib/sizing/explanation.js";
import {withPlaces} from "./book.js";
import {regionsNamed} from "./fleets.js";

const inputs: ScenarioInput[] = [
  {clusters: 60},
  {clusters: 1_500, regions: regionsNamed(3), residency: ["r2"], regionRtt: {"r1/r3": 120}},
  {
    clusters: 300,
    regions: ["us-east-1", "us-west-2"].map((priceRegion) => ({name: priceRegion, share: 0.5, priceRegion}))
  }
];

const lists = ["clusterShare", "machineShare", "clusters", "machines"];
const blast = ["managementCluster", "region"].flatMap((of) => lists.map((key) => `blast.${of}.${key}`));
const move = ["low", "likely", "high"].flatMap((level) => [`move.minutes.${level}`, `move.restoreMinutes.${level}`]);
const etcd = ["rttMs", "heartbeatMs", "electionMs"].map((key) => `etcd.0.${key}`);
const between = ["etcd.1.electionMs", "rtt.0.ms.low", "rtt.0.ms.likely", "fleetRtt.0.rtt.ms.high"];
const failover = ["nodes", "vcpu", "memoryGiB"].map((key) => `failover.worst.short.${key}`);

const numberAt = (from: unknown, path: string) =>
  path.split(".").reduce((value, key) => (value as Record<string, unknown>)[key], from);

test("explainLayout(option, path) evaluates to the option's number and rests on fields and on cells with a source", () => {
  for (const input of inputs) {
    for (const option of layoutsOf(input, withPlaces)) {
      const several = (option.plan.scenario.regions.length ?? 1) > 1 ? between : [];
      const numbers = {...option, failover: failoverOf(option, withPlaces)};
      for (const path of [
        ...blast,
        ...move,
        "move.objects",
        ...etcd,
        ...several,
        ...failover,
        "failover.worst.restoreMinutes.high"
      ]) {
        const explanation = explainLayout(option, path, withPlaces);
        expect(explanation.value, path).toBe(numberAt(numbers, path));
        expect(evaluate(explanation)).toBe(explanation.value);
        for (const leaf of leavesOf(explanation)) {
          if (leaf.field) expect(Object.hasOwn(fields, leaf.field)).toBe(true);
          else expect([leaf.cell?.file, leaf.source, leaf.section, leaf.kind].every(Boolean), path).toBe(true);
        }
      }
    }
  }
});

test("explainLayout(option, path) writes the formula of the RTT by distance", () => {
  const [option] = layoutsOf(inputs[2] ?? {}, withPlaces);
  if (!option) throw new Error("no option");
  const explanation = explainLayout(option, "rtt.0.ms.likely", withPlaces);
  expect(explanation.formula).toBe("2 × distance × path factor / km/ms + fixed");
  expect(explanation.terms?.[0]?.terms?.map(({cell}) => `${cell?.row} ${cell?.column}`)).toEqual([
    "aws/us-east-1 latitude",
    "aws/us-east-1 longitude",
    "aws/us-west-2 latitude",
    "aws/us-west-2 longitude"
  ]);
});

test("explainLayout(option, path) names a path that leads nowhere", () => {
  const [option] = layoutsOf({}, withPlaces);
  if (!option) throw new Error("no option");
  for (const path of ["blast.region.id", "blast.moon", "rtt.0.ms.likely", "failover.regions.9.short.vcpu", ""])
    expect(() => explainLayout(option, path, withPlaces)).toThrow("is not a number of a layout");
});
