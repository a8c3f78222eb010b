import {formatCount, formatNumber} from "../format.js";
import type {Calculus} from "../sizing/calculus.js";
import type {OverLimit} from "./over-limits.js";
import type {RegionLossOf, Verdict} from "./region-loss.js";

/** What the loss of a region means, in a sentence or two. */
export function regionLossMessage<V>(loss: Omit<RegionLossOf<V>, "message">, calculus: Calculus<V>): string {
  const {region, verdict, stranded, short, over, survivingManagementClusters: left} = loss;
  const number = (value: V) => calculus.valueOf(value);
  const rest = `When ${region} is lost, the ${formatCount(left, "management clusters")} left`;
  const missing = `${formatCount(number(short.nodes), "nodes")}, ${formatNumber(number(short.vcpu))} vCPU and ${formatNumber(number(short.memoryGiB))} GiB`;
  const texts: Readonly<Record<Verdict, string>> = {
    restore: left
      ? `Nothing that ${region} manages may move.`
      : `Everything is managed from ${region}: when it is lost, nothing is left to take over. Restore from a backup, elsewhere.`,
    "beyond-limits": `${rest} cannot take over: ${listed(over, "hard")}.`,
    "with-hardware": `${rest} can take over with ${missing} more.${newAdvice(over)}`,
    "as-bought": `${rest} can take over with what they have.${newAdvice(over)}`
  };
  return texts[verdict] + staying(number(stranded.clusters), region);
}

function listed(over: readonly OverLimit[], name: OverLimit["class"]): string {
  return over
    .filter((limit) => limit.class === name)
    .map(({words}) => words)
    .join("; ");
}

function newAdvice(over: readonly OverLimit[]): string {
  const words = listed(
    over.filter(({alreadyOver}) => !alreadyOver),
    "advice"
  );
  return words && ` Advice is passed by then: ${words}.`;
}

function staying(clusters: number, region: string): string {
  if (!clusters) return "";
  return ` residency: ${formatCount(clusters, "workload clusters")} of ${region} must stay and cannot move.`;
}
