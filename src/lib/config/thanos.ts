import type {ConfigFile} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {objectStoreFile} from "./object-store.js";
import {prometheusFiles} from "./prometheus.js";
import {MONITORING} from "./prometheus-rule.js";
import {changedOf} from "./setting.js";
import {sitesOf} from "./sites.js";
import {flagOf, thanosPart, thanosParts} from "./thanos-parts.js";
import {thanosSettings} from "./thanos-settings.js";
import {toYaml} from "./to-yaml.js";
import {usesThanos} from "./uses-thanos.js";
import {variable} from "./variable.js";

/**
 * A Prometheus in every management cluster. With Thanos it has a sidecar, and query, store gateway and compactor run
 * once.
 */
export function thanosFiles(context: FleetContext): ConfigFile[] {
  if (!usesThanos(context.plan)) return prometheusFiles(context);
  return [
    ...prometheusFiles(context),
    objectStoreFile(context),
    sidecarScript(context),
    endpointsFile(context),
    ...thanosParts.map((part) => thanosPart(part, context)),
    {
      path: "thanos/kustomization.yaml",
      language: "yaml",
      text: toYaml({
        apiVersion: "kustomize.config.k8s.io/v1beta1",
        kind: "Kustomization",
        namespace: MONITORING,
        resources: ["object-store.yaml", "endpoints.yaml", ...thanosParts.map(({name}) => `${name}.yaml`)]
      }),
      about: "What runs in the cluster that keeps the metrics of all.",
      values: []
    }
  ];
}

function endpointsFile({plan}: FleetContext): ConfigFile {
  const sidecars = sitesOf(plan).map(({id}) => ({address: `thanos-sidecar.${id}.example.com:10901`}));
  const endpoints = [{address: "thanos-store.monitoring.svc:10901"}, ...sidecars];
  return {
    path: "thanos/endpoints.yaml",
    language: "yaml",
    text: toYaml({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: {name: "thanos-endpoints", namespace: MONITORING},
      data: {"endpoints.yaml": toYaml({endpoints})}
    }),
    about:
      "Where Thanos Query asks: the store gateway for what is older than two hours, each sidecar for the rest. Put your addresses in.",
    values: []
  };
}

function sidecarScript(context: FleetContext): ConfigFile {
  const values = thanosSettings("thanos-sidecar", context);
  return {
    path: "thanos/start-sidecar.sh",
    language: "shell",
    text: [
      "#!/usr/bin/env bash",
      "# Starts a sidecar beside a Prometheus that no operator runs. That Prometheus needs",
      "# --storage.tsdb.min-block-duration=2h and --storage.tsdb.max-block-duration=2h, so that no block is compacted",
      "# before it is in the object store.",
      "set -euo pipefail",
      "",
      `exec "${variable("THANOS:-thanos")}" sidecar \\`,
      ...changedOf(values).map((value) => `  ${flagOf(value)} \\`),
      '  "$@"',
      ""
    ].join("\n"),
    about: "The sidecar without the Prometheus operator.",
    values
  };
}
