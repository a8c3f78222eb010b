/** A number of at least 0 with a decimal point, without thousands separators. */
export const quantityPattern = /^\d+(\.\d+)?$/;

/** A number that may lie below 0. */
export const signedPattern = /^-?\d+(\.\d+)?$/;

/** A year, a month or a day: 2026, 2026-01 or 2026-01-31. */
export const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
