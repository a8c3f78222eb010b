import {z} from "zod";
import {datePattern, quantityPattern, signedPattern} from "./patterns.js";
import {kinds} from "./vocabulary.js";

const number = (pattern: RegExp, what: string) => z.string().regex(pattern, `must be ${what}`).transform(Number);

/** A cell that must not be empty. */
export const text = z.string().trim().min(1, "must not be empty");

/** A cell that may be empty. */
export const note = z.string().trim();

/** A number of at least 0 with a decimal point, without thousands separators. */
export const quantity = number(quantityPattern, "a number of at least 0");

/** A number that may lie below 0, such as the intercept of a fitted line. */
export const signed = number(signedPattern, "a number");

/** A whole number of at least 0. */
export const whole = number(/^\d+$/, "a whole number of at least 0");

/** A cell of the given kind that may be empty, read as null. */
export const maybe = <T extends z.ZodType<unknown, string>>(cell: T) =>
  z.union([z.literal("").transform(() => null), cell], {error: (issue) => emptyOr(cell, issue.input)});

function emptyOr(cell: z.ZodType<unknown, string>, input: unknown): string {
  const [issue] = cell.safeParse(input).error?.issues ?? [];
  return `${issue?.message ?? "is not valid"} or empty`;
}

export const yesNo = z.enum(["yes", "no"], {error: "must be yes or no"}).transform((cell) => cell === "yes");

/** A year, a month or a day: 2026, 2026-01 or 2026-01-31. */
export const date = z.string().regex(datePattern, "must be a date such as 2026-01-31");

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, {error: `must be one of ${values.join(", ")}`});

/** A version such as v1.13 or v1.13.0. */
export const version = z.string().regex(/^v\d+\.\d+(\.\d+)?$/, "must be a version such as v1.13 or v1.13.0");

/** Several words from a list, separated by blanks. */
export const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((cell) => cell.split(/\s+/))
    .pipe(z.array(oneOf(values)).min(1));

/** Where a row comes from: every table but the list of sources carries these three columns. */
export const provenance = {source: text, section: text, kind: oneOf(kinds)};

/** Any number of ids, separated by blanks; an empty cell has none. */
export const ids = z.string().transform((cell) => cell.split(/\s+/).filter(Boolean));
