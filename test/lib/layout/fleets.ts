import fc from "fast-check";
import type {Region, ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {scenario} from "../../scenarios.js";

/** Equal regions r1, r2, ... */
export const regionsNamed = (count: number): Region[] =>
  Array.from({length: count}, (_, index) => ({name: `r${index + 1}`, share: 1 / count}));

/** Whole scenarios, some with regions that keep their clusters and with RTTs that are set. */
export const placed: fc.Arbitrary<ScenarioInput> = fc
  .tuple(scenario, fc.nat(1_023), fc.nat(1_000))
  .map(([input, bits, ms]) => {
    const names = (input.regions ?? []).map(({name}) => name);
    const [a, b] = names;
    return {
      ...input,
      residency: names.filter((_, index) => bits % 3 === 0 && (bits >> index) % 2 === 1),
      regionRtt: a !== undefined && b !== undefined && ms % 2 ? {[`${b}/${a}`]: ms} : {}
    };
  });
