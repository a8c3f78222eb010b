import type {Catalog} from "../catalog/tables.js";
import type {Estimate} from "../sizing/demand/estimate.js";

/** How a measured figure counts: as a check, as one that a constant was fitted to, or as neither. */
export type Standing = "checked" | "fitted" | "shown";

/** A measured figure beside what the model predicts for it. */
export interface Comparison extends Estimate {
  readonly id: string;
  readonly system: string;
  readonly what: string;
  /** Where it was measured, in words: "1,000 one-machine clusters". */
  readonly at: string;
  readonly measured: number;
  readonly unit: string;
  /** Of the likely figure against the measured one, in per cent. */
  readonly errorPercent: number;
  /** Whether the measured figure lies within low to high; null where one number is predicted, not a range. */
  readonly within: boolean | null;
  readonly checks: Standing;
  /** Ids of the constants whose value, or a bound of it, was taken from this figure. */
  readonly fitted: readonly string[];
  /** Ids of the constants the prediction rests on. */
  readonly restsOn: readonly string[];
  /** The rows of measurement tables it uses, as table/id. */
  readonly rows: readonly string[];
  readonly source: string;
  readonly section: string;
  readonly note: string;
}

export interface Measured {
  readonly id: string;
  readonly system: string;
  readonly what: string;
  readonly at: string;
  readonly measured: number;
  readonly unit: string;
  readonly predicted: Estimate;
  readonly restsOn: readonly string[];
  readonly rows: readonly string[];
  readonly source: string;
  readonly section: string;
  readonly note?: string;
  /** It is no check, though no constant was fitted to it; the note says why. */
  readonly shown?: boolean;
}

/** Holds a measured figure against its prediction. */
export function comparison({predicted, note = "", shown = false, ...row}: Measured, catalog: Catalog): Comparison {
  const {low, likely, high} = predicted;
  const fitted = catalog.constants.filter(({fittedTo}) => fittedTo.includes(row.id)).map(({id}) => id);
  return {
    ...row,
    low,
    likely,
    high,
    note,
    errorPercent: 100 * (likely / row.measured - 1),
    within: low === high ? null : low <= row.measured && row.measured <= high,
    checks: fitted.length ? "fitted" : shown ? "shown" : "checked",
    fitted
  };
}
