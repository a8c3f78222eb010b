import type {AlertRow} from "../catalog/operations-schemas.js";

/** The alerts as a rules file of Prometheus. Texts stand in double quotes, which JSON writes as YAML reads them. */
export function rulesYaml(alerts: readonly AlertRow[]): string {
  const groups = [...new Set(alerts.map(({group}) => group))];
  const lines = groups.flatMap((group) => [
    `  - name: headroom-${group}`,
    "    rules:",
    ...alerts.filter((alert) => alert.group === group).flatMap(ruleLines)
  ]);
  return `groups:\n${lines.join("\n")}\n`;
}

function ruleLines({alert, expr, for: duration, severity, summary, action}: AlertRow): string[] {
  return [
    `      - alert: ${alert}`,
    `        expr: ${JSON.stringify(expr)}`,
    `        for: ${duration}`,
    "        labels:",
    `          severity: ${severity}`,
    "        annotations:",
    `          summary: ${JSON.stringify(summary)}`,
    `          action: ${JSON.stringify(action)}`
  ];
}
