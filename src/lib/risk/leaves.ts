import {fields, type Scenario} from "../scenario/fields.js";
import {type Calculus, numbers, type Rule, type SourcedRow} from "../sizing/calculus.js";
import {interpolated, largest, product, smallest, unrounded} from "../sizing/rules.js";
import type {Drawn} from "./columns.js";
import type {Parameter, UncertainField} from "./parameters.js";

/** Where the inputs and cells of the model come from. */
export type Leaves = Pick<Calculus<Drawn>, "input" | "cell">;

const times: Rule = {
  names: ["price", "level"],
  write: (price, level) => `${price} × ${level}`,
  apply: (price, level) => price * level
};

const levels: readonly string[] = ["low", "likely", "high"];
const rangeColumn = /^(nodes|vcpu|memoryGiB|storageGB|objectTB|overhead)(Low|High)$/;

/** Which parameters stand in which rows and fields, by their places in the list. */
interface Places {
  readonly rows: ReadonlyMap<SourcedRow, {readonly parameter: number; readonly way: "value" | "share"}>;
  readonly fields: ReadonlyMap<string, number>;
  readonly factor: number | undefined;
}

/**
 * Inputs and cells in which parameters have their drawn values, and all others are as they are.
 *
 * @param density machines for each cluster, where the scenario gives no machines of its own
 * @param value the drawn value of a parameter, by its place in the list
 */
export function leavesFrom(
  scenario: Scenario,
  density: number | undefined,
  parameters: readonly Parameter[],
  value: (parameter: number) => Drawn,
  apply: Calculus<Drawn>["apply"]
): Leaves {
  const {rows, fields: drawn, factor} = placesOf(parameters);
  const derived = (label: string, rule: Rule, ...terms: Drawn[]) => apply({label, unit: "", rule}, ...terms);
  const given = (field: UncertainField): Drawn => {
    const parameter = drawn.get(field);
    return parameter === undefined ? Number(scenario[field]) : value(parameter);
  };
  const machines = (): Drawn => {
    if (density === undefined || drawn.has("machines"))
      return derived("Machines", largest, given("clusters"), given("machines"));
    return derived("Machines", smallest, derived("Machines", product, given("clusters"), density), fields.machines.max);
  };
  const inRange = (parameter: number, file: string, row: SourcedRow, column: string): Drawn | undefined => {
    const [, stem] = rangeColumn.exec(column) ?? [];
    if (stem === undefined) return undefined;
    const end = (name: "Low" | "High") => numbers.cell(file, row, `${stem}${name}` as never);
    const between = stem === "overhead" ? unrounded : interpolated;
    return derived("Place in the range", between, value(parameter), end("Low"), end("High"));
  };
  return {
    input: (field, _label, _unit, plain) => {
      if (plain !== scenario[field as UncertainField]) return plain;
      if (field === "machines" && (drawn.has("clusters") || drawn.has("machines"))) return machines();
      return drawn.has(field) ? given(field as UncertainField) : plain;
    },
    cell: (file, row, column) => {
      const plain = numbers.cell(file, row, column);
      const place = rows.get(row);
      if (place?.way === "value" && levels.includes(column)) return value(place.parameter);
      if (place?.way === "share") return inRange(place.parameter, file, row, column) ?? plain;
      return factor !== undefined && column === "usd" ? derived("Price", times, plain, value(factor)) : plain;
    }
  };
}

function placesOf(parameters: readonly Parameter[]): Places {
  const rows = new Map<SourcedRow, {parameter: number; way: "value" | "share"}>();
  const drawn = new Map<string, number>();
  let factor: number | undefined;
  parameters.forEach(({enters}, parameter) => {
    if (enters.way === "factor") factor = parameter;
    else if (enters.way === "input") drawn.set(enters.field, parameter);
    else if (enters.way !== "growth") rows.set(enters.row, {parameter, way: enters.way});
  });
  return {rows, fields: drawn, factor};
}
