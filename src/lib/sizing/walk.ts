import type {Explanation} from "./explanation.js";
import {unescaped} from "./lines-where.js";

/**
 * What stands at a path of a plan, over numbers or explanations.
 *
 * @throws Error that names the part of the path that leads nowhere.
 */
export function walk(from: unknown, keys: readonly string[], path: string): unknown {
  let value = from;
  for (let at = 0; at < keys.length; ) {
    const length = keyLength(value, keys.slice(at));
    if (!length)
      throw new Error(
        `${path}: ${JSON.stringify(keys[at])} leads nowhere; paths follow the plan, such as totals.nodes.plan`
      );
    value = step(value, keys.slice(at, at + length).join("."));
    at += length;
  }
  return value;
}

/** How many parts of the path are the next key, since names such as m6i.4xlarge have dots in them; 0 where none are. */
function keyLength(value: unknown, keys: readonly string[]): number {
  return keys.findIndex((_, last) => step(value, keys.slice(0, last + 1).join(".")) !== undefined) + 1;
}

/** One step down: a key of an object, an id or else an index in a list, or role and then metric of a target. */
export function step(value: unknown, part: string): unknown {
  const key = unescaped(part);
  if (Array.isArray(value)) return named(value, key) ?? (/^\d+$/.test(key) ? value[Number(key)] : undefined);
  if (typeof value !== "object" || value === null || isExplanation(value)) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

interface Named {
  readonly id?: string;
  readonly role?: string;
  readonly metric?: string;
}

function named(list: readonly Named[], key: string): unknown {
  const byMetric = list.find(({metric}) => metric === key);
  const ofRole = list.filter(({metric, role}) => metric !== undefined && role === key);
  return list.find(({id}) => id === key) ?? byMetric ?? (ofRole.length ? ofRole : undefined);
}

export function isExplanation(value: unknown): value is Explanation {
  return typeof value === "object" && value !== null && "label" in value && "value" in value && "unit" in value;
}
