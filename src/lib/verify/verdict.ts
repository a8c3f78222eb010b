import {formatCount, formatList, formatNumber} from "../format.js";
import {limitUsed} from "../sizing/limits/limit-words.js";
import type {Limit, Plan} from "../sizing/plan.js";
import {targetValue} from "../sizing/targets.js";
import type {CheckedFio} from "./check-fio.js";
import {type Held, missed} from "./held.js";
import type {MeasuredAgainst} from "./measured-against.js";

/** Measured results, as far as there are some. */
export interface Results {
  readonly fio?: CheckedFio | undefined;
  readonly measured?: MeasuredAgainst | undefined;
}

/** What the results miss: targets, and hard limits that are over; in words, none where all is kept. */
export function shortfalls({fio, measured}: Results): string[] {
  const targets = [...missed(fio?.rows ?? []), ...missed(measured?.targets ?? [])];
  const over = (measured?.limits ?? []).filter((limit) => limit.class === "hard" && limit.status === "over");
  return [...targets.map(missWords), ...over.map(overWords)];
}

/** The answer of the page: what to reach, or how the results did. */
export function verdict(plan: Plan, results: Results): string {
  if (!results.fio && !results.measured) return goals(plan);
  const short = shortfalls(results);
  if (short.length) return `Not met: ${short.join("; ")}.`;
  const [targets, open] = decided(results);
  const hard = (results.measured?.limits ?? []).filter((limit) => limit.class === "hard").length;
  if (!targets && !hard) return "Nothing was measured that the plan has a target or a hard limit for.";
  const met = [
    ...(targets ? [formatCount(targets, "targets")] : []),
    ...(hard ? [formatCount(hard, "hard limits")] : [])
  ];
  const rest = open ? `; ${formatCount(open, "targets")} ${open === 1 ? "was" : "were"} not measured` : "";
  return `Met: ${formatList(met)} kept${rest}.`;
}

/** How many targets were measured, and how many were not. */
function decided({fio, measured}: Results): readonly [number, number] {
  const rows = [...(fio?.rows ?? []), ...(measured?.targets ?? [])].filter(({decides}) => decides);
  const open = rows.filter(({status}) => status === "not measured").length;
  return [rows.length - open, open];
}

function goals({targets}: Plan): string {
  const value = (metric: Parameters<typeof targetValue>[1]) => formatNumber(targetValue(targets, metric) ?? Number.NaN);
  return `The disk of etcd must flush in ${value("fsync-p99")} ms at p99, ${value("sequential-iops")} times a second one after the other, and do ${value("iops")} IOPS side by side.`;
}

function missWords({label, measured, target, unit, atLeast}: Held): string {
  return `${label} is ${formatNumber(short(measured ?? Number.NaN))} ${unit}, the target at ${atLeast ? "least" : "most"} ${formatNumber(short(target))} ${unit}`;
}

function overWords(limit: Limit): string {
  return `${limit.label} is over its limit of ${limitUsed(limit)}`;
}

/** Three digits are enough in a sentence. */
function short(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
