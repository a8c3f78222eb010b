import type {NamesField} from "./fields.js";

const MOST_NAME = 40;

/** Reads name,name,... without judging it. */
export function parseNames(text: string): string[] {
  return text.trim() === "" ? [] : text.split(",").map((name) => name.trim());
}

/** What is wrong with a list of names, or undefined. */
export function namesProblem(names: readonly string[], {most}: NamesField): string | undefined {
  if (names.length > most) return `must be at most ${most} names, got ${names.length}`;
  const wrong = names.find(
    (name) => !name || name.length > MOST_NAME || name.includes(",") || Array.from(name).some((letter) => letter < " ")
  );
  if (wrong !== undefined)
    return `must have names of 1 to ${MOST_NAME} characters without , and control characters, got ${JSON.stringify(wrong)}`;
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  return repeated === undefined ? undefined : `must have different names, got ${JSON.stringify(repeated)} twice`;
}
