import type {BillRow} from "../catalog/schemas.js";
import type {Catalog} from "../catalog/tables.js";
import {growthFields} from "../growth/fields.js";
import type {FieldKey, Scenario} from "../scenario/fields.js";
import {fields} from "../scenario/fields.js";
import {numbers, type SourcedRow} from "../sizing/calculus.js";
import type {FiguresOf} from "../sizing/figures.js";
import {editionRow, tableFor} from "../sizing/guide-rows.js";
import {rowById} from "../sizing/row-by-id.js";
import {positionIn, tierNamed} from "../sizing/tier.js";
import {isFixed, middleOf, type Spread} from "./spread.js";

export const parameterKinds = ["constant", "guide", "price", "input", "growth"] as const;
export type ParameterKind = (typeof parameterKinds)[number];

/**
 * How a parameter enters the model: as the value of a cell at every level, as the place within a range of the guide
 * (0 at its low end, 1 at its high end), as a factor on all prices of a book, or as an input of the scenario. What the
 * growth goes by enters with the fleets of its months.
 */
export type Entry =
  | {readonly way: "value"; readonly row: SourcedRow}
  | {readonly way: "share"; readonly row: SourcedRow}
  | {readonly way: "factor"}
  | {readonly way: "input"; readonly field: UncertainField}
  | {readonly way: "growth"; readonly field: GrowthRate};

/** A figure of the plan that is not known for sure. */
export interface Parameter {
  readonly id: string;
  readonly kind: ParameterKind;
  readonly label: string;
  readonly unit: string;
  readonly spread: Spread;
  /** Where the spread is from: a source of data/, or "scenario" where the user gave it. */
  readonly source: string;
  readonly section: string;
  readonly why: string;
  /** Whether its values are whole numbers. */
  readonly whole: boolean;
  readonly enters: Entry;
}

/** Spreads that a user gives, by the id of the parameter; a single point says that it is sure. */
export type Marks = Readonly<Record<string, Spread>>;

/** The fields of a scenario that can be marked as uncertain. */
export const uncertainFields = [
  "clusters",
  "machines",
  "machineDeployments",
  "crsPayloadKB",
  "seriesPerCluster",
  "syncPeriodMin",
  "scrapeSeconds",
  "prometheusRetentionDays",
  "objectRetentionDays",
  "upgradeWindowHours",
  "prismConcurrency",
  "prismCreateSeconds"
] as const satisfies readonly FieldKey[];

export type UncertainField = (typeof uncertainFields)[number];

/** Rates and numbers of the growth that can be marked. */
export const growthRates = ["clustersPercent", "machinesPercent", "clustersNumber", "machinesNumber"] as const;
export type GrowthRate = (typeof growthRates)[number];

/** The least and the greatest value of a parameter: what its field takes, a place within a range, or nothing below 0. */
export function boundsOf({enters}: Parameter): {readonly min: number; readonly max: number} {
  if (enters.way === "input") return fields[enters.field];
  if (enters.way === "growth") return growthFields[enters.field];
  return {min: 0, max: enters.way === "share" ? 1 : Number.POSITIVE_INFINITY};
}

const PRICE_LEVEL = "price-level";

/**
 * Every parameter that can be uncertain in a scenario, with the spread of data/ or the user's. Those that are sure come
 * along with a spread of one point, so that they can be marked.
 *
 * @param figures the plan as it is, which says where in the guide's ranges it lies
 */
export function parametersOf(figures: FiguresOf, catalog: Catalog, marks: Marks): Parameter[] {
  const {scenario} = figures;
  const all = [
    ...catalog.constants.map(constantParameter),
    ...guideParameters(figures, catalog),
    ...priceParameters(scenario, catalog),
    ...inputParameters(scenario)
  ];
  return all.map((parameter) => {
    const spread = marks[parameter.id];
    return spread === undefined ? parameter : {...parameter, spread, source: "scenario", section: "", why: ""};
  });
}

/** The parameters that are drawn. */
export function uncertainOnes(parameters: readonly Parameter[]): Parameter[] {
  return parameters.filter(({spread}) => !isFixed(spread));
}

interface SpreadRow extends SourcedRow {
  readonly label: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: string;
  readonly why: string;
}

/** Things that come whole: a reserve of one host and a half does not exist. */
const wholeUnits: readonly string[] = ["hosts", "copies", "cores"];

function isWhole({unit, low, likely, high}: SpreadRow): boolean {
  return wholeUnits.includes(unit) && [low, likely, high].every(Number.isInteger);
}

function parameterOf(row: SpreadRow, kind: ParameterKind, enters: Entry): Parameter {
  const {id, label, unit, low, likely, high, source, section, why} = row;
  const spread = {kind: "pert", low, likely, high} as const;
  return {
    id: `${kind}/${id}`,
    kind,
    label,
    unit,
    spread,
    source,
    section,
    why,
    whole: isWhole(row),
    enters
  };
}

function constantParameter(row: SpreadRow): Parameter {
  return parameterOf(row, "constant", {way: "value", row});
}

/** Where the guide gives a range, any place in it; likeliest where the plan takes it. */
function guideParameters(figures: FiguresOf, catalog: Catalog): Parameter[] {
  const likely = positionsIn(figures, catalog);
  const rows = catalog.bill
    .filter(hasRange)
    .map((row) => guideParameter(row, row.id, row.component, likely(row.table)));
  const edition = editionRow(figures.scenario.edition, catalog);
  if (!edition?.overheadHigh) return rows;
  const {value} = rowById(catalog.rules, "edition-plan-share", "rules.csv");
  return [...rows, guideParameter(edition, `edition/${edition.id}`, `Overhead of ${edition.label}`, value)];
}

function guideParameter(row: SourcedRow, id: string, what: string, likely: number): Parameter {
  return {
    id: `guide/${id}`,
    kind: "guide",
    label: `${what}, place in the guide's range`,
    unit: "",
    spread: {kind: "pert", low: 0, likely, high: 1},
    source: row.source,
    section: row.section,
    why: "Any place in the range; likeliest where the plan takes it",
    whole: false,
    enters: {way: "share", row}
  };
}

function hasRange(row: BillRow): boolean {
  return (["nodes", "vcpu", "memoryGiB", "storageGB", "objectTB"] as const).some(
    (column) => row[`${column}Low`] !== row[`${column}High`]
  );
}

/** Where a plan lies in each of the guide's tables. */
function positionsIn({scenario, tier, demand}: FiguresOf, catalog: Catalog): (table: string) => number {
  const {clusters, machines} = scenario;
  const at = (id: "small" | "medium" | "large" | "xl", of = {clusters, machines}) =>
    positionIn(tierNamed(id, catalog), of.clusters, of.machines, numbers);
  const [first, ...others] = demand.managementClusters;
  const largest = others.reduce((best, next) => (next.clusters > (best?.clusters ?? 0) ? next : best), first);
  const part = largest ?? {clusters, machines};
  const own = tableFor(part, tier.id, catalog, numbers);
  return (table) => {
    if (table === own.tier) return own.position;
    return table === "small" || table === "medium" || table === "large" ? at(table, part) : at("xl");
  };
}

/** Hosts and traffic have ranges of their own; list prices of clouds move together. */
function priceParameters({priceBook}: Scenario, {prices: book, spreads}: Catalog): Parameter[] {
  if (book?.id !== priceBook) return [];
  const inputs = [...(priceBook === "onprem" ? book.host : []), ...book.traffic];
  const own = inputs.map((row) => parameterOf(row, "price", {way: "value", row}));
  if (priceBook === "onprem") return own;
  return [parameterOf(rowById(spreads, PRICE_LEVEL, "risk/spreads.csv"), "price", {way: "factor"}), ...own];
}

function inputParameters(scenario: Scenario): Parameter[] {
  return uncertainFields.map((field) => {
    const value = Number(scenario[field]);
    const {label, unit} = fields[field];
    return {
      id: `input/${field}`,
      kind: "input",
      label,
      unit,
      spread: {kind: "pert", low: value, likely: value, high: value},
      source: "scenario",
      section: "",
      why: "",
      whole: fields[field].whole,
      enters: {way: "input", field}
    };
  });
}

/** The likeliest value of a parameter, which is the plan's own. */
export function planValue({spread}: Parameter): number {
  return middleOf(spread);
}
