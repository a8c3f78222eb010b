import {type Checked, checkField, parseField} from "../scenario/check-field.js";
import {DATE_FORM, parseDate} from "./dates.js";
import {type GrowthField, type GrowthInput, growthFields} from "./fields.js";
import {checkMilestones, parseMilestones, type ReadMilestones} from "./milestones.js";

/** Reads a field of growth from the text of a flag or a link. */
export function parseGrowthField(field: GrowthField, text: string): Checked {
  if (field.type === "milestones") return checkedOf(parseMilestones(text));
  return field.type === "date" ? checkDate(text) : parseField(field, text);
}

/** Checks a value of a file or a form; never throws, whatever the value is. */
export function checkGrowthField(field: GrowthField, value: unknown): Checked {
  if (field.type === "milestones") return checkedOf(checkMilestones(value));
  return field.type === "date" ? checkDate(value) : checkField(field, value);
}

/** What is wrong between fields that are right one by one, or undefined; it begins with the field. */
export function growthProblem({mode = growthFields.mode.default, milestones = []}: GrowthInput): string | undefined {
  if (mode === "milestones" && !milestones.length)
    return "milestones must have at least one line where mode is milestones, got none";
  return undefined;
}

function checkedOf(read: ReadMilestones): Checked {
  return "problem" in read ? read : {value: read.milestones};
}

function checkDate(value: unknown): Checked {
  const date = value === "auto" ? value : parseDate(String(value));
  if (date !== undefined) return {value: date};
  return {problem: `must be auto, ${DATE_FORM}, got ${JSON.stringify(value)?.slice(0, 60)}`};
}
