import {amountsProblem, isAmounts, parseAmounts} from "./amounts.js";
import {classesProblem, isClass, parseClasses} from "./classes.js";
import {
  type AmountsField,
  type ClassesField,
  type Field,
  type NamesField,
  type NumberField,
  type Region,
  type RegionsField,
  type TextField,
  wordOf
} from "./fields.js";
import {namesProblem, parseNames} from "./names.js";
import {parseRegions, type RegionText, regionsProblem, withShares} from "./regions.js";

/** A value that holds, or what is wrong with it; `nearest` is the closest value that would hold, where there is one. */
export type Checked = {readonly value: unknown} | {readonly problem: string; readonly nearest?: number};

/** Reads a field from the text of a flag, a link or a number box. */
export function parseField(field: Field, text: string): Checked {
  if (field.type === "regions") return checkField(field, parseRegions(text));
  if (field.type === "classes") return checkField(field, parseClasses(text));
  if (field.type === "amounts") return checkField(field, parseAmounts(text));
  if (field.type === "names") return checkField(field, parseNames(text));
  if (field.type === "switch") return checkField(field, text === "true" || (text === "false" ? false : text));
  if (field.type !== "number" || text === wordOf(field)) return checkField(field, text);
  const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isNaN(number) ? {problem: wrong(field, text)} : checkField(field, number);
}

/** Checks a value from a file or a form; never throws, whatever the value is. */
export function checkField(field: Field, value: unknown): Checked {
  switch (field.type) {
    case "text":
      return isLine(field, value) ? {value} : {problem: wrong(field, value)};
    case "choice":
      return field.options.includes(value as string) ? {value} : {problem: wrong(field, value)};
    case "switch":
      return typeof value === "boolean" ? {value} : {problem: wrong(field, value)};
    case "number":
      return checkNumber(field, value);
    case "regions":
      return checkRegions(field, value);
    case "classes":
      return checkClasses(field, value);
    case "amounts":
      return checkAmounts(field, value);
    case "names":
      return checkNames(field, value);
  }
}

/** What a field takes, as the second half of a sentence: "must be a whole number from 1 to 50000". */
export function expectation(field: Field): string {
  switch (field.type) {
    case "text":
      return `must be a line of at most ${field.most} characters`;
    case "choice":
      return field.options.length > 1 ? `must be one of ${field.options.join(", ")}` : `must be ${field.options[0]}`;
    case "number": {
      const word = wordOf(field);
      if (field.among) return `must be one of ${field.among.join(", ")}`;
      return `must be ${word ? `${word} or ` : ""}a ${field.whole ? "whole " : ""}number from ${field.min} to ${field.max}`;
    }
    case "switch":
      return "must be true or false";
    case "classes":
      return `must be at most ${field.most} classes`;
    case "amounts":
      return `must be at most ${field.most} numbers from ${field.min} to ${field.max} by name`;
    case "names":
      return `must be at most ${field.most} names`;
    case "regions":
      return `must be 1 to ${field.most} regions`;
  }
}

function wrong(field: Field, value: unknown): string {
  return `${expectation(field)}, got ${shown(value)}`;
}

function shown(value: unknown): string {
  if (typeof value === "number") return String(value); // JSON has no NaN and no Infinity
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function isLine(field: TextField, value: unknown): boolean {
  return typeof value === "string" && value.length <= field.most && !Array.from(value).some((letter) => letter < " ");
}

function checkNumber(field: NumberField, value: unknown): Checked {
  if (value === wordOf(field) && value !== undefined) return {value};
  if (typeof value !== "number" || Number.isNaN(value)) return {problem: wrong(field, value)};
  if (field.whole && Number.isFinite(value) && !Number.isInteger(value)) return {problem: wrong(field, value)};
  if (value < field.min) return {problem: wrong(field, value), nearest: field.min};
  if (value > field.max) return {problem: wrong(field, value), nearest: field.max};
  if (field.among && !field.among.includes(value)) return {problem: wrong(field, value)};
  return {value};
}

function checkClasses(field: ClassesField, value: unknown): Checked {
  if (!Array.isArray(value) || !value.every(isClass)) {
    return {
      problem: `must be a list of classes with name, clusters, controlPlaneMachines, workers and machineDeployments, got ${shown(value)}`
    };
  }
  const problem = classesProblem(value, field);
  return problem ? {problem} : {value};
}

function checkRegions(field: RegionsField, value: unknown): Checked {
  if (!Array.isArray(value) || !value.every(isRegionText)) {
    return {problem: `must be a list of regions with name, share and priceRegion, got ${shown(value)}`};
  }
  const problem = regionsProblem(value, field.most);
  return problem ? {problem} : {value: withShares(value) satisfies Region[]};
}

function checkAmounts(field: AmountsField, value: unknown): Checked {
  if (!isAmounts(value)) return {problem: `must be numbers by name, such as {"name": 1}, got ${shown(value)}`};
  const problem = amountsProblem(value, field);
  return problem ? {problem} : {value};
}

function checkNames(field: NamesField, value: unknown): Checked {
  if (!Array.isArray(value) || !value.every((name): name is string => typeof name === "string"))
    return {problem: `must be a list of names, got ${shown(value)}`};
  const problem = namesProblem(value, field);
  return problem ? {problem} : {value};
}

function isRegionText(value: unknown): value is RegionText {
  if (typeof value !== "object" || value === null) return false;
  const {name, share, priceRegion, ...rest} = value as Record<string, unknown>;
  return (
    typeof name === "string" &&
    (share === undefined || typeof share === "number") &&
    (priceRegion === undefined || typeof priceRegion === "string") &&
    !Object.keys(rest).length
  );
}
