import type {Catalog} from "../../../src/lib/catalog/tables.js";
import type {Parameter} from "../../../src/lib/risk/parameters.js";
import type {ScenarioInput} from "../../../src/lib/scenario/fields.js";

/**
 * A scenario and a catalogue in which parameters have the values of one draw, written into the rows themselves: the
 * second way to the figures of a draw, by plan() and nothing else.
 */
export function drawnCatalog(
  input: ScenarioInput,
  catalog: Catalog,
  parameters: readonly Parameter[],
  value: (parameter: number) => number
): {input: ScenarioInput; catalog: Catalog} {
  const changed = new Map<unknown, object>();
  let drawnInput = input;
  let factor = 1;
  parameters.forEach(({enters}, index) => {
    const drawn = value(index);
    if (enters.way === "value") changed.set(enters.row, {...enters.row, low: drawn, likely: drawn, high: drawn});
    if (enters.way === "share") changed.set(enters.row, atPlace(enters.row, drawn));
    if (enters.way === "factor") factor = drawn;
    if (enters.way === "input") drawnInput = {...drawnInput, [enters.field]: drawn};
  });
  const rows = <T>(all: readonly T[]): T[] => all.map((row) => (changed.get(row) as T | undefined) ?? row);
  const priced = <T extends {usd: number}>(all: readonly T[]): T[] =>
    all.map((row) => ({...row, usd: row.usd * factor}));
  const {prices: book} = catalog;
  const prices = book && {
    ...book,
    host: rows(book.host),
    traffic: rows(book.traffic),
    instances: priced(book.instances),
    services: priced(book.services)
  };
  return {
    input: withMachines(drawnInput),
    catalog: {
      ...catalog,
      constants: rows(catalog.constants),
      bill: rows(catalog.bill),
      editions: rows(catalog.editions),
      ...(prices && {prices})
    }
  };
}

/** Machines that are set stay at least one for each cluster. */
function withMachines(input: ScenarioInput): ScenarioInput {
  if (input.machines === undefined) return input;
  return {...input, machines: Math.max(input.machines, input.clusters ?? 0)};
}

function atPlace(row: object, place: number): object {
  const cells = row as Record<string, number>;
  const ends = Object.keys(cells).filter((key) => /^(nodes|vcpu|memoryGiB|storageGB|objectTB|overhead)Low$/.test(key));
  const drawn = ends.flatMap((low) => {
    const high = low.replace("Low", "High");
    const [from, to] = [cells[low], cells[high]];
    if (from === null || to === null || from === undefined || to === undefined) return [];
    const between = from + place * (to - from);
    const value = low === "overheadLow" ? between : Math.floor(between + 0.5 + 1e-9);
    return [[low, value] as const, [high, value] as const];
  });
  return {...row, ...Object.fromEntries(drawn)};
}
