import {type AlertRule, alertRules} from "./alert-rules.js";
import type {ConfigFile} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {toYaml} from "./to-yaml.js";

/** Labels by which a Prometheus of the operator finds rules and monitors. */
export const monitoringLabels = {"app.kubernetes.io/part-of": "headroom"} as const;
export const MONITORING = "monitoring";

/** The alerts as a PrometheusRule. */
export function prometheusRule(context: FleetContext): ConfigFile {
  const rules = alertRules(context);
  const needs = [...new Set(rules.map(({row}) => row.needs).filter(Boolean))].sort();
  return {
    path: "monitoring/prometheus-rule.yaml",
    language: "yaml",
    text: toYaml({
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: {name: "headroom-alerts", namespace: MONITORING, labels: monitoringLabels},
      spec: {groups: alertGroups(rules)}
    }),
    about: `Alerts for ${context.plan.ladder.largestManagementCluster}, the largest management cluster. Without what an alert needs it stays silent: ${needs.join("; ").toLowerCase()}.`,
    values: rules.map(({value}) => value)
  };
}

/** Rules in the groups of Prometheus. */
export function alertGroups(rules: readonly AlertRule[]) {
  const groups = [...new Set(rules.map(({row}) => row.group))];
  return groups.map((group) => ({
    name: `headroom-${group}`,
    rules: rules.filter(({row}) => row.group === group).map(groupRule)
  }));
}

function groupRule({row, expr, labels}: AlertRule) {
  const {alert, severity, summary, action} = row;
  return {alert, expr, for: row.for, labels: {severity, ...labels}, annotations: {summary, action}};
}
