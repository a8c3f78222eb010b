import type {Metafile} from "esbuild";

/** Packages that belong in loaders, the command line and tests, and are too heavy for a page. */
const kept = ["zod", "arquero"];
/** Packages that one page alone may load, and only when it is asked to. */
const lazy: Readonly<Record<string, string>> = {yaml: "configuration", fflate: "configuration"};

/** What is wrong with what the pages carry: a package that is too heavy, or one that is not loaded lazily; or undefined. */
export function bundleProblem({outputs}: Pick<Metafile, "outputs">): string | undefined {
  for (const [file, {entryPoint}] of Object.entries(outputs)) {
    const page = /^src\/lib\/site\/(.+)\.ts$/.exec(entryPoint ?? "")?.[1]; // what is loaded lazily has an entry point as well
    if (page === undefined) continue;
    const all = packagesOf(reached(outputs, file, true), outputs);
    const heavy = kept.find((name) => all.has(name));
    if (heavy) return `no page may carry ${heavy}, and ${page} does`;
    const foreign = Object.keys(lazy).find((name) => all.has(name) && lazy[name] !== page);
    if (foreign) return `only ${lazy[foreign]} may load ${foreign}, and ${page} does`;
    const atOnce = packagesOf(reached(outputs, file, false), outputs);
    const early = Object.keys(lazy).find((name) => atOnce.has(name));
    if (early) return `${page} must load ${early} lazily`;
  }
  return undefined;
}

/** A file with all it imports, those it imports when asked among them or not. */
function reached(outputs: Metafile["outputs"], file: string, lazily: boolean, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const {path, kind} of outputs[file]?.imports ?? [])
    if (lazily || kind !== "dynamic-import") reached(outputs, path, lazily, known);
  return known;
}

function packagesOf(files: ReadonlySet<string>, outputs: Metafile["outputs"]): Set<string> {
  const inputs = [...files].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
  return new Set(inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
}
