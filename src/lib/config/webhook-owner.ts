import type {ConfigContext} from "./config-context.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {isKnown} from "./flag-of.js";
import {targetOf} from "./kustomizations.js";
import {argumentOperations, mergeOf} from "./manager-patches.js";
import {resourceSettings} from "./manager-resources.js";
import {setting} from "./setting.js";
import {toYaml} from "./to-yaml.js";

/** A watch filter that no object bears, or a namespace that holds nothing: the webhook owner reconciles nothing. */
const NO_OBJECT = "webhooks-only";

/** The managers as shipped, kept for definitions and webhooks, where shards do the work. */
export function webhookOwner(managers: readonly TunedManager[], context: ConfigContext): ConfigFile {
  const filters = managers.map((manager) => idle(manager, context));
  const resources = managers.map((manager) => ownerResources(manager, context));
  return {
    path: "shards/webhook-owner/kustomization.yaml",
    language: "yaml",
    text: toYaml({
      apiVersion: "kustomize.config.k8s.io/v1beta1",
      kind: "Kustomization",
      resources: ["../../controllers/cluster-api"],
      patches: managers.flatMap((manager, index) => [
        {target: targetOf(manager), patch: toYaml(argumentOperations(manager, filters.slice(index, index + 1)))},
        {target: targetOf(manager), patch: toYaml(mergeOf(manager, resources[index] ?? []))}
      ])
    }),
    about: "The instance as shipped, with all definitions and webhooks. Its caches hold the objects of every shard.",
    values: [...filters, ...resources.flat()]
  };
}

/** The flag by which a manager reconciles nothing. BMO has no watch filter, but its webhooks read no other objects. */
function idle({component, version, row}: TunedManager, context: ConfigContext): ConfigValue {
  const hasFilter = isKnown(context.tables, component, "--watch-filter", version);
  return setting(context, {
    component,
    name: hasFilter ? "--watch-filter" : "--namespace",
    value: NO_OBJECT,
    why: hasFilter
      ? "Serves the webhooks of every namespace, which --namespace would hide from it, and reconciles nothing"
      : "Reconciles nothing, as the namespace is empty; its webhooks read nothing but the object they are asked about",
    source: row.source
  });
}

/** CPU of a shard, but the memory of all: it works little and caches everything. */
function ownerResources(manager: TunedManager, context: ConfigContext): ConfigValue[] {
  const whole = resourceSettings(manager, context, 1);
  return [
    ...manager.resources.filter(({name}) => name.endsWith(".cpu")),
    ...whole.filter(({name}) => name.endsWith(".memory"))
  ];
}
