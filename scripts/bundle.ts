import {readdirSync, rmSync} from "node:fs";
import {type BuildOptions, build, context} from "esbuild";

const entries = "src/lib/site";
const out = "src/bundle";

/** Packages that belong in loaders, the command line and tests, and are too heavy for a page. */
const kept = /node_modules\/(zod|arquero|yaml)\//;

/**
 * Framework serves every module by itself, and Plot with all of d3: some hundred requests and twice the weight. So what
 * a page imports is bundled before the build, and only what is used.
 */
const options: BuildOptions = {
  entryPoints: readdirSync(entries).map((file) => `${entries}/${file}`),
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  chunkNames: "shared-[hash]",
  metafile: true,
  legalComments: "none"
};

/**
 * Bundles what the pages import.
 *
 * @throws Error that names a package no page may carry
 */
export async function bundlePages(): Promise<void> {
  rmSync(out, {recursive: true, force: true});
  const {metafile} = await build({...options, minify: true, metafile: true});
  const heavy = Object.keys(metafile.inputs).filter((input) => kept.test(input));
  if (heavy.length) throw new Error(`no page may carry ${heavy[0]}`);
}

/** Bundles what the pages import, again whenever one of its files changes. */
export async function watchPages(): Promise<void> {
  rmSync(out, {recursive: true, force: true});
  await (await context(options)).watch();
}
