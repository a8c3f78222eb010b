import type {Catalog} from "../catalog/tables.js";
import {formatAmounts} from "./amounts.js";
import {isBeside} from "./beside.js";
import {parseField} from "./check-field.js";
import {formatClasses} from "./classes.js";
import {changedFields, completeScenario, scenarioProblem} from "./complete.js";
import {type Amounts, type FieldKey, fieldKeys, fieldNamed, fields, type ScenarioInput} from "./fields.js";
import {formatRegions} from "./regions.js";

/** A scenario from a link, with one sentence for everything in the link that could not be used as it stands. */
export interface FromLink {
  readonly input: ScenarioInput;
  readonly problems: readonly string[];
}

/**
 * Writes what differs from the defaults as a query string, in the order of the field table: "?clusters=300", or ""
 * where nothing differs.
 */
export function formatLink(input: ScenarioInput, catalog: Catalog): string {
  const changed = changedFields(input, catalog);
  const parameters = fieldKeys.flatMap((key) =>
    changed[key] === undefined ? [] : `${key}=${encode(fieldText(key, changed))}`
  );
  return parameters.length ? `?${parameters.join("&")}` : "";
}

/** A field as text, the way links and flags write it. */
export function fieldText(key: FieldKey, input: ScenarioInput): string {
  if (key === "classes") return formatClasses(input.classes ?? []);
  const {type} = fields[key];
  if (type === "amounts") return formatAmounts((input[key] ?? {}) as Amounts);
  if (type === "names") return ((input[key] ?? []) as readonly string[]).join(",");
  return key === "regions" ? formatRegions(input.regions ?? fields.regions.default) : String(input[key]);
}

/** Keeps what is legal in a query readable: commas, colons and at signs of regions. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(2C|3A|40|2F)/g, decodeURIComponent)
    .replace(/%20/g, "+");
}

/** Reads a query string; never throws. Numbers outside their range are taken to its end, everything else falls back. */
export function parseLink(query: string, catalog: Catalog): FromLink {
  const input: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, text] of new URLSearchParams(query)) {
    if (isBeside(name)) continue;
    const key = fieldNamed(name);
    if (!key) problems.push(`${short(name)} is not a field of a scenario and was ignored`);
    else if (key in input) problems.push(`${key} is there twice; the first one is used`);
    else readParameter(key, text, input, problems);
  }
  return settle(input, problems, catalog);
}

function readParameter(key: FieldKey, text: string, input: Record<string, unknown>, problems: string[]): void {
  const checked = parseField(fields[key], text);
  if ("value" in checked) {
    input[key] = checked.value;
    return;
  }
  // the least number of machines is that of the clusters: below it the default is the better guess
  const nearest = key === "machines" && checked.nearest === fields.machines.min ? undefined : checked.nearest;
  if (nearest !== undefined) input[key] = nearest;
  problems.push(`${key} ${checked.problem}; ${nearest ?? "the default"} is used`);
}

/** Takes out what does not hold together: the rest is right field by field. */
function settle(input: ScenarioInput, problems: readonly string[], catalog: Catalog): FromLink {
  const problem = scenarioProblem(input);
  if (!problem) return {input, problems};
  const key = fieldNamed(problem.split(" ")[0] ?? "") ?? "machines";
  const {[key]: _, ...rest} = input;
  const used = completeScenario(rest, catalog)[key];
  const instead = key === "classes" ? "no classes" : typeof used === "object" ? "the default" : used;
  return settle(rest, [...problems, `${problem}; ${instead} is used`], catalog);
}

function short(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 37)}...` : text);
}
