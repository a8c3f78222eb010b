import type {Catalog} from "../catalog/tables.js";
import type {Scenario} from "../scenario/fields.js";
import type {Calculus} from "../sizing/calculus.js";
import type {Part} from "../sizing/management.js";
import {product} from "../sizing/rules.js";
import {demandConstantOf} from "./estimates.js";
import {createdPerMinute, hoursToCreate} from "./rules.js";

/** How long the provider takes to create the machines of a management cluster, and which addresses they need. */
export interface ProvisioningOf<V = number> {
  readonly perMinute: V;
  readonly hours: V;
  /** By the guide's figures for Prism Central: most at once at their fastest, fewest at their slowest. */
  readonly guide?: {readonly fastest: RateOf<V>; readonly slowest: RateOf<V>};
  readonly addresses: V;
}

interface RateOf<V> {
  readonly seconds: V;
  readonly atOnce: V;
  readonly perMinute: V;
  readonly hours: V;
}

const PRISM = "guide/prism-central-operations.csv";

/** Time to create every machine of a management cluster. Source: S001, Prism Central API Considerations; IP pools of the checklist. */
export function provisioningOf<V>(
  {machines}: Part<V>,
  scenario: Scenario,
  catalog: Catalog,
  calculus: Calculus<V>
): ProvisioningOf<V> {
  const {seconds, atOnce} = pace(scenario, calculus);
  const {perMinute, hours} = rateOf(machines, seconds, atOnce, calculus);
  const each = demandConstantOf(catalog, calculus, "addresses-per-machine").likely;
  const addresses = calculus.apply({label: "IP addresses", unit: "addresses", rule: product}, machines, each);
  const guide = scenario.provider === "nutanix" ? guidePace(machines, catalog, calculus) : undefined;
  return {perMinute, hours, addresses, ...(guide ? {guide} : {})};
}

/** How long the provider takes for one machine, and how many it creates at once. */
export function pace<V>({prismCreateSeconds, prismConcurrency}: Scenario, calculus: Calculus<V>) {
  return {
    seconds: calculus.input("prismCreateSeconds", "Time to create a machine", "s", prismCreateSeconds),
    atOnce: calculus.input("prismConcurrency", "Machines created at once", "machines", prismConcurrency)
  };
}

/** Machines a minute, and hours for all of them. */
export function rateOf<V>(machines: V, seconds: V, atOnce: V, calculus: Calculus<V>): RateOf<V> {
  return {
    seconds,
    atOnce,
    perMinute: calculus.apply(
      {label: "Machines created a minute", unit: "machines/min", rule: createdPerMinute},
      atOnce,
      seconds
    ),
    hours: calculus.apply(
      {label: "Time to create the machines", unit: "h", rule: hoursToCreate},
      machines,
      seconds,
      atOnce
    )
  };
}

function guidePace<V>(machines: V, {prismOperations}: Catalog, calculus: Calculus<V>) {
  const row = prismOperations.find(({id}) => id === "vm-create");
  if (!row) throw new Error(`${PRISM}: vm-create is missing`);
  const cell = (column: "secondsLow" | "secondsHigh" | "concurrencyLow" | "concurrencyHigh") =>
    calculus.cell(PRISM, row, column);
  return {
    fastest: rateOf(machines, cell("secondsLow"), cell("concurrencyHigh"), calculus),
    slowest: rateOf(machines, cell("secondsHigh"), cell("concurrencyLow"), calculus)
  };
}
