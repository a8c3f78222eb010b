import type {ConfigFile, ConfigValue} from "./config-file.js";

/** A value with the first file that holds it. */
export interface PlacedValue extends ConfigValue {
  readonly path: string;
}

/**
 * The values of all files, each once: a script holds the same ones as the patches, and two files of kubeadm the same
 * flags. Resources of different managers share their name and are kept apart by their Deployment.
 */
export function distinctValues(files: readonly ConfigFile[]): PlacedValue[] {
  const known = new Map<string, PlacedValue>();
  const seen = new Set<ConfigValue>();
  for (const {path, values} of files) {
    for (const value of values) {
      const key = [value.component, value.of, value.name, value.value, value.explain ?? value.why].join("\n");
      if (!seen.has(value) && !known.has(key)) known.set(key, {...value, path});
      seen.add(value);
    }
  }
  return [...known.values()];
}
