import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {fields} from "../scenario/fields.js";
import {plan} from "../sizing/plan.js";
import {withRegions} from "./layout-input.js";
import {type LayoutOption, layoutOption} from "./layouts-of.js";

/** The fleet spread evenly over a number of regions. */
export interface RegionalPoint extends LayoutOption {
  readonly regions: number;
}

const FEWEST = 2;

/** The regional layout over two to ten equal regions: the fleet's own first, then hypothetical ones. */
export function regionalSweep(
  input: ScenarioInput,
  catalog: Catalog,
  counts: readonly number[] = Array.from({length: fields.regions.most - FEWEST + 1}, (_, index) => FEWEST + index)
): RegionalPoint[] {
  const own = (input.regions ?? fields.regions.default).length;
  return counts.map((regions) => {
    const spread = withRegions(input, regions);
    const planned = plan(spread, catalog);
    const option = {input: spread, plan: planned, hypothetical: regions > own, assumed: false};
    return {...layoutOption(option, planned, catalog), isCurrent: false, regions};
  });
}
