import {defaultOf} from "../catalog/capi-defaults.js";
import type {AlertRow} from "../catalog/operations-schemas.js";
import {thresholdOf} from "./alert-thresholds.js";
import {configRule} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {type TunedManager, tunedManagers} from "./controllers.js";
import type {FleetContext} from "./fleet-context.js";

/** An alert of the plan: the table's rule with the bound that the plan gives it. */
export interface AlertRule {
  readonly row: AlertRow;
  readonly expr: string;
  readonly value: ConfigValue;
  /** Labels beside the severity, where one alert has several rules. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** How a rule of the table ends: in a comparison with its bound. */
const BOUND = /(>=|<=|==|>|<) ([0-9.]+)$/;
const ALL_MANAGERS = 'pod=~"cap.+-controller-manager-.*"';

/** Every alert of data/operations, with bounds from the plan; the one on clients once for each manager. */
export function alertRules(context: FleetContext): AlertRule[] {
  return context.operations.alerts.flatMap((row) =>
    row.id === "client-throttled" ? throttledRules(row, context) : [ruleOf(row, context)]
  );
}

function ruleOf(row: AlertRow, context: FleetContext): AlertRule {
  const inTable = boundOf(row.expr);
  const found = inTable === undefined ? undefined : thresholdOf(row.id, inTable, context);
  const value = found?.value ?? inTable ?? "fires when there is any";
  const why = found?.why ?? `As in the table of alerts: ${row.section}`;
  return {
    row,
    expr: found ? withBound(row.expr, found.value) : row.expr,
    value: {
      name: row.alert,
      component: "prometheus",
      value,
      default: null,
      isDefault: false,
      why,
      source: found?.source ?? row.source,
      ...(found?.explain === undefined ? {} : {explain: found.explain})
    }
  };
}

/** The bound that a rule ends in; undefined for rules such as absent(up). */
export function boundOf(expr: string): number | undefined {
  const bound = BOUND.exec(expr)?.[2];
  return bound === undefined ? undefined : Number(bound);
}

const withBound = (expr: string, bound: number) => expr.replace(BOUND, `$1 ${Number(bound.toPrecision(10))}`);

/** Each manager has a limit of its own; CAPX from v1.9 has none, and then no alert. */
function throttledRules(row: AlertRow, context: FleetContext): AlertRule[] {
  return tunedManagers(context).flatMap((manager) => {
    const qps = qpsOf(manager, context);
    if (qps === undefined) return [];
    const share = configRule(context, "alert-client-share");
    const bound = (qps * share) / 100;
    const {deployment} = manager.row;
    const expr = withBound(row.expr.replace(ALL_MANAGERS, `pod=~"${deployment}-.*"`), bound);
    const value: ConfigValue = {
      name: `${row.alert}, ${deployment}`,
      component: "prometheus",
      value: bound,
      default: null,
      isDefault: false,
      why: `${share} % of its ${qps} calls a second`,
      source: "headroom"
    };
    return [{row, expr, value, labels: {manager: deployment}}];
  });
}

/** Calls a second that the client of a manager may make; undefined where nothing limits it. */
function qpsOf({component, version, settings}: TunedManager, {catalog}: FleetContext): number | undefined {
  const given = settings.find(({name}) => name === "--kube-api-qps");
  return given ? Number(given.value) : (defaultOf(catalog, component, "qps", version) ?? undefined);
}
