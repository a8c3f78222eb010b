import type {ConfigContext} from "./config-context.js";
import type {ConfigFile} from "./config-file.js";

const SCRIPT = `#!/usr/bin/env bash
# Labels every Cluster of a namespace, or of all: ./label-clusters.sh REGION TIER OWNER [NAMESPACE]
set -euo pipefail

region=\${1:?"the region"}
tier=\${2:?"the tier, such as production"}
owner=\${3:?"the owner, such as team-a"}
scope=(--all-namespaces)
if [[ -n \${4:-} ]]; then scope=(-n "$4"); fi

"\${KUBECTL:-kubectl}" label clusters.cluster.x-k8s.io --all "\${scope[@]}" --overwrite \\
  "cluster-region=$region" "cluster-tier=$tier" "cluster-owner=$owner"
`;

/** A script that labels the clusters of the current context with region, tier and owner. */
export function clusterLabelFiles({plan}: Pick<ConfigContext, "plan">): ConfigFile[] {
  const regions = plan.management.regions.map(({name}) => name).join(", ");
  return [
    {
      path: "clusters/label-clusters.sh",
      language: "shell",
      text: SCRIPT,
      about: `Labels to select clusters by, in the regions ${regions}. They assign no shard: only the namespace does.`,
      values: []
    }
  ];
}
