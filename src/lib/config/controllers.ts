import {clusterLabelFiles} from "./cluster-labels.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import {controllersReadme} from "./controllers-readme.js";
import {fetchComponents} from "./fetch-components.js";
import {kustomizations} from "./kustomizations.js";
import {type ShippedManager, shippedManagers} from "./manager-of.js";
import {argumentPatch, resourcePatch} from "./manager-patches.js";
import {resourceSettings} from "./manager-resources.js";
import {managerSettings} from "./manager-settings.js";
import {patchScript} from "./patch-script.js";
import {shardFiles} from "./shards.js";

/** A manager with its flags and resources. */
export interface TunedManager extends ShippedManager {
  readonly settings: readonly ConfigValue[];
  readonly resources: readonly ConfigValue[];
}

/** The managers of Cluster API tuned for the largest management cluster of the plan, or for one of its shards. */
export function tunedManagers(context: ConfigContext): TunedManager[] {
  return shippedManagers(context).map((shipped) => ({
    ...shipped,
    settings: managerSettings(shipped, context),
    resources: resourceSettings(shipped, context)
  }));
}

/**
 * Kustomize patches of the managers, the same as a script, shards where the plan has them, labels for the clusters,
 * and what is not there and why. The patches work on manifests as shipped, which set no resources.
 */
export function controllerFiles(context: ConfigContext): ConfigFile[] {
  const managers = tunedManagers(context);
  return [
    ...managers.flatMap((manager) => [...argumentPatch(manager), resourcePatch(manager)]),
    ...kustomizations(managers),
    fetchComponents(managers, context.versions),
    patchScript(managers),
    ...shardFiles(managers, context),
    ...clusterLabelFiles(context),
    controllersReadme(managers, context)
  ];
}
