import type {Constant} from "../catalog/demand-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {measuredIn, pathIn} from "../sizing/demand/measured-in.js";
import type {Plan} from "../sizing/plan.js";

interface Here {
  readonly value: number;
  /** Where the number stands in the plan. */
  readonly path: string | undefined;
}

/** A constant with what the plan has of the unit it was measured in, at the management cluster with the most. */
export interface MeasuredRange {
  readonly constant: Constant;
  /** Null where the constant names no range. */
  readonly here: Here | null;
  readonly beyond: boolean;
}

/** Where the measured range of each constant of the demand ends, and whether a plan lies beyond. */
export function measuredRanges({demand}: Plan, {constants}: Catalog): MeasuredRange[] {
  return constants.map((constant) => {
    const {measuredUnit, measuredTo} = constant;
    if (measuredUnit === null) return {constant, here: null, beyond: false};
    const path = pathIn(measuredUnit);
    const values = demand.managementClusters.map((part) => ({
      value: measuredIn(measuredUnit, part, (value) => value),
      path: path && `demand.managementClusters.${part.id}.${path}`
    }));
    const here = values.reduce((most, next) => (next.value > most.value ? next : most));
    return {constant, here, beyond: measuredTo !== null && here.value > measuredTo};
  });
}
