import {addonFiles} from "./addons.js";
import {clusterClassFiles} from "./cluster-class.js";
import {clusterTemplates} from "./cluster-template.js";
import type {ConfigFile} from "./config-file.js";
import {dashboardFile} from "./dashboard.js";
import {etcdMaintenance} from "./etcd-maintenance.js";
import type {FleetContext} from "./fleet-context.js";
import {gitopsFiles} from "./gitops.js";
import {stateMetricsFiles, stateMetricsValues} from "./kube-state-metrics.js";
import {monitorFiles} from "./monitors.js";
import {prometheusAccess} from "./prometheus-access.js";
import {prometheusRule} from "./prometheus-rule.js";
import {scaleTest} from "./scale-test.js";
import {thanosFiles} from "./thanos.js";
import {toYaml} from "./to-yaml.js";

/** Every file beside the configuration of components: monitoring, clusters, GitOps, Thanos and scripts. */
export function fleetFiles(context: FleetContext): ConfigFile[] {
  return [
    ...monitoringFiles(context),
    ...clusterTemplates(context),
    ...addonFiles(context),
    ...clusterClassFiles(context),
    ...gitopsFiles(context),
    ...thanosFiles(context),
    etcdMaintenance(context),
    scaleTest(context)
  ];
}

function monitoringFiles(context: FleetContext): ConfigFile[] {
  const files = [prometheusRule(context), ...monitorFiles(context), prometheusAccess(), ...stateMetricsFiles(context)];
  const resources = files.map(({path}) => path.slice(path.indexOf("/") + 1));
  return [
    ...files,
    dashboardFile(context),
    stateMetricsValues(context),
    {
      path: "monitoring/kustomization.yaml",
      language: "yaml",
      text: toYaml({apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization", resources}),
      about:
        "Alerts, monitors and rights of a management cluster. The dashboard is imported into Grafana, and the values are for Helm.",
      values: []
    }
  ];
}
