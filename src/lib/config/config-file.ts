import type {ConfigComponent} from "../catalog/flag-vocabulary.js";
import type {CapiComponent} from "../catalog/vocabulary.js";

/** One generated file: its text, and every value it was made of or left out because the version already has it. */
export interface ConfigFile {
  /** Where it goes below the output folder, such as controllers/kustomization.yaml. */
  readonly path: string;
  readonly language: "yaml" | "shell" | "json" | "markdown";
  readonly text: string;
  /** What it is and how it is applied, in a sentence or two. */
  readonly about: string;
  readonly values: readonly ConfigValue[];
}

/** A flag or field with the value this plan asks for, held against the default of the version. */
export interface ConfigValue {
  /** The flag with its dashes, or the path of the field: --kube-api-qps, spec.limited.nominalConcurrencyShares. */
  readonly name: string;
  readonly component: ConfigComponent;
  /** The Deployment it is of, where several have a value of the same name. */
  readonly of?: string;
  readonly value: string | number | boolean;
  /** The default of the version; null where it has none. */
  readonly default: string | number | boolean | null;
  /** A value that is the default already is left out of the file's text. */
  readonly isDefault: boolean;
  /** The formula with its values put in, or the reason. */
  readonly why: string;
  /** An id of sources.csv. */
  readonly source: string;
  /** A path that explain() follows, where the value stands in the plan. */
  readonly explain?: string;
}

/** The versions that configuration is generated for, minors or patches; a provider without known versions has "". */
export interface ConfigVersions {
  readonly capi: string;
  readonly provider: string;
  readonly etcd: string;
  readonly kubernetes: string;
  /** Whose version `provider` is; any provider's where it is not given. */
  readonly infrastructure?: CapiComponent;
  /** The Bare Metal Operator beside CAPM3. */
  readonly bmo?: string;
  /** The newest that the catalogue has, unless given. */
  readonly thanos?: string;
}
