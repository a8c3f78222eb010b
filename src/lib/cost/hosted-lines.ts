import {type BillLineOf, bounds, mapRange, type Range} from "../sizing/bill-line.js";
import type {Unpriced} from "./cost-line.js";
import {type HostOf, hostFigures, sizeFrom} from "./host-size.js";
import {figuresOf, type SizedLine, withFigures} from "./line-figures.js";
import {misfit} from "./pack-hosts.js";
import {GLOBAL, type PricingOf} from "./pricing.js";
import type {HostSize, Vm} from "./rack.js";
import {isHosted, machinesOf, overcommitOf} from "./virtual-machines.js";

/** The lines of a region that stand on its hosts, and those no host is large enough for. */
export interface HostedOf<V> {
  readonly region: string;
  readonly lines: readonly BillLineOf<V>[];
  readonly unpriced: readonly Unpriced[];
}

/** The bill by the region whose hosts carry it, in the order of the fleet's regions. */
export function hostedLines<V>(bill: readonly BillLineOf<V>[], host: HostOf<V>, pricing: PricingOf<V>): HostedOf<V>[] {
  const {calculus, scenario} = pricing;
  const setting = settingOf(host, pricing);
  return scenario.regions.map(({name: region}, index) => {
    const judged = linesIn(bill, region, index === 0).map((line) => {
      const wrong = (...numbers: number[]) => whyTooLarge(machinesIn(line, numbers), sizeFrom(numbers));
      const terms = [...setting, ...figuresOf(line)];
      const fits = calculus.decide((...numbers) => wrong(...numbers) === undefined, ...terms);
      return {line, wrong: fits ? undefined : wrong(...terms.map(calculus.shown))};
    });
    return {
      region,
      lines: judged.flatMap(({line, wrong}) => (wrong === undefined ? [line] : [])),
      unpriced: judged.flatMap(({line, wrong}) => (wrong === undefined ? [] : [unpriced(line.id, region, wrong)]))
    };
  });
}

/** What of hosts decides which machines fit them: first the host's size, then how many vCPU share a core. */
export function settingOf<V>(host: HostOf<V>, pricing: PricingOf<V>): V[] {
  const {critical, other} = overcommitOf(pricing);
  return [...hostFigures(host), critical, other];
}

/** The machines of a line at each bound, from numbers in the order of `settingOf` and `figuresOf`. */
export function machinesIn<V>(line: SizedLine<V>, numbers: readonly number[]): Range<Vm> {
  const size = sizeFrom(numbers);
  const [, , , , critical = 1, other = 1, ...figures] = numbers;
  const plain = withFigures(line, figures);
  return mapRange((bound) => machinesOf(plain, bound, {critical, other}, size));
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
