import {formatNumber} from "../../format.js";

/** A limit in words, with what is asked of it: "12,000 Machine objects against 10,000 (advice)". */
export function limitText({
  label,
  of,
  demand,
  capacity,
  unit,
  class: own
}: {
  readonly label: string;
  readonly of: string;
  readonly demand: number;
  readonly capacity: number;
  readonly unit: string;
  readonly class: string;
}): string {
  const what = of ? `${label}, ${of}` : label;
  return `${what}: ${formatNumber(short(demand))} of ${formatNumber(short(capacity))} ${unit} (${own})`;
}

/** Three digits are enough for a sentence. */
function short(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
