import type {ConfigContext} from "./config-context.js";
import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {isKnown} from "./flag-of.js";
import {targetOf} from "./kustomizations.js";
import {argumentOperations} from "./manager-patches.js";
import {setting} from "./setting.js";
import {managerNamespace, nameSuffix, shardNamespace} from "./shard-names.js";
import {toYaml} from "./to-yaml.js";
import {webhookOwner} from "./webhook-owner.js";

const header = {apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization"};

/** Kinds that exist once in a management cluster, or that the shard's own namespace stands in for. */
const once = [
  "Namespace",
  "CustomResourceDefinition",
  "ValidatingWebhookConfiguration",
  "MutatingWebhookConfiguration"
] as const;

/**
 * Shards of the managers that can be sharded: each instance in a namespace of its own, where its lease lies, and
 * watching the one namespace of its clusters. The instance as shipped keeps definitions and webhooks; it must see all
 * namespaces for them, and reconciles nothing.
 */
export function shardFiles(managers: readonly TunedManager[], context: ConfigContext): ConfigFile[] {
  const {shards} = context.plan.management;
  if (shards <= 1) return [];
  const shardable = managers.filter(({row}) => row.shardable);
  const numbers = Array.from({length: shards}, (_, index) => index + 1);
  return [
    namespaces(numbers),
    webhookOwner(shardable, context),
    ...numbers.flatMap((shard) => [shardKustomization(shard, shardable, context), issuerNames(shard)])
  ];
}

function namespaces(shards: readonly number[]): ConfigFile {
  const names = shards.flatMap((shard) => [shardNamespace(shard), managerNamespace(shard)]);
  return {
    path: "shards/namespaces.yaml",
    language: "yaml",
    text: toYaml(...names.map((name) => ({apiVersion: "v1", kind: "Namespace", metadata: {name}}))),
    about: "For each shard the namespace of its clusters and the one of its managers, where their leases lie.",
    values: []
  };
}

function shardKustomization(shard: number, managers: readonly TunedManager[], context: ConfigContext): ConfigFile {
  const settings = managers.map((manager) => shardSettings(shard, manager, context));
  return {
    path: `shards/shard-${shard}/kustomization.yaml`,
    language: "yaml",
    text: toYaml({
      ...header,
      resources: ["../../controllers/cluster-api"],
      namespace: managerNamespace(shard),
      nameSuffix: nameSuffix(shard),
      configurations: ["issuer-names.yaml"],
      patches: [
        ...once.map((kind) => deletion(kind)),
        ...besides(managers).map(([kind, name]) => deletion(kind, name)),
        ...managers.map((manager, index) => argumentsPatch(manager, settings[index] ?? []))
      ]
    }),
    about: `Managers of shard ${shard}: they watch ${shardNamespace(shard)}, where all of its clusters lie.`,
    values: settings.flat()
  };
}

/** Tells Kustomize that certificates name their issuer, which gets the suffix. */
function issuerNames(shard: number): ConfigFile {
  const group = "cert-manager.io";
  const fieldSpecs = [{group, kind: "Certificate", path: "spec/issuerRef/name"}];
  return {
    path: `shards/shard-${shard}/issuer-names.yaml`,
    language: "yaml",
    text: toYaml({nameReference: [{group, kind: "Issuer", fieldSpecs}]}),
    about: "Lets the certificates of the shard find their issuer under its new name.",
    values: []
  };
}

function shardSettings(shard: number, {component, version, row}: TunedManager, context: ConfigContext): ConfigValue[] {
  const skip = "--skip-crd-migration-phases";
  const namespace = setting(context, {
    component,
    name: "--namespace",
    value: shardNamespace(shard),
    why: "Takes one namespace, and cuts caches and watches to it",
    source: row.source
  });
  if (!isKnown(context.tables, component, skip, version)) return [namespace];
  const why = "Definitions are the webhook owner's, and so is the migration of stored objects";
  const value = "StorageVersionMigration,CleanupManagedFields";
  return [namespace, setting(context, {component, name: skip, value, why, source: row.source})];
}

function argumentsPatch(manager: TunedManager, values: readonly ConfigValue[]) {
  return {target: targetOf(manager), patch: toYaml(argumentOperations(manager, values))};
}

/** What the manifests of the managers hold beside them, as kind and name: it works for all shards. */
const besides = (managers: readonly TunedManager[]) =>
  managers.flatMap(({row}) =>
    row.beside.map((one): [string, string] => [one.split("/")[0] ?? "", one.split("/")[1] ?? ""])
  );

/** Kustomize takes the object from the target; the name in the patch is not looked at. */
function deletion(kind: string, name?: string) {
  const target = name === undefined ? {kind} : {kind, name};
  return {target, patch: toYaml({$patch: "delete", apiVersion: "v1", kind, metadata: {name: "any"}})};
}
