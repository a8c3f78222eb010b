import type {Axis} from "../sweep/axis.js";
import {gridSize} from "../sweep/grid.js";

/** How a sweep is spread over the pods of a Kubernetes Job. */
export interface JobArguments {
  /** The shards, of which each is one completion. */
  readonly shards: number;
  /** How many of them run at once. */
  readonly parallelism: number;
  /** An image with this repository, its packages installed, as the working directory. */
  readonly image: string;
  /** The volume claim that the parts are written to. */
  readonly claim: string;
}

/** Flags that are only there for a Job. */
export const jobFlags = ["job", "image", "claim", "parallelism"] as const;

/** An Indexed Job with backoffLimitPerIndex has at most so many pods, unless it limits failed ones as well. */
const MOST_COMPLETIONS = 100_000;
const CLAIM = "headroom-sweep";
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const MOST_NAME = 253;

type Flags = ReadonlyMap<string, string>;

/**
 * The Job that sweep is asked for, or undefined.
 *
 * @throws Error with one line that names the flag and what it takes
 */
export function jobArguments(flags: Flags, axes: readonly Axis[]): JobArguments | undefined {
  const stray = jobFlags.find((flag) => flags.has(flag));
  if (stray === undefined) return undefined;
  if (!flags.has("job")) throw new Error(`--${stray} is for --job; see --help`);
  const taken = ["shard", "out", "force", "book"].find((flag) => flags.has(flag));
  if (taken !== undefined) throw new Error(`--${taken} is not for --job, whose pods ${reasons[taken]}`);
  const shards = count("job", flags.get("job"), Math.min(MOST_COMPLETIONS, gridSize({axes})));
  return {
    shards,
    parallelism: flags.has("parallelism") ? count("parallelism", flags.get("parallelism"), shards) : shards,
    image: imageOf(flags.get("image")),
    claim: claimOf(flags.get("claim") ?? CLAIM)
  };
}

const reasons: Readonly<Record<string, string>> = {
  shard: "take one shard each",
  out: "write to the claim",
  force: "write over what an attempt before them left",
  book: "have no such file: put the prices that differ into --prices"
};

function count(flag: keyof typeof counted, text: string | undefined, most: number): number {
  const number = /^\d+$/.test(text ?? "") ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new Error(
    `--${flag} must be a whole number of ${counted[flag]} from 1 to ${most}, got ${JSON.stringify(text)}`
  );
}

const counted = {
  job: "parts, not more than scenarios,",
  parallelism: "pods, not more than parts,"
} as const;

function imageOf(image: string | undefined): string {
  if (image !== undefined && /^\S+$/.test(image)) return image;
  throw new Error(
    `--image must name a container image with Headroom in it, got ${image === undefined ? "none" : JSON.stringify(image)}`
  );
}

function claimOf(claim: string): string {
  if (SUBDOMAIN.test(claim) && claim.length <= MOST_NAME) return claim;
  throw new Error(
    `--claim must be a name of at most ${MOST_NAME} lower-case letters, digits, - and ., got ${JSON.stringify(claim)}`
  );
}
