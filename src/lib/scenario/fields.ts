import {priceFields} from "./price-fields.js";

/** A line of text. */
export interface TextField extends Described {
  readonly type: "text";
  readonly most: number;
  readonly default: string;
}

/** A number; `auto` and `none` fields also take that word, and `derived` ones follow other fields until set. */
export interface NumberField extends Described {
  readonly type: "number";
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  /** The only numbers it takes, where not every one between min and max makes sense. */
  readonly among?: readonly number[];
  readonly default: number | "auto" | "none" | "derived";
}

/** Yes or no, written true or false. */
export interface SwitchField extends Described {
  readonly type: "switch";
  readonly default: boolean;
}

/** One word of a list. */
export interface ChoiceField extends Described {
  readonly type: "choice";
  readonly options: readonly string[];
  /** What an option is called where its own word does not say enough. */
  readonly words?: Readonly<Record<string, string>>;
  readonly default: string;
}

/** A list of regions, written name[:share][@priceRegion] with commas between. */
export interface RegionsField extends Described {
  readonly type: "regions";
  readonly most: number;
  readonly default: readonly Region[];
}

/** Classes of clusters, written name:clusters:controlPlaneMachines:workers:machineDeployments with commas between. */
export interface ClassesField extends Described {
  readonly type: "classes";
  readonly most: number;
  readonly default: readonly ClusterClass[];
}

/** Numbers by name, written name:number with commas between; names are free unless listed. */
export interface AmountsField extends Described {
  readonly type: "amounts";
  readonly most: number;
  readonly min: number;
  readonly max: number;
  /** The only names it takes. */
  readonly names?: readonly string[];
  readonly default: Amounts;
}

/** Names with commas between. */
export interface NamesField extends Described {
  readonly type: "names";
  readonly most: number;
  readonly default: readonly string[];
}

/** Numbers by name. */
export type Amounts = Readonly<Record<string, number>>;

interface Described {
  readonly label: string;
  readonly unit: string;
  /** Where it stands in its form. */
  readonly group: string;
  readonly help: string;
}

/** The parts of the form in their order, first those that stand open, then those that are folded away. */
export const openGroups = ["Fleet", "Where", "How"] as const;
export const foldedGroups = [
  "Clusters",
  "Software",
  "Metrics",
  "Rollout",
  "Limits",
  "Prices",
  "Places",
  "More"
] as const;

/** Where a field stands in the form. */
export type Group = (typeof openGroups)[number] | (typeof foldedGroups)[number];

export type Field =
  | TextField
  | NumberField
  | SwitchField
  | ChoiceField
  | RegionsField
  | ClassesField
  | AmountsField
  | NamesField;

/** A place with its fraction of the fleet; the shares of all regions add up to 1. */
export interface Region {
  readonly name: string;
  readonly share: number;
  readonly priceRegion?: string;
}

/** Clusters that are alike; machines and MachineDeployments are for one of them. */
export interface ClusterClass {
  readonly name: string;
  readonly clusters: number;
  readonly controlPlaneMachines: number;
  readonly workers: number;
  readonly machineDeployments: number;
}

export const layouts = ["auto", "single", "sharded", "multi", "regional", "hierarchical"] as const;
export const editions = ["none", "starter", "pro", "ultimate"] as const;
export const bases = ["guide", "demand", "larger"] as const;
export const providers = ["nutanix", "aws", "gcp", "azure", "metal3", "in-memory"] as const;
/** Minor versions whose defaults data/capi knows, oldest first; a test holds both lists together. */
export const capiVersions = [
  "v1.3",
  "v1.4",
  "v1.5",
  "v1.6",
  "v1.7",
  "v1.8",
  "v1.9",
  "v1.10",
  "v1.11",
  "v1.12",
  "v1.13",
  "v1.14"
] as const;
/** Minor versions of the providers whose defaults data/capi knows, oldest first. */
export const providerVersions: Readonly<Partial<Record<(typeof providers)[number], readonly string[]>>> = {
  nutanix: ["v1.4", "v1.5", "v1.6", "v1.7", "v1.8", "v1.9", "v1.10"],
  aws: ["v2.1", "v2.2", "v2.3", "v2.4", "v2.5", "v2.6", "v2.7", "v2.8", "v2.9", "v2.10", "v2.11"],
  gcp: ["v1.3", "v1.4", "v1.5", "v1.6", "v1.7", "v1.8", "v1.9", "v1.10", "v1.11", "v1.12"],
  azure: [
    "v1.7",
    "v1.8",
    "v1.9",
    "v1.10",
    "v1.11",
    "v1.12",
    "v1.13",
    "v1.14",
    "v1.15",
    "v1.16",
    "v1.17",
    "v1.18",
    "v1.19",
    "v1.20",
    "v1.21",
    "v1.22",
    "v1.23",
    "v1.24",
    "v1.25",
    "v1.26"
  ],
  metal3: ["v1.4", "v1.5", "v1.6", "v1.7", "v1.8", "v1.9", "v1.10", "v1.11", "v1.12", "v1.13"]
};
/** The newest of them. */
export const newestVersions: Readonly<Partial<Record<(typeof providers)[number], string>>> = Object.fromEntries(
  Object.entries(providerVersions).map(([provider, versions]) => [provider, versions.at(-1)])
);

/**
 * Every input of a plan. Command line, links, files, sliders, help and JSON Schema derive from this table;
 * the flag and the query parameter are the key, in kebab-case for the flag.
 */
export const fields = {
  name: {
    type: "text",
    label: "Name",
    unit: "",
    group: "More",
    most: 80,
    default: "",
    help: "What this scenario is called in the CSV and in saved files."
  },
  clusters: {
    type: "number",
    label: "Workload clusters",
    unit: "clusters",
    group: "Fleet",
    whole: true,
    min: 1,
    max: 50_000,
    default: 60,
    help: "Workload clusters in the whole fleet."
  },
  machines: {
    type: "number",
    label: "Machines",
    unit: "machines",
    group: "Fleet",
    whole: true,
    min: 1,
    max: 2_000_000,
    default: "derived",
    help: "Cluster API machines in the whole fleet, at least one for each cluster; 20 for each cluster until set."
  },
  regions: {
    type: "regions",
    label: "Regions",
    unit: "",
    group: "Where",
    most: 10,
    default: [{name: "region-1", share: 1}],
    help: "Regions as name[:share][@priceRegion], with commas between. Shares are fractions that add up to 1: all or none."
  },
  layout: {
    type: "choice",
    label: "Layout",
    unit: "",
    group: "How",
    options: layouts,
    default: "auto",
    help: "Where the fleet is managed from; auto follows the tier and the number of regions."
  },
  managementClusters: {
    type: "number",
    label: "Management clusters",
    unit: "clusters",
    group: "How",
    whole: true,
    min: 1,
    max: 200,
    default: "auto",
    help: "How many management clusters to plan for; auto follows the layout."
  },
  edition: {
    type: "choice",
    label: "NKP edition",
    unit: "",
    group: "How",
    options: editions,
    default: "none",
    help: "Adds the overhead the guide gives for the edition; none and starter are the baseline."
  },
  basis: {
    type: "choice",
    label: "Basis",
    unit: "",
    group: "How",
    options: bases,
    words: {larger: "larger of both"},
    default: "larger",
    help: "What the hardware is sized by: the guide, the demand, or line by line the larger of both."
  },
  rttMs: {
    type: "number",
    label: "RTT between etcd members",
    unit: "ms",
    group: "More",
    whole: false,
    min: 0,
    max: 1_000,
    default: 1,
    help: "Round-trip time between etcd members; heartbeat and election timeout follow it."
  },
  controlPlaneMachines: {
    type: "number",
    label: "Control-plane machines per cluster",
    unit: "machines",
    group: "Clusters",
    whole: true,
    min: 0,
    max: 5,
    among: [0, 1, 3, 5],
    default: 3,
    help: "Machines of the control plane of each workload cluster; 0 where it is managed or hosted."
  },
  machineDeployments: {
    type: "number",
    label: "MachineDeployments per cluster",
    unit: "",
    group: "Clusters",
    whole: true,
    min: 0,
    max: 50,
    default: 1,
    help: "Groups of workers in each workload cluster."
  },
  classes: {
    type: "classes",
    label: "Classes of clusters",
    unit: "",
    group: "Fleet",
    most: 10,
    default: [],
    help: "Classes of clusters as name:clusters:controlPlaneMachines:workers:machineDeployments, with commas between; clusters and machines are then their sums."
  },
  crsPayloadKB: {
    type: "number",
    label: "Payload of resource sets per cluster",
    unit: "kB",
    group: "Clusters",
    whole: false,
    min: 0,
    max: 100_000,
    default: 0,
    help: "ConfigMaps and Secrets that ClusterResourceSets or add-ons keep for each cluster in the management cluster."
  },
  provider: {
    type: "choice",
    label: "Infrastructure provider",
    unit: "",
    group: "Software",
    options: providers,
    words: {
      nutanix: "Nutanix",
      aws: "AWS",
      gcp: "Google Cloud",
      azure: "Azure",
      metal3: "Metal3",
      "in-memory": "in memory"
    },
    default: "nutanix",
    help: "The Cluster API provider that creates the machines."
  },
  providerVersion: {
    type: "text",
    label: "Provider version",
    unit: "",
    group: "Software",
    most: 20,
    default: "newest",
    help: "Minor version of the provider, such as v1.8; newest is the newest whose defaults are known."
  },
  capiVersion: {
    type: "choice",
    label: "Cluster API version",
    unit: "",
    group: "Software",
    options: capiVersions,
    default: "v1.14",
    help: "Minor version of Cluster API; the defaults of its flags follow it."
  },
  shards: {
    type: "number",
    label: "Namespace shards",
    unit: "shards",
    group: "Software",
    whole: true,
    min: 1,
    max: 50,
    default: "auto",
    help: "Namespace shards of the controllers in layout sharded."
  },
  syncPeriodMin: {
    type: "number",
    label: "Sync period",
    unit: "min",
    group: "Software",
    whole: false,
    min: 1,
    max: 1_440,
    default: 10,
    help: "How often each controller reconciles every object again."
  },
  scrapeSeconds: {
    type: "number",
    label: "Scrape interval",
    unit: "s",
    group: "Metrics",
    whole: false,
    min: 5,
    max: 300,
    default: 30,
    help: "How often Prometheus scrapes."
  },
  prometheusRetentionDays: {
    type: "number",
    label: "Retention in Prometheus",
    unit: "days",
    group: "Metrics",
    whole: false,
    min: 1,
    max: 365,
    default: 15,
    help: "How long Prometheus keeps samples on its disk."
  },
  objectRetentionDays: {
    type: "number",
    label: "Retention in object storage",
    unit: "days",
    group: "Metrics",
    whole: false,
    min: 1,
    max: 3_650,
    default: 365,
    help: "How long Thanos keeps samples in object storage."
  },
  resolutions: {
    type: "number",
    label: "Resolutions kept",
    unit: "",
    group: "Metrics",
    whole: true,
    min: 1,
    max: 3,
    default: 3,
    help: "Raw samples, and those downsampled to 5 minutes and to 1 hour."
  },
  centraliseMetrics: {
    type: "switch",
    label: "Collect the metrics of workload clusters",
    unit: "",
    group: "Metrics",
    default: false,
    help: "Whether the Prometheus of the management cluster also holds the series of the workload clusters."
  },
  seriesPerCluster: {
    type: "number",
    label: "Series per workload cluster",
    unit: "series",
    group: "Metrics",
    whole: true,
    min: 0,
    max: 1_000_000,
    default: 7_606,
    help: "Series that each workload cluster sends where its metrics are collected."
  },
  upgradeWindowHours: {
    type: "number",
    label: "Upgrade window",
    unit: "h",
    group: "Rollout",
    whole: false,
    min: 0.5,
    max: 720,
    default: 8,
    help: "Hours in which every machine of the fleet is replaced in an upgrade."
  },
  prismConcurrency: {
    type: "number",
    label: "Machines created at once",
    unit: "machines",
    group: "Rollout",
    whole: true,
    min: 1,
    max: 200,
    default: 10,
    help: "Machines that Prism Central or another provider creates at the same time."
  },
  prismCreateSeconds: {
    type: "number",
    label: "Time to create a machine",
    unit: "s",
    group: "Rollout",
    whole: false,
    min: 5,
    max: 3_600,
    default: 60,
    help: "Seconds that the provider takes to create one machine."
  },
  policyCap: {
    type: "number",
    label: "Own cap of clusters per management cluster",
    unit: "clusters",
    group: "Limits",
    whole: true,
    min: 1,
    max: 50_000,
    default: "auto",
    help: "The most workload clusters one management cluster shall have; auto is 600 in XL and 500 elsewhere."
  },
  ipAddresses: {
    type: "number",
    label: "IP addresses per management cluster",
    unit: "addresses",
    group: "Limits",
    whole: true,
    min: 1,
    max: 10_000_000,
    default: "none",
    help: "Addresses that the machines of one management cluster can use; none checks nothing."
  },
  provisioningWindowHours: {
    type: "number",
    label: "Provisioning window",
    unit: "h",
    group: "Limits",
    whole: false,
    min: 0.5,
    max: 8_760,
    default: "none",
    help: "Hours in which all machines of one management cluster must be creatable; none checks nothing."
  },
  ...priceFields
} as const satisfies Record<string, Field & {readonly group: Group}>;

export type FieldKey = keyof typeof fields;

type Value<F> = F extends {type: "text"}
  ? string
  : F extends {type: "choice"; options: readonly (infer Option)[]}
    ? Option
    : F extends {type: "regions"}
      ? readonly Region[]
      : F extends {type: "classes"}
        ? readonly ClusterClass[]
        : F extends {type: "amounts"}
          ? Amounts
          : F extends {type: "names"}
            ? readonly string[]
            : F extends {type: "switch"}
              ? boolean
              : F extends {default: infer Word extends "auto" | "none"}
                ? number | Word
                : number;

/** Every field filled in. */
export type Scenario = {readonly [K in FieldKey]: Value<(typeof fields)[K]>};

/** What a user has set; everything else is at its default. */
export type ScenarioInput = Partial<Scenario>;

export const fieldKeys = Object.keys(fields) as FieldKey[];

/** The fields of a part of the form. */
export function fieldsOf(group: Group): FieldKey[] {
  return fieldKeys.filter((key) => fields[key].group === group);
}

/** The word a number field takes beside numbers, or undefined. */
export function wordOf({default: word}: NumberField): "auto" | "none" | undefined {
  return word === "auto" || word === "none" ? word : undefined;
}

/** The command line's name of a field: managementClusters becomes management-clusters, crsPayloadKB crs-payload-kb. */
export function flagOf(key: FieldKey): string {
  return key.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}

/** The field that a query parameter or flag names, in either spelling. */
export function fieldNamed(name: string): FieldKey | undefined {
  return fieldKeys.find((key) => key === name || flagOf(key) === name);
}
