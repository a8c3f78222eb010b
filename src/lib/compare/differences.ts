import {type FieldKey, fieldKeys, fields, type Scenario} from "../scenario/fields.js";
import {shownValue} from "../scenario/shown-value.js";

/** A field with its value in each scenario, in words. */
export interface Difference {
  readonly key: FieldKey;
  readonly label: string;
  readonly values: readonly string[];
}

/** The fields in which scenarios differ, but for their names. */
export function differences(scenarios: readonly Scenario[]): Difference[] {
  return inWords(
    fieldKeys.filter(
      (key) => key !== "name" && new Set(scenarios.map((scenario) => JSON.stringify(scenario[key]))).size > 1
    ),
    scenarios
  );
}

/** Fields with their values in words; nothing is a dash. */
export function inWords(keys: readonly FieldKey[], scenarios: readonly Scenario[]): Difference[] {
  return keys.map((key) => ({
    key,
    label: fields[key].label,
    values: scenarios.map((scenario) => shownValue(key, scenario) || "–")
  }));
}
