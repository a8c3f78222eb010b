import {formatAmong} from "./format-among.js";

/** Writes or prints configuration, or checks the flags of a file. */
export interface ConfigArguments {
  readonly name: "config";
  readonly format: (typeof configFormats)[number];
  /** The directory that files are written to. */
  readonly out?: string;
  /** Whether the directory may hold something already. */
  readonly force: boolean;
  /** A manifest or list of flags. */
  readonly check?: string;
  /** The versions that are chosen; the newest where they are not. */
  readonly chosen: {readonly etcd?: string; readonly kubernetes?: string};
}

export const configFormats = ["table", "json"] as const;

/** Flags that config takes beside the scenario's. */
export const configFlags = ["out", "force", "check", "etcd-version", "kubernetes-version"] as const;

/**
 * What config is asked to do.
 *
 * @throws Error with one line that names what does not go together
 */
export function configArguments(flags: ReadonlyMap<string, string>, rest: readonly string[]): ConfigArguments {
  const {format} = formatAmong(configFormats, flags);
  const [out, force, check, etcd, kubernetes] = configFlags.map((flag) => flags.get(flag));
  const problem = misplaced(rest, flags) ?? disagreement({out, force, check, format});
  if (problem) throw new Error(`${problem}; see --help`);
  return {
    name: "config",
    format,
    force: force !== undefined,
    ...(out !== undefined && {out}),
    ...(check !== undefined && {check}),
    chosen: {...(etcd !== undefined && {etcd}), ...(kubernetes !== undefined && {kubernetes})}
  };
}

function misplaced([word]: readonly string[], flags: ReadonlyMap<string, string>): string | undefined {
  if (word !== undefined) return `config takes no further words, got ${JSON.stringify(word)}`;
  const stranger = ["book", "fail-on"].find((flag) => flags.has(flag));
  return stranger && `--${stranger} is not for config`;
}

function disagreement(
  given: Readonly<Record<"out" | "force" | "check" | "format", string | undefined>>
): string | undefined {
  const {out, force, check, format} = given;
  if (out === "") return "--out needs a directory";
  if (check !== undefined && out !== undefined) return "--check writes nothing: leave out --out";
  if (force !== undefined && out === undefined) return "--force is for --out";
  if (check !== undefined) return undefined;
  if (format === "json") return out === undefined ? undefined : "--format json writes nothing: leave out --out";
  return out === undefined ? "config needs --out DIR, --check FILE or --format json" : undefined;
}
