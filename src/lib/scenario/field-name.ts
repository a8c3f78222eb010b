import type {Field} from "./fields.js";

/** What a field is called where it is filled in: its label, with the unit where the label does not say it. */
export function fieldName({label, unit}: Pick<Field, "label" | "unit">): string {
  const said = label
    .toLowerCase()
    .split(/[^a-z]+/)
    .includes(unit.toLowerCase());
  return unit && !said ? `${label} (${unit})` : label;
}

/** An id for the input of a field. */
export function fieldId({label}: Pick<Field, "label">): string {
  return `field-${label.toLowerCase().replace(/[^a-z]+/g, "-")}`;
}
