import {rollout} from "../rollout/rollout.js";
import {clusterApi} from "./cluster-api.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {clusterNamespaces} from "./gitops.js";
import {written} from "./written.js";

/** Clusters in batches with pauses, as the rollout of the plan has them, for the largest management cluster. */
export function scaleTest(context: FleetContext): ConfigFile {
  const phases = rollout(context.plan, context.catalog).batches.phases.filter(({batches}) => batches > 0);
  const condition = clusterApi(context).isV1beta2 ? "Available" : "Ready";
  const namespaces = clusterNamespaces(context).map((name) => `"${name}"`);
  const lines = phases.map(({clusters, size, pauseSeconds}) => `  "${clusters} ${size} ${pauseSeconds}"`);
  return {
    path: "scale-test/create-clusters.sh",
    language: "shell",
    text: `${HEAD}condition=${condition}\nnamespaces=(${namespaces.join(" ")})\n# clusters at the end of the phase, clusters in a batch, seconds of pause\nphases=(\n${lines.join("\n")}\n)\n${BODY}`,
    about: `Creates ${phases.at(-1)?.clusters ?? 0} clusters in batches. Stops when a batch does not get ready; look at the checks of the rollout in each pause. Run again, it goes on with the first cluster that is missing.`,
    values: phases.flatMap((phase) => valuesOf(phase))
  };
}

interface Batches {
  readonly id: string;
  readonly clusters: number;
  readonly size: number;
  readonly pauseSeconds: number;
  readonly hours: number;
}

function valuesOf({id, clusters, size, pauseSeconds, hours}: Batches): ConfigValue[] {
  const own = {component: "scale-test", default: null, isDefault: false, source: "S001"} as const;
  const path = `rollout.batches.phases.${id}`;
  return [
    {
      ...own,
      name: `${id}: clusters in a batch`,
      value: size,
      why: `Up to ${clusters} clusters, ${written(hours)} h`,
      explain: `${path}.size`
    },
    {
      ...own,
      name: `${id}: seconds of pause`,
      value: pauseSeconds,
      why: "To look at the checks after each batch",
      explain: `${path}.pauseSeconds`
    }
  ];
}

const HEAD = `#!/usr/bin/env bash
# Creates clusters in batches from a template: ./create-clusters.sh ../clusters/template-cluster.yaml v1.34.0
# What the template asks for (clusterctl generate yaml --from FILE --list-variables) has to be in the environment.
# An address that each cluster has for itself comes from address_of below.
set -euo pipefail

template=\${1:?"the template of a cluster"}
version=\${2:?"the Kubernetes version of the clusters"}
prefix=\${PREFIX:-scale-test}
timeout=\${TIMEOUT:-60m}
`;

const BODY = `
kubectl=\${KUBECTL:-kubectl}
clusterctl=\${CLUSTERCTL:-clusterctl}

# address_of NUMBER: the address of a cluster's API server, from the line of that number in the file ADDRESSES
address_of() {
  if [[ -n \${ADDRESSES:-} ]]; then sed -n "$1p" "$ADDRESSES"; fi
}

namespace_of() {
  echo "\${namespaces[$((($1 - 1) % \${#namespaces[@]}))]}"
}

create() {
  local name=$prefix-$1 namespace
  namespace=$(namespace_of "$1")
  CLUSTER_NAME=$name KUBERNETES_VERSION=$version CONTROL_PLANE_ENDPOINT_HOST=$(address_of "$1") \\
    "$clusterctl" generate yaml --from "$template" | "$kubectl" -n "$namespace" apply -f -
}

wait_for() {
  local number
  for ((number = $1; number <= $2; number++)); do
    "$kubectl" -n "$(namespace_of "$number")" wait "cluster.cluster.x-k8s.io/$prefix-$number" \\
      --for="condition=$condition" --timeout="$timeout"
  done
}

next=1
while "$kubectl" -n "$(namespace_of "$next")" get "cluster.cluster.x-k8s.io/$prefix-$next" >/dev/null 2>&1; do
  next=$((next + 1))
done

for phase in "\${phases[@]}"; do
  read -r end size pause <<<"$phase"
  while ((next <= end)); do
    last=$((next + size - 1 < end ? next + size - 1 : end))
    echo "clusters $next to $last of $end"
    for ((number = next; number <= last; number++)); do create "$number"; done
    wait_for "$next" "$last"
    next=$((last + 1))
    echo "ready; a pause of $pause s to look at the checks"
    sleep "$pause"
  done
done
`;
