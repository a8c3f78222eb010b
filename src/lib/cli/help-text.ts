import {MOST_COMPARED} from "../compare/compare.js";
import {type GrowthKey, growthFields, growthKeys} from "../growth/fields.js";
import {riskFields} from "../risk/marks.js";
import {type Field, fieldKeys, fields, flagOf, wordOf} from "../scenario/fields.js";
import {sweepFormats} from "../sweep/sweep-lines.js";
import {compareFormats, explainFormats, planFormats, printed, verifyFormats} from "./arguments.js";
import {configFormats} from "./config-arguments.js";
import {growFlagOf, growFormats, growRows} from "./grow-arguments.js";
import {riskFormats, riskOutcomes, riskRows} from "./risk-arguments.js";

/** Everything the command line takes, written from the field table. */
export function helpText(): string {
  const flags = fieldKeys.map((key) => `  --${flagOf(key).padEnd(26)} ${describe(fields[key])}`);
  const growth = growthKeys.flatMap((key) => (key === "milestones" ? [] : [describeGrowth(key)]));
  return `Headroom plans the management clusters of a Kubernetes Cluster API fleet.

  headroom plan [flags]                   the plan of a fleet
  headroom compare <a.json> <b.json> ...  two to ${MOST_COMPARED} scenarios side by side; flags change all of them
  headroom explain <path> [flags]         where a number of the plan comes from, such as bill.mc1-etcd.vcpu.plan
  headroom risk [flags]                   the range of the plan's figures, and what drives one of them
  headroom grow [flags]                   a growing fleet month by month: limits, steps, cost, what to order by when
  headroom config --out DIR [flags]       configuration for the plan: patches, kubeadm, etcd, priorities and more
  headroom config --check FILE [flags]    the flags of a manifest or list that the versions do not take
  headroom sweep [flags]                  a row for each scenario of a grid: lists and ranges in place of single values
  headroom verify [flags]                 results of fio and Prometheus against the plan's targets, demand and limits

Flags:
  --scenario FILE        a scenario or plan saved as JSON; flags win over it
  --book FILE            a price book of one's own as CSV, as the cost page writes it
  --format FORMAT        plan: ${planFormats.join(", ")}; compare: ${compareFormats.join(", ")}; explain: ${explainFormats.join(", ")}; risk: ${riskFormats.join(", ")}; grow: ${growFormats.join(", ")}; config: ${configFormats.join(", ")}; sweep: ${sweepFormats.join(", ")}; verify: ${verifyFormats.join(", ")}; the first is the default
  --fail-on WHAT         plan, grow: exit with 3 when a limit is over; hard, advice (hard or advice) or policy (any); or when it
                         costs more USD a month, "cost>50000"; or both, with a comma between
  --out DIR              config: where files are written; it must be empty. sweep: the file rows are written to, a new one
  --force                config: write into a directory that is not empty; files of other names stay. sweep: write over the file
  --check FILE           config: exit with 3 when a flag of the file is wrong
  --etcd-version V       config: a minor version of etcd, such as v3.5; the newest by default
  --kubernetes-version V config: a minor version of Kubernetes, such as v1.33; the newest by default
  --fio FILE             verify: the JSON of the fio command
  --prometheus FILE      verify: the answers that the script has collected, or one answer in a file named after its query
  --management-cluster ID  verify: which management cluster of the plan was measured, such as mc2; the largest if not set
  --print WHAT           verify: the command or script to measure with; ${printed.join(", ")}
  --growth FILE          grow: fields of growth as JSON; flags win over it
  --milestones FILE      grow: date, clusters, machines as CSV or as a spreadsheet copies them
  --uncertain LIST       risk, grow: how sure figures are, with commas between: input/clusters=250~300~400 for low, likely and
                         high, price/onprem/pue=P1.4~1.5~1.8 for P10, P50 and P90, constant/fragmentation=1.5 for sure;
                         grow also takes growth/clustersPercent and the like. With it, --draws or --seed, grow gives
                         chances, and bands of cost and utilisation
  --draws N, --seed N    risk, grow: how many plans are drawn, ${riskFields.draws.default} by default, and from which seed
  --outcome WHAT         risk: the figure whose drivers are told; ${riskOutcomes.join(", ")}, or limit/ID such as limit/etcd-db
  --rows WHAT            what the rows of CSV are; grow: ${growRows.join(", ")}; risk: ${riskRows.join(", ")}
  --today DATE           grow: the day from which orders are late, such as 2027-01-31; the present one by default
  --regions-count AXIS   sweep: how many regions with equal shares, such as 1..5
  --shard I/N            sweep: one of N parts, I from 1; the parts one after the other are the whole
  --job N                sweep: prints a Kubernetes Indexed Job of N parts instead; it needs --image
  --image IMAGE          sweep: the container image of the Job, with this repository and its packages as working directory
  --claim NAME           sweep: the volume claim the Job writes its parts to; headroom-sweep by default
  --parallelism N        sweep: how many parts of the Job run at once; all by default
  --help                 this text

Axes of a sweep, in place of the value of a field:
  100,200,300            a list, of a number, a choice or true,false
  1..5                   every whole number from 1 to 5
  1..100/lin10           ten points at even distances; 1..100/10 is the same
  100..15000/log50       fifty points at even ratios; in fields of whole numbers without those that round to the same
The first axis varies slowest. A row of fields that do not go together says so in the column error.

How the fleet grows, for grow:
${growth.join("\n")}

What to plan for:
${flags.join("\n")}

Exit codes: 0 the answer is on standard output; 2 something in the command line or a file is wrong; 3 the plan, or a month of grow, is what --fail-on names, or verify misses a target or a hard limit, and the answer is on standard output; or a flag of --check is wrong.`;
}

function describeGrowth(key: GrowthKey): string {
  const field = growthFields[key];
  const taken = field.type === "number" || field.type === "choice" ? takes(field) : "[auto, 2027-01 or 2027-01-31]";
  return `  --${growFlagOf(key).padEnd(26)} ${field.help} ${taken}`;
}

function describe(field: Field): string {
  return `${field.help} ${takes(field)}`;
}

function takes(field: Field): string {
  switch (field.type) {
    case "number":
      return `[${wordOf(field) ? `${wordOf(field)} or ` : ""}${field.among?.join(", ") ?? `${field.min} to ${field.max}`}${typeof field.default === "number" ? `; ${field.default}` : ""}]`;
    case "switch":
      return `[true or false; ${field.default}]`;
    case "classes":
      return `[up to ${field.most} classes]`;
    case "amounts":
      return `[up to ${field.most} of ${field.names?.join(", ") ?? "any name"}]`;
    case "names":
      return `[up to ${field.most} names]`;
    case "choice":
      return `[${field.options.join(", ")}; ${field.default}]`;
    case "text":
      return `[up to ${field.most} characters]`;
    case "regions":
      return `[1 to ${field.most} regions; ${field.default[0]?.name}]`;
  }
}
