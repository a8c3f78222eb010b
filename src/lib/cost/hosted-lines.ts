import {type BillLineOf, bounds} from "../sizing/bill-line.js";
import type {Unpriced} from "./cost-line.js";
import {type HostOf, hostFigures, sizeFrom} from "./host-size.js";
import {figuresOf, type LineSize, sizeAt} from "./line-figures.js";
import {misfit} from "./pack-hosts.js";
import {GLOBAL, type PricingOf} from "./pricing.js";
import type {Vm} from "./rack.js";
import {isHosted, machinesOf, overcommitOf} from "./virtual-machines.js";

type Bound = (typeof bounds)[number];

/** The lines of a region that stand on its hosts, and those no host is large enough for. */
export interface HostedOf<V> {
  readonly region: string;
  readonly lines: readonly BillLineOf<V>[];
  readonly unpriced: readonly Unpriced[];
}

/** The bill by the region whose hosts carry it, in the order of the fleet's regions. */
export function hostedLines<V>(bill: readonly BillLineOf<V>[], host: HostOf<V>, pricing: PricingOf<V>): HostedOf<V>[] {
  const setting = settingOf(host, pricing);
  return pricing.scenario.regions.map(({name: region}, index) => {
    const judged = linesIn(bill, region, index === 0).map((line) => ({line, wrong: wrongOf(line, setting, pricing)}));
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

/** How many numbers that are. */
const SETTINGS = 6;

/** The machine of a line at a size, on hosts by numbers in the order of `settingOf`. */
export function machineOn(line: BillLineOf<unknown>, size: LineSize, setting: readonly number[]): Vm {
  const [, , , , critical = 1, other = 1] = setting;
  return machinesOf(line, size, {critical, other}, sizeFrom(setting));
}

/** Why no host is large enough for a line, or undefined where it fits. What fits at its high end fits at all. */
function wrongOf<V>(line: BillLineOf<V>, setting: readonly V[], {calculus}: PricingOf<V>): string | undefined {
  const terms = [...setting, ...figuresOf(line)];
  const wrongAt = (bound: Bound, numbers: readonly number[]) =>
    misfit(machineOn(line, sizeAt(line, numbers, bound, SETTINGS), numbers), sizeFrom(numbers));
  if (calculus.always((...numbers) => wrongAt("high", numbers) === undefined, ...terms)) return undefined;
  const wrong = (...numbers: number[]) => whyTooLarge((bound) => wrongAt(bound, numbers));
  return calculus.decide((...numbers) => wrong(...numbers) === undefined, ...terms)
    ? undefined
    : wrong(...terms.map(calculus.shown));
}

/** The lines of a region that stand on hosts; those of the fleet layer stand in the first. */
export function linesIn<V>(bill: readonly BillLineOf<V>[], region: string, isFirst: boolean): BillLineOf<V>[] {
  return bill.filter((line) => isHosted(line) && (line.region === region || (isFirst && line.region === GLOBAL)));
}

/** What is wrong with the machines of the plan, or else at an end of the range. */
function whyTooLarge(wrongAt: (bound: Bound) => string | undefined): string | undefined {
  const wrong = wrongAt("plan");
  if (wrong !== undefined) return wrong;
  const end = bounds.find((bound) => wrongAt(bound) !== undefined);
  return end && `${wrongAt(end)} at the ${end} end`;
}

function unpriced(lineId: string, region: string, wrong: string): Unpriced {
  return {lineId, region, message: `${lineId}: ${wrong}; it is in no total until hosts are larger.`, field: "prices"};
}
