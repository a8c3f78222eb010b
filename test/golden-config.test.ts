import {expect, test} from "vitest";
import {maxQueuedPerFlow, nominalSeats} from "../src/lib/config/apf-math.js";
import {checkFlags} from "../src/lib/config/check-flags.js";
import {defaultOf} from "../src/lib/config/default-of.js";
import {flagOf, isDeprecated, isKnown} from "../src/lib/config/flag-of.js";
import {providerVersions} from "../src/lib/scenario/fields.js";
import {newest, tables} from "./config-context.js";
import golden from "./golden/config.json" with {type: "json"};
import {catalog} from "./library.js";

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly source: string;
}

const checks: Readonly<Record<string, (input: Case["input"], expected: Case["expected"]) => void>> = {
  G38: seats,
  G39: seats,
  G41: ({hand_size, queue_length_limit}, {max_queued_per_flow}) =>
    expect(maxQueuedPerFlow(Number(hand_size), Number(queue_length_limit))).toBe(max_queued_per_flow),
  G71: ({capi}, {qps, burst, machine_concurrency}) => {
    const at = (name: string) => defaultOf(catalog, tables, "core", name, String(capi));
    const given = [at("--kube-api-qps"), at("--kube-api-burst"), at("--machine-concurrency")];
    expect(given).toEqual([qps, burst, machine_concurrency]);
    const flag = flagOf(tables, "cabpk", "--cluster-concurrency", String(capi));
    expect(flag && isDeprecated(flag, String(capi))).toBe(true);
  },
  G73: ({flag}, {valid, replacement}) => {
    for (const provider of providerVersions.nutanix ?? []) {
      const use = {component: "capx", name: String(flag), value: "50", line: 0, isGuess: false} as const;
      expect(isKnown(tables, "capx", use.name, provider)).toBe(valid);
      expect(checkFlags([use], {...newest, provider}, tables)).toMatchObject([{replacement}]);
    }
  }
};

function seats({max_inflight, max_mutating, shares, sum_shares}: Case["input"], {nominal}: Case["expected"]) {
  const total = Number(max_inflight) + Number(max_mutating);
  expect(nominalSeats(total, Number(shares), Number(sum_shares))).toBe(nominal);
}

for (const {id, input, expected, source} of golden.cases as unknown as Case[])
  test(`${id}: ${JSON.stringify(input)} as in ${source}`, () => {
    expect(checks[id]).toBeDefined();
    checks[id]?.(input, expected);
  });
