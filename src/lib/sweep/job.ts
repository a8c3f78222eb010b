import type {ConfigTables} from "../catalog/tables.js";
import {configRule} from "../config/config-context.js";
import {flagOf} from "../scenario/fields.js";
import {fieldText} from "../scenario/permalink.js";
import {fixedFields} from "./columns.js";
import type {Grid} from "./grid.js";
import type {SweepFormat} from "./sweep-lines.js";

/** A grid, and where its shards run. */
export interface JobInput {
  readonly grid: Grid;
  readonly format: SweepFormat;
  readonly shards: number;
  /** Pods at once. */
  readonly parallelism: number;
  readonly image: string;
  /** The volume claim that the parts are written to. */
  readonly claim: string;
}

const NAME = "headroom-sweep";
const VOLUME = "parts";
const FOLDER = "/sweep";
/** The user that node's images bring along. */
const USER = 1_000;

/**
 * An Indexed Job of which each pod writes one shard to a volume claim. Kubernetes counts completions from 0 and shards
 * count from 1. A part has its final name only once it is whole.
 */
export function sweepJob(job: JobInput, tables: ConfigTables): object {
  const {shards, parallelism, claim} = job;
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: {name: NAME},
    spec: {
      completionMode: "Indexed",
      completions: shards,
      parallelism,
      backoffLimitPerIndex: configRule({tables}, "sweep-retries"),
      template: {
        spec: {
          restartPolicy: "Never",
          automountServiceAccountToken: false,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: USER,
            fsGroup: USER,
            seccompProfile: {type: "RuntimeDefault"}
          },
          containers: [containerOf(job, tables)],
          volumes: [{name: VOLUME, persistentVolumeClaim: {claimName: claim}}]
        }
      }
    }
  };
}

/** The command line of a whole sweep, in flags alone: nothing of it is read from a file. */
export function sweepFlagsOf(grid: Grid): string[] {
  const axes = grid.axes.map(({flag, text}) => `--${flag}=${text}`);
  const fixed = fixedFields(grid).map((key) => `--${flagOf(key)}=${fieldText(key, grid.fixed)}`);
  return [...axes, ...fixed];
}

/** How the parts become what one run gives; the shell sorts their names, which have leading zeros. */
export function joinCommand(format: SweepFormat): string {
  return `cat part-*.${format} > sweep.${format}`;
}

function containerOf({grid, format, shards, image}: JobInput, tables: ConfigTables): object {
  const memory = `${configRule({tables}, "sweep-memory")}Mi`;
  return {
    name: "sweep",
    image,
    command: ["sh", "-c", scriptOf(shards, format), "sweep"],
    args: [...sweepFlagsOf(grid), `--format=${format}`].map(escaped),
    resources: {
      requests: {cpu: `${configRule({tables}, "sweep-cpu")}m`, memory},
      limits: {memory}
    },
    securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: ["ALL"]}},
    volumeMounts: [{name: VOLUME, mountPath: FOLDER}]
  };
}

function scriptOf(shards: number, format: SweepFormat): string {
  const digits = String(shards).length;
  return `shard=$((JOB_COMPLETION_INDEX + 1))
part=$(printf '%0${digits}d' "$shard")
exec node_modules/.bin/tsx src/cli.ts sweep "$@" \\
  --shard="$shard/${shards}" --out="${FOLDER}/part-$part.${format}" --force
`;
}

/** Kubernetes puts values in the place of $(NAME) and makes one dollar sign of two. */
function escaped(text: string): string {
  return text.replaceAll("$", "$$$$");
}
