import type {Catalog} from "../catalog/tables.js";
import type {Plan} from "../sizing/plan.js";
import {targetPath, targetValue} from "../sizing/targets.js";
import {type Held, held} from "./held.js";
import type {MeasuredValue} from "./measured-values.js";

const MB_IN_GIB = 2 ** 30 / 1e6;

/** The plan's targets on what was measured. */
export function measuredTargets(values: readonly MeasuredValue[], {targets}: Plan): Held[] {
  return values.flatMap(({query, value, of, problem}) => {
    if (!query.target) return [];
    const found = targets.find(({metric}) => metric === query.target);
    const target = targetValue(targets, query.target);
    if (!found || target === undefined) return [];
    const inUnit = value !== null && found.unit === "GiB" && query.unit === "MB" ? value / MB_IN_GIB : value;
    const explain = targetPath(found);
    return [
      held({
        id: query.target,
        label: query.label,
        measured: inUnit,
        target,
        unit: found.unit,
        why: problem || of,
        explain
      })
    ];
  });
}

/** Where to stop while the fleet grows, on what was measured: the tighter bound is what counts as kept. */
export function measuredChecks(values: readonly MeasuredValue[], {rolloutChecks}: Catalog): Held[] {
  return values.flatMap(({query, value, of, problem}) => {
    const check = rolloutChecks.find(({id}) => id === query.check);
    if (!check) return [];
    const {id, label, unit, tight, loose} = check;
    const looser = value !== null && value > tight && value <= loose ? `within the looser bound of ${loose}` : "";
    const why = problem || [of, looser].filter(Boolean).join(", ");
    return [held({id, label, measured: value, target: tight, unit, decides: false, why})];
  });
}
