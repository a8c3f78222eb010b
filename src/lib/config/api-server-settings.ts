import {seatsOf} from "./apf-seats.js";
import {type ConfigContext, configRuleRow} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {setting} from "./setting.js";

/** Flags of the API server: seats for the priority level of Cluster API, and connections that spread. */
export function apiServerSettings(context: ConfigContext): ConfigValue[] {
  const seats = seatsOf(context);
  const goaway = configRuleRow(context, "goaway-chance");
  const inflight = (name: string, value: number, part: string) =>
    setting(context, {
      component: "kube-apiserver",
      name,
      value,
      why: `${part} of ${seats.total}: ${seats.whyTotal}. Only the sum of both counts`,
      source: "k8s-flow-control"
    });
  return [
    inflight("--max-requests-inflight", seats.total - seats.mutating, "Two thirds"),
    inflight("--max-mutating-requests-inflight", seats.mutating, "A third"),
    setting(context, {
      component: "kube-apiserver",
      name: "--goaway-chance",
      value: goaway.value,
      why: `Spreads long connections over the API servers behind a load balancer. ${goaway.why}`,
      source: goaway.source
    })
  ];
}
