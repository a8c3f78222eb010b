import type {ConfigContext} from "./config-context.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {targetOf} from "./kustomizations.js";
import {argumentOperations, mergeOf} from "./manager-patches.js";
import {resourceSettings} from "./manager-resources.js";
import {setting} from "./setting.js";
import {toYaml} from "./to-yaml.js";

/** The value of a watch filter that no object bears, so that the webhook owner reconciles nothing. */
const NO_OBJECT = "webhooks-only";

/** The managers as shipped, kept for definitions and webhooks, where shards do the work. */
export function webhookOwner(managers: readonly TunedManager[], context: ConfigContext): ConfigFile {
  const filters = managers.map(({component}) =>
    setting(context, {
      component,
      name: "--watch-filter",
      value: NO_OBJECT,
      why: "Serves the webhooks of every namespace, which --namespace would hide from it, and reconciles nothing",
      source: "capi"
    })
  );
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

/** CPU of a shard, but the memory of all: it works little and caches everything. */
function ownerResources(manager: TunedManager, context: ConfigContext): ConfigValue[] {
  const whole = resourceSettings(manager, context, 1);
  return [
    ...manager.resources.filter(({name}) => name.endsWith(".cpu")),
    ...whole.filter(({name}) => name.endsWith(".memory"))
  ];
}
