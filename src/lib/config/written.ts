/** A number as it stands in a formula: six digits at most. */
export const written = (value: number) => String(Number(value.toPrecision(6)));
