import type {ScaleOutRow} from "../catalog/reference-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {Calculus, Quantity} from "../sizing/calculus.js";
import {addUp} from "../sizing/management.js";
import {explainedShare, largestMiss, linearPart, onCurve, quadraticPart} from "./least-squares.js";

/** What one setup measured: minutes until a number of clusters was there, counted from none. */
export interface SeriesOf<V = number> {
  readonly id: string;
  readonly name: string;
  readonly points: readonly PointOf<V>[];
  /** There where at least three points were measured at the same settings. */
  readonly fit?: FitOf<V>;
  /** By the fit, at the asked number of clusters. */
  readonly minutes?: V;
  /** Whether that lies beyond what was measured, and how many times. */
  readonly extrapolated: boolean;
  readonly timesMeasured: number;
}

export interface PointOf<V = number> {
  readonly id: string;
  readonly clusters: V;
  readonly minutes: V;
  /** Whether the settings are those of the first point; others are shown, not fitted. */
  readonly fitted: boolean;
}

export interface FitOf<V = number> {
  readonly a: V;
  readonly b: V;
  readonly explained: V;
  readonly largestMiss: V;
  /** The range over which it was measured. */
  readonly from: number;
  readonly to: number;
}

const FILE = "measurements/metal3-scale-out.csv";
const ENOUGH = 3; // two points lie on some curve whatever it is

/** Every setup as measured, with its curve within the measured range and what it gives for a number of clusters. */
export function scaleOut<V>(clusters: V, catalog: Catalog, calculus: Calculus<V>): SeriesOf<V>[] {
  return catalog.metal3Setups.map(({id, label}) => {
    const points = pointsOf(id, catalog, calculus);
    const fit = fitOf(points, calculus);
    const asked = calculus.valueOf(clusters);
    const curve = {label: `Minutes by the curve of ${label}`, unit: "min", rule: onCurve};
    return {
      id,
      name: label,
      points,
      ...(fit ? {fit, minutes: calculus.apply(curve, fit.a, clusters, fit.b)} : {}),
      extrapolated: asked > (fit?.to ?? 0),
      timesMeasured: asked / (fit?.to ?? Number.NaN)
    };
  });
}

/** Adds up what was measured in steps. Steps of one cluster say what one more costs, and are left out. */
function pointsOf<V>(setup: string, {metal3ScaleOut}: Catalog, calculus: Calculus<V>): PointOf<V>[] {
  const rows = metal3ScaleOut.filter((row) => row.setup === setup && row.to - row.from > 1);
  const [first] = rows;
  const reached = new Map<number, readonly ScaleOutRow[]>([[0, []]]);
  for (const row of rows) reached.set(row.to, [...(reached.get(row.from) ?? []), row]);
  return [...reached].slice(1).map(([to, steps]) => {
    const minutes = steps.map((row) => calculus.cell(FILE, row, "minutes"));
    const last = steps.at(-1) as ScaleOutRow;
    return {
      id: `at-${to}`,
      clusters: calculus.cell(FILE, last, "to"),
      minutes: addUp(`Minutes until ${to} clusters`, "min", minutes, calculus),
      fitted: steps.every((row) => sameSettings(row, first))
    };
  });
}

function sameSettings(row: ScaleOutRow, other: ScaleOutRow | undefined): boolean {
  return row.qps === other?.qps && row.burst === other?.burst && row.concurrency === other?.concurrency;
}

function fitOf<V>(points: readonly PointOf<V>[], calculus: Calculus<V>): FitOf<V> | undefined {
  const used = points.filter(({fitted}) => fitted);
  if (used.length < ENOUGH) return undefined;
  const terms = used.flatMap(({clusters, minutes}) => [clusters, minutes]);
  const of = (quantity: Quantity) => calculus.apply(quantity, ...terms);
  const measured = used.map(({clusters}) => calculus.valueOf(clusters));
  return {
    a: of({label: "Minutes for each cluster", unit: "min", rule: linearPart}),
    b: of({label: "Minutes for each pair of clusters", unit: "min", rule: quadraticPart}),
    explained: of({label: "Explained share of the spread, R²", unit: "%", rule: explainedShare}),
    largestMiss: of({label: "Largest distance from a measured point", unit: "min", rule: largestMiss}),
    from: Math.min(...measured),
    to: Math.max(...measured)
  };
}
