import type {ConfigContext} from "./config-context.js";
import type {ConfigFile} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
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
      "1. `./fetch-components.sh VERSION` fetches the manifests as shipped.",
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

function providerLines(managers: readonly TunedManager[], {plan}: ConfigContext): string[] {
  const {provider} = plan.scenario;
  const component = managers.find(({manager}) => manager === "infrastructure")?.component;
  if (!component) return [`- No patch for the provider (${provider}): the flag catalogue does not cover it.`];
  if (component !== "capx") return [];
  return ["- CAPX takes no flag for calls a second: 20 are fixed up to v1.8, and nothing limits it from v1.9."];
}

function shardLines(managers: readonly TunedManager[], {plan}: ConfigContext): string[] {
  const {shards} = plan.management;
  if (shards <= 1) return [];
  const single = managers.filter(({row}) => !row.shardable).map(({row}) => row.deployment);
  return [
    "",
    `## ${shards} shards`,
    "",
    "Apply `shards/namespaces.yaml`, `shards/webhook-owner` in place of `cluster-api` here, then every `shards/shard-*`.",
    "All clusters of a shard, with their ClusterClasses, lie in its one namespace. The project helps with such a setup as well as it can, ships no manifests for it and does not test it: try it on a test cluster first.",
    ...single.map(
      (name) =>
        `${name} cannot be sharded: it watches every namespace and has no flag to narrow that. One instance of it serves all shards; apply \`infrastructure\` once.`
    )
  ];
}
