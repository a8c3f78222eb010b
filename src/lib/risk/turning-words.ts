import type {Catalog} from "../catalog/tables.js";
import {formatQuantity, tierName} from "../format.js";
import {layoutWords} from "../layout/layout-words.js";
import type {Layout} from "../sizing/management.js";
import type {TurningKind} from "./question.js";
import {noLayout} from "./turning-outcome.js";
import type {TurningPoint} from "./turning-points.js";

interface Turning {
  readonly kind: TurningKind;
  /** The parameter's. */
  readonly unit: string;
  readonly isUp: boolean;
  /** Whether the parameter has no range to lie outside of. */
  readonly isSure: boolean;
}

const DIGITS = 4;

/** What the id of a tier, a limit or a layout stands for. */
export function turningName(kind: TurningKind, id: string, {limits}: Pick<Catalog, "limits">): string {
  if (kind === "tier") return tierName(id);
  if (kind === "binding") return limits.find((limit) => limit.id === id)?.label ?? id;
  return id === noLayout ? "none" : layoutWords[id as Layout].name.toLowerCase();
}

/** A value of a parameter with its unit; whole numbers in full, others to four digits. */
export function turningValue(value: number, unit: string): string {
  return formatQuantity(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)), unit);
}

/** What a turning point says: "XL from 501 clusters on; outside its range". */
export function changeText(point: TurningPoint, turning: Turning, catalog: Pick<Catalog, "limits">): string {
  const {kind, unit, isUp, isSure} = turning;
  const value = turningValue(point.value, unit);
  const where = isUp ? `from ${value} on` : `at ${value} and below`;
  const outside = point.beyond && !isSure ? "; outside its range" : "";
  return `${turningName(kind, point.after, catalog)} ${where}${outside}`;
}
