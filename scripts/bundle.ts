import {readdirSync, rmSync} from "node:fs";
import {type BuildOptions, build, context, type Metafile} from "esbuild";
import {bundleProblem} from "./check-bundle.js";

const entries = "src/lib/site";
const out = "src/bundle";

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
 * @throws Error that names a package which a page may not carry
 */
export async function bundlePages(): Promise<void> {
  rmSync(out, {recursive: true, force: true});
  const {metafile} = await build({...options, minify: true, metafile: true});
  const problem = bundleProblem(metafile);
  if (problem) throw new Error(problem);
}

/** What the pages would carry, without writing it. */
export async function bundleContents(): Promise<Metafile> {
  const {metafile} = await build({...options, minify: true, metafile: true, write: false});
  return metafile;
}

/** Bundles what the pages import, again whenever one of its files changes. */
export async function watchPages(): Promise<void> {
  rmSync(out, {recursive: true, force: true});
  await (await context(options)).watch();
}
