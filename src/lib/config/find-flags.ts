import type {ConfigComponent} from "../catalog/flag-vocabulary.js";

/** A flag as it stands in somebody's text. */
export interface FlagUse {
  readonly component: ConfigComponent;
  readonly name: string;
  readonly value: string;
  /** The line of the text, from 1 on; 0 for flags that come from a list. */
  readonly line: number;
  /** Whether it may be no flag of the component at all, but a key, or an option of another program. */
  readonly isGuess: boolean;
}

/** Names by which texts call a component; the first that matches counts, so that longer names come first. */
const names: readonly (readonly [RegExp, ConfigComponent])[] = [
  [/kubeadm-control-plane-(?:controller|system)|\bkcp\b/i, "kcp"],
  [/kubeadm-bootstrap-(?:controller|system)|\bcabpk\b/i, "cabpk"],
  [/capx-controller|\bcapx\b/i, "capx"],
  [/capm3-controller|\bcapm3\b/i, "capm3"],
  [/baremetal-operator|\bbmo\b/i, "bmo"],
  [/capa-controller|\bcapa\b/i, "capa"],
  [/capg-controller|\bcapg\b/i, "capg"],
  [/capz-controller|\bcapz\b/i, "capz"],
  [/capim-controller|\bcapim\b/i, "capim"],
  [/capd-controller|\bcapd\b/i, "capd"],
  [/capi-controller-manager/i, "core"],
  [/kube-apiserver/i, "kube-apiserver"],
  [/kube-scheduler/i, "kube-scheduler"],
  [/(?:^|[\s/"])etcd(?:$|[\s:".])/i, "etcd"]
];

/** An argument in a list of YAML, or in a JSON patch. */
const sure: readonly RegExp[] = [
  /^\s*-\s+["']?(?<name>--[\w.-]+)(?:[= ]+(?<value>[^\s"'#]+))?/,
  /"value":\s*"(?<name>--[\w.-]+)(?:=(?<value>[^"]*))?"/
];

/** A flag on a line of its own, or a key below a component's name. */
const guesses: readonly RegExp[] = [
  /^\s*(?<name>--[\w.-]+)=(?<value>[^\s"'\\#]+)/,
  /^\s+(?<key>[a-z][\w]*(?:-[\w]+)+):\s*(?<value>[^\s#{][^#]*)?$/
];

/** Begins something of a component that the next names tell. */
const begins = /kind: Deployment|\bdeployment[\s/]/i;

/**
 * The flags in a text: arguments of manifests, JSON patches and scripts, and keys such as kube-api-qps below the name
 * of a component. Each belongs to the component that was named last before it; flags of kubectl itself are none.
 */
export function findFlags(text: string, first: ConfigComponent = "core"): FlagUse[] {
  let component: ConfigComponent | undefined = first;
  return text.split("\n").flatMap((line, index) => {
    const found = flagIn(line);
    if (found && component) return [{component, ...found, line: index + 1}];
    if (!found) component = namedIn(line) ?? (begins.test(line) ? undefined : component);
    return [];
  });
}

function flagIn(line: string): Pick<FlagUse, "name" | "value" | "isGuess"> | undefined {
  const groupsOf = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => pattern.exec(line)?.groups).find((groups) => groups !== undefined);
  const certain = groupsOf(sure);
  const {name, key, value = ""} = certain ?? groupsOf(guesses) ?? {};
  if (name === undefined && (key === undefined || namedIn(key))) return undefined;
  return {name: name ?? `--${key}`, value: value.trim(), isGuess: !certain};
}

function namedIn(line: string): ConfigComponent | undefined {
  return names.find(([pattern]) => pattern.test(line))?.[1];
}
