/**
 * Decimal numbers as whole multiples of 10^-24, so that products of prices and quantities are exact and a half cent is
 * a half cent. Nothing here is shared with the code under test.
 */
const PLACES = 24;
const ONE = 10n ** BigInt(PLACES);

export type Decimal = bigint;

/** The number as it prints: 0.1 is a tenth. */
export function decimal(value: number | string): Decimal {
  const [mantissa = "0", exponent = "0"] = String(value).toLowerCase().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = PLACES - fraction.length + Number(exponent);
  const digits = BigInt(`${whole}${fraction}`);
  return shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
}

export function times(first: Decimal, ...others: Decimal[]): Decimal {
  return others.reduce((product, factor) => (product * factor) / ONE, first);
}

/** Whole cents, a half rounded up; nothing that is rounded here is negative. */
export function toCents(usd: Decimal): number {
  const cent = ONE / 100n;
  return Number((usd + cent / 2n) / cent);
}

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
