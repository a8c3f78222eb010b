/** A line of text. */
export interface TextField extends Described {
  readonly type: "text";
  readonly most: number;
  readonly default: string;
}

/** A number; `auto` fields also take the word auto, and `derived` ones follow other fields until set. */
export interface NumberField extends Described {
  readonly type: "number";
  readonly whole: boolean;
  readonly min: number;
  readonly max: number;
  readonly default: number | "auto" | "derived";
}

/** One word of a list. */
export interface ChoiceField extends Described {
  readonly type: "choice";
  readonly options: readonly string[];
  readonly default: string;
}

/** A list of regions, written name[:share][@priceRegion] with commas between. */
export interface RegionsField extends Described {
  readonly type: "regions";
  readonly most: number;
  readonly default: readonly Region[];
}

interface Described {
  readonly label: string;
  readonly unit: string;
  readonly group: "Fleet" | "Where" | "How" | "More";
  readonly help: string;
}

export type Field = TextField | NumberField | ChoiceField | RegionsField;

/** A place with its fraction of the fleet; the shares of all regions add up to 1. */
export interface Region {
  readonly name: string;
  readonly share: number;
  readonly priceRegion?: string;
}

export const layouts = ["auto", "single", "sharded", "multi", "regional", "hierarchical"] as const;
export const editions = ["none", "starter", "pro", "ultimate"] as const;
export const bases = ["guide"] as const;

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
    group: "More",
    options: bases,
    default: "guide",
    help: "What the hardware is sized by."
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
  }
} as const satisfies Record<string, Field>;

export type FieldKey = keyof typeof fields;

type Value<F> = F extends {type: "text"}
  ? string
  : F extends {type: "choice"; options: readonly (infer Option)[]}
    ? Option
    : F extends {type: "regions"}
      ? readonly Region[]
      : F extends {default: "auto"}
        ? number | "auto"
        : number;

/** Every field filled in. */
export type Scenario = {readonly [K in FieldKey]: Value<(typeof fields)[K]>};

/** What a user has set; everything else is at its default. */
export type ScenarioInput = Partial<Scenario>;

export const fieldKeys = Object.keys(fields) as FieldKey[];

/** The command line's name of a field: managementClusters becomes management-clusters. */
export function flagOf(key: FieldKey): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The field that a query parameter or flag names, in either spelling. */
export function fieldNamed(name: string): FieldKey | undefined {
  return fieldKeys.find((key) => key === name || flagOf(key) === name);
}
