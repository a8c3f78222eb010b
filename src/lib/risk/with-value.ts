import type {Catalog} from "../catalog/tables.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {roundHalfUp} from "../sizing/rules.js";
import type {Parameter} from "./parameters.js";

/** A scenario with the catalogue it is planned by. */
export interface Setting {
  readonly input: ScenarioInput;
  readonly catalog: Catalog;
}

/** A setting in which one parameter has a value: for what is computed from the catalogue itself, such as layouts. */
export function withValue({input, catalog}: Setting, {enters}: Parameter, value: number): Setting {
  if (enters.way === "growth") return {input, catalog}; // the plan of today does not rest on it
  if (enters.way === "input") return {catalog, input: {...input, ...inputs(input, enters.field, value)}};
  const {prices: book} = catalog;
  if (enters.way === "factor") {
    const moved = <T extends {readonly usd: number}>(rows: readonly T[]) =>
      rows.map((row) => ({...row, usd: row.usd * value}));
    if (!book) return {input, catalog};
    return {
      input,
      catalog: {...catalog, prices: {...book, instances: moved(book.instances), services: moved(book.services)}}
    };
  }
  const row =
    enters.way === "value" ? {...enters.row, low: value, likely: value, high: value} : atPlace(enters.row, value);
  const changed = <T extends object>(rows: readonly T[]): readonly T[] =>
    rows.map((other) => ((other as object) === enters.row ? (row as T) : other));
  const prices = book && {...book, host: changed(book.host), traffic: changed(book.traffic)};
  return {
    input,
    catalog: {
      ...catalog,
      constants: changed(catalog.constants),
      bill: changed(catalog.bill),
      editions: changed(catalog.editions),
      ...(prices && {prices})
    }
  };
}

/** Machines that are set stay at least one for each cluster. */
function inputs({machines}: ScenarioInput, field: string, value: number): ScenarioInput {
  if (field !== "clusters" || machines === undefined) return {[field]: value};
  return {clusters: value, machines: Math.max(machines, value)};
}

/** A row of the guide with its ranges drawn together at a place in them. */
function atPlace(row: object, place: number): object {
  const cells = Object.entries(row).filter(([, value]) => typeof value === "number");
  const ends = new Map(cells as [string, number][]);
  const drawn = [...ends].flatMap(([name, low]) => {
    const stem = /^(.*)Low$/.exec(name)?.[1];
    const high = ends.get(`${stem}High`);
    if (stem === undefined || stem === "instances" || high === undefined) return [];
    const between = low + place * (high - low);
    const value = stem === "overhead" ? between : roundHalfUp(between);
    return [
      [name, value],
      [`${stem}High`, value]
    ];
  });
  return {...row, ...Object.fromEntries(drawn)};
}
