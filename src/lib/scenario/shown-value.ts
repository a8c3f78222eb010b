import {formatCount, formatList, formatNumber, formatQuantity} from "../format.js";
import {fieldName} from "./field-name.js";
import {type ClusterClass, type Field, type FieldKey, fields, type ScenarioInput} from "./fields.js";
import {fieldText} from "./permalink.js";

/** A value as it is read, with its unit where the label does not say it: "5 min", "yes", "36 edge (1 machine)". */
export function shownValue(key: FieldKey, input: ScenarioInput): string {
  const [field, value]: [Field, unknown] = [fields[key], input[key]];
  if (key === "classes") return formatList((input.classes ?? []).map(classText));
  if (field.type === "choice") return optionText(field, String(value));
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return formatQuantity(value, fieldName(field) === field.label ? "" : field.unit);
  return fieldText(key, input);
}

/** What an option is called. */
export function optionText({words}: Extract<Field, {type: "choice"}>, option: string): string {
  return words?.[option] ?? option;
}

function classText({name, clusters, controlPlaneMachines, workers}: ClusterClass): string {
  return `${formatNumber(clusters)} ${name} (${formatCount(controlPlaneMachines + workers, "machines")})`;
}
