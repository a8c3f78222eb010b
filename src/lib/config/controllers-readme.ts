import type {ConfigContext} from "./config-context.js";
import type {ConfigFile} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {missingFlags} from "./missing-flags.js";
import {changedOf} from "./setting.js";

/** How the patches are applied, what is the default already, and what is not generated, with the reason. */
export function controllersReadme(managers: readonly TunedManager[], context: ConfigContext): ConfigFile {
  const {versions, plan} = context;
  const {largestManagementCluster: id} = plan.ladder;
  return {
    path: "controllers/README.md",
    language: "markdown",
    text: [
      "# Managers of Cluster API",
      "",
      `For the management cluster ${id}, the largest of the plan, with Cluster API ${versions.capi}${versions.provider ? ` and ${versions.provider} of the provider` : ""}. Other versions have other flags: generate anew for them.`,
      "",
      "1. `./fetch-components.sh` fetches the manifests as shipped; its first lines say which versions it asks for.",
      "2. `kubectl apply -k .` applies them with the patches. `patch-controllers.sh` patches a running cluster instead.",
      "3. `clusterctl upgrade` brings the manifests back as shipped: apply the patches again after it.",
      "",
      ...managers.map(describe),
      ...providerLines(managers, context),
      ...shardLines(managers, context),
      ""
    ].join("\n"),
    about: "How to apply the patches, what is the default already, and what is not generated.",
    values: []
  };
}

function describe({row, settings}: TunedManager): string {
  const changed = changedOf(settings).map(({name, value}) => `\`${name}=${value}\``);
  const left = settings.filter(({isDefault}) => isDefault).map(({name, value}) => `\`${name}\` (${value})`);
  const set = changed.length ? `sets ${changed.join(", ")}` : "sets no flag";
  return `- ${row.deployment} ${set}${left.length ? `; the default already: ${left.join(", ")}` : ""}.`;
}

function providerLines(managers: readonly TunedManager[], context: ConfigContext): string[] {
  const {provider} = context.plan.scenario;
  const own = managers.filter(({manager}) => manager === "infrastructure");
  if (!own.length) return [`- No patch for the provider (${provider}): it has no manager at these versions.`];
  return [...own.flatMap((manager) => missingFlags(manager, context)), ...own.flatMap(besideLines)];
}

/** What ships beside a manager and is left as it is. */
function besideLines({component, row}: TunedManager): string[] {
  if (component === "bmo")
    return [
      "- The ConfigMap ironic among the manifests of the Bare Metal Operator holds example addresses: put those of your Ironic there before you apply it, or patch the running operator with the script."
    ];
  if (!row.note || !row.beside.length) return [];
  return [`- ${row.deployment}: ${lowerFirst(row.note)}, which is left as it is.`];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function shardLines(managers: readonly TunedManager[], {plan}: ConfigContext): string[] {
  const {shards} = plan.management;
  if (shards <= 1) return [];
  const single = managers.filter(({row}) => !row.shardable);
  return [
    "",
    `## ${shards} shards`,
    "",
    "Apply `shards/namespaces.yaml`, `shards/webhook-owner` in place of `cluster-api` here, then every `shards/shard-*`.",
    "All clusters of a shard, with their ClusterClasses, lie in its one namespace. The project helps with such a setup as well as it can, ships no manifests for it and does not test it: try it on a test cluster first.",
    ...single.map(
      ({row}) =>
        `${row.deployment} cannot be sharded: ${row.inShards}. One instance of it serves all shards; apply \`infrastructure\` once.`
    ),
    ...managers.flatMap(({row}) => (row.shardable && row.inShards ? [`${row.deployment}: ${row.inShards}.`] : []))
  ];
}
