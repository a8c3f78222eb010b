import {formatCount, formatList, formatPercent} from "../format.js";
import type {Beyond} from "./beyond.js";
import {overLimits} from "./limits.js";
import type {Workload} from "./workload.js";

/** The workload cluster in a sentence or two. */
export function workloadHeadline(workload: Workload, beyond: readonly Beyond[]): string {
  const {cluster, controlPlane, dns, addresses} = workload;
  const size = `A cluster of ${formatCount(cluster.nodes.likely, "nodes")} and ${formatCount(cluster.pods.likely, "pods")}`;
  const needs = formatList([
    `${formatCount(controlPlane.apiServers.likely, "API servers")} for its requests`,
    formatCount(dns.replicas.likely, "DNS replicas"),
    `a /${addresses.range.likely} for its pods`
  ]);
  const tests = beyond.find(({id}) => id === "nodes" || id === "pods");
  return `${size} needs ${needs}. ${limitSentence(workload)}${tests ? ` ${tests.message}.` : ""}`;
}

function limitSentence({limits}: Workload): string {
  const [first] = limits;
  if (!first) return "";
  const over = overLimits(limits).length;
  const more = over > 1 ? `; ${over} limits are exceeded` : "";
  return `First limit: ${first.label.charAt(0).toLowerCase()}${first.label.slice(1)} (${first.class}), ${formatPercent(first.used.likely)} used${more}.`;
}
