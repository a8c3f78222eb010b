import type {ConfigContext} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {newestApiVersion} from "./newest-api-version.js";

/** What priority level and schema are called. */
export const apfName = "cluster-api";

/** A priority level or a schema. */
export interface ApfDocument {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {readonly name: string};
  readonly spec: Readonly<Record<string, unknown>>;
}

/** A document from the values whose names begin with its kind; rules are put together apart. Queues must be there. */
export function apfDocument(
  kind: string,
  values: readonly ConfigValue[],
  {tables, versions}: ConfigContext
): ApfDocument {
  const spec: Record<string, unknown> = {};
  for (const {name, value, isDefault} of values) {
    const isNeeded = !isDefault || name.includes(".queuing.");
    if (!isNeeded || !name.startsWith(`${kind}.spec.`) || name.includes(".rules.")) continue;
    put(spec, name.slice(`${kind}.spec.`.length).split("."), value);
  }
  return {
    apiVersion: newestApiVersion(tables, "flowcontrol", versions.kubernetes),
    kind,
    metadata: {name: apfName},
    spec
  };
}

function put(into: Record<string, unknown>, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (!rest.length) into[key] = value;
  else {
    const inner = (into[key] ?? {}) as Record<string, unknown>;
    into[key] = inner;
    put(inner, rest, value);
  }
}
