import type {Amounts, AmountsField} from "./fields.js";

const MOST_NAME = 100;

/** Reads name:number,... without judging it; what is no number becomes NaN. The last colon parts name and number. */
export function parseAmounts(text: string): Amounts {
  if (text.trim() === "") return {};
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [, name = part, number = ""] = /^(.*):([^:]*)$/s.exec(part) ?? [];
      return [name.trim(), /^\s*[+-]?(\d+\.?\d*|\.\d+)(e-?\d+)?\s*$/.test(number) ? Number(number) : Number.NaN];
    })
  );
}

/** Writes amounts as in a flag. */
export function formatAmounts(amounts: Amounts): string {
  return Object.entries(amounts)
    .map(([name, value]) => `${name}:${value}`)
    .join(",");
}

/** Whether a value of a file has the shape of amounts. */
export function isAmounts(value: unknown): value is Amounts {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((amount) => typeof amount === "number")
  );
}

/** What is wrong with amounts, or undefined. */
export function amountsProblem(amounts: Amounts, {most, min, max, names}: AmountsField): string | undefined {
  const entries = Object.entries(amounts);
  if (entries.length > most) return `must be at most ${most} numbers by name, got ${entries.length}`;
  for (const [name, value] of entries) {
    const called = JSON.stringify(name);
    if (names && !names.includes(name)) return `must have names among ${names.join(", ")}, got ${called}`;
    if (!name || name.length > MOST_NAME || /[,:]/.test(name) || Array.from(name).some((letter) => letter < " "))
      return `must have names of 1 to ${MOST_NAME} characters without , : and control characters, got ${called}`;
    if (!(value >= min && value <= max))
      return `must have numbers from ${min} to ${max}, got ${Number.isNaN(value) ? "none" : value} for ${called}`;
  }
  return undefined;
}
