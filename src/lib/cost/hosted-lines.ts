import {type BillLineOf, bounds, mapRange, type Range} from "../sizing/bill-line.js";
import type {Unpriced} from "./cost-line.js";
import {type HostOf, sizeOf} from "./host-size.js";
import {misfit} from "./pack-hosts.js";
import {GLOBAL, type PricingOf} from "./pricing.js";
import type {HostSize, Vm} from "./rack.js";
import {isHosted, machinesOf, overcommitOf} from "./virtual-machines.js";

/** The lines of a region that stand on its hosts, and those no host is large enough for. */
export interface HostedOf<V> {
  readonly region: string;
  readonly lines: readonly BillLineOf<V>[];
  /** The machines of each line. */
  readonly machines: readonly Range<Vm>[];
  readonly unpriced: readonly Unpriced[];
}

/** The bill by the region whose hosts carry it, in the order of the fleet's regions. */
export function hostedLines<V>(bill: readonly BillLineOf<V>[], host: HostOf<V>, pricing: PricingOf<V>): HostedOf<V>[] {
  const {calculus, scenario} = pricing;
  const size = sizeOf(host, calculus);
  const {critical, other} = overcommitOf(pricing);
  const overcommit = {critical: calculus.valueOf(critical), other: calculus.valueOf(other)};
  return scenario.regions.map(({name: region}, index) => {
    const judged = linesIn(bill, region, index === 0).map((line) => {
      const machines = mapRange((bound) => machinesOf(line, bound, overcommit, size, calculus));
      return {line, machines, wrong: whyTooLarge(machines, size)};
    });
    const fitting = judged.filter(({wrong}) => wrong === undefined);
    return {
      region,
      lines: fitting.map(({line}) => line),
      machines: fitting.map(({machines}) => machines),
      unpriced: judged.flatMap(({line, wrong}) => (wrong === undefined ? [] : [unpriced(line.id, region, wrong)]))
    };
  });
}

/** The lines of a region that stand on hosts; those of the fleet layer stand in the first. */
export function linesIn<V>(bill: readonly BillLineOf<V>[], region: string, isFirst: boolean): BillLineOf<V>[] {
  return bill.filter((line) => isHosted(line) && (line.region === region || (isFirst && line.region === GLOBAL)));
}

/** What is wrong with the machines of the plan, or else at an end of the range. */
function whyTooLarge(machines: Range<Vm>, size: HostSize): string | undefined {
  const wrong = misfit(machines.plan, size);
  if (wrong !== undefined) return wrong;
  const end = bounds.find((bound) => misfit(machines[bound], size) !== undefined);
  return end && `${misfit(machines[end], size)} at the ${end} end`;
}

function unpriced(lineId: string, region: string, wrong: string): Unpriced {
  return {lineId, region, message: `${lineId}: ${wrong}; it is in no total until hosts are larger.`, field: "prices"};
}
