import {formatList, formatNumber, formatSpan, formatUsd} from "../format.js";
import type {Compared} from "./compare.js";

/** What a comparison comes to in one sentence: the cheapest, and how far the others lie from the base. */
export function answer(compared: readonly Compared[]): string {
  const [base, ...others] = compared;
  if (!base) return "Nothing to compare yet.";
  if (!others.length) return `${base.name} stands alone: add one to four scenarios to compare it with.`;
  if (others.length > MOST_NAMED) return `${cheapest(compared)}${spread(compared)}`;
  return `${cheapest(compared)}Against ${base.name}, ${formatList(others.map((other) => against(other, base)))}.`;
}

/** More than this is told by its span. */
const MOST_NAMED = 2;

function spread(compared: readonly Compared[]): string {
  const span = (values: readonly number[]) => formatSpan(Math.min(...values), Math.max(...values));
  const nodes = span(compared.map(({plan}) => plan.totals.nodes.plan));
  const costs = compared.flatMap(({plan}) => (plan.cost ? [Math.round(plan.cost.month.plan)] : []));
  const usd = costs.length === compared.length ? ` and cost ${span(costs)} USD a month` : "";
  return `The ${compared.length} scenarios need ${nodes} nodes${usd}.`;
}

function cheapest(compared: readonly Compared[]): string {
  const costs = compared.map(({plan}) => plan.cost?.month.plan);
  if (costs.some((cost) => cost === undefined)) return "";
  const least = Math.min(...costs.map(Number));
  const which = compared.filter((_, index) => costs[index] === least);
  if (which.length === compared.length) return `All cost ${formatUsd(least)} a month. `;
  const names = formatList(which.map(({name}) => name));
  return `${names} ${which.length > 1 ? "cost" : "costs"} least, ${formatUsd(least)} a month. `;
}

function against({name, plan}: Compared, base: Compared): string {
  const nodes = difference(plan.totals.nodes.plan - base.plan.totals.nodes.plan, formatNumber, "nodes");
  if (!plan.cost || !base.plan.cost) return `${name} has ${nodes}`;
  const usd = difference(plan.cost.month.plan - base.plan.cost.month.plan, formatNumber, "USD a month");
  return `${name} has ${nodes} and costs ${usd}`;
}

function difference(value: number, write: (value: number) => string, unit: string): string {
  const whole = Math.round(Math.abs(value));
  if (whole === 0) return unit === "nodes" ? "as many nodes" : "the same";
  return `${write(whole)} ${whole === 1 ? unit.replace(/^nodes$/, "node") : unit} ${value > 0 ? "more" : unit === "nodes" ? "fewer" : "less"}`;
}
