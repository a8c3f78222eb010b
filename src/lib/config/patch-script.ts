import type {ConfigFile} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {resourcesOf} from "./manager-resources.js";
import {argumentOf, changedOf} from "./setting.js";

/** Finds the container by its name, replaces flags that are set already and adds the others: it can run twice. */
const FUNCTIONS = `kubectl=\${KUBECTL:-kubectl}

# patch_manager NAMESPACE DEPLOYMENT CONTAINER RESOURCES [FLAG=VALUE...]
patch_manager() {
  local namespace=$1 deployment=$2 container=$3 resources=$4
  shift 4
  local names line at arguments argument position operations path
  names=$("$kubectl" -n "$namespace" get deployment "$deployment" \\
    -o jsonpath='{range .spec.template.spec.containers[*]}{.name}{"\\n"}{end}')
  line=$(grep -nx -m1 -e "$container" <<<"$names" | cut -d: -f1)
  at=$((line - 1))
  arguments=$("$kubectl" -n "$namespace" get deployment "$deployment" \\
    -o jsonpath="{range .spec.template.spec.containers[$at].args[*]}{@}{\\"\\\\n\\"}{end}")
  path=/spec/template/spec/containers/$at
  operations="{\\"op\\":\\"test\\",\\"path\\":\\"$path/name\\",\\"value\\":\\"$container\\"}"
  operations+=",{\\"op\\":\\"add\\",\\"path\\":\\"$path/resources\\",\\"value\\":$resources}"
  for argument in "$@"; do
    position=$(grep -n -m1 -e "^\${argument%%=*}=" <<<"$arguments" | cut -d: -f1 || true)
    if [[ -n $position ]]; then
      operations+=",{\\"op\\":\\"replace\\",\\"path\\":\\"$path/args/$((position - 1))\\",\\"value\\":\\"$argument\\"}"
    else
      operations+=",{\\"op\\":\\"add\\",\\"path\\":\\"$path/args/-\\",\\"value\\":\\"$argument\\"}"
    fi
  done
  "$kubectl" -n "$namespace" patch deployment "$deployment" --type=json -p "[$operations]"
  "$kubectl" -n "$namespace" rollout status deployment "$deployment" --timeout=5m
}
`;

/** The patches of all managers as a script of kubectl patches. */
export function patchScript(managers: readonly TunedManager[]): ConfigFile {
  return {
    path: "controllers/patch-controllers.sh",
    language: "shell",
    text: [
      "#!/usr/bin/env bash",
      "# Patches the managers of Cluster API in the current context; can run again.",
      "set -euo pipefail",
      "",
      FUNCTIONS,
      ...managers.map(callOf),
      ""
    ].join("\n"),
    about: "The same patches for a running management cluster. clusterctl upgrade sets them back: run it again then.",
    values: managers.flatMap(({settings, resources}) => [...settings, ...resources])
  };
}

function callOf({row, settings, resources}: TunedManager): string {
  const {namespace, deployment, container} = row;
  const flags = changedOf(settings).map(argumentOf);
  return [
    `patch_manager ${namespace} ${deployment} ${container}`,
    `'${JSON.stringify(resourcesOf(resources))}'`,
    ...flags
  ].join(" \\\n  ");
}
