import {html} from "htl";
import type {HostReason, HostsOf} from "../cost/hosts.js";
import {formatCount, formatNumber} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import {staticTable} from "./static-table.js";

const reasons: Readonly<Record<HostReason, string>> = {
  cpu: "for their cores",
  memory: "for their memory",
  disk: "for their disks",
  "anti-affinity": "so that no two members of etcd or of a control plane share a host"
};

/** How many hosts of one's own each region has, why that many, and what power they take. */
export function hostsView(): PlanView {
  const none = html`<p class="aside"></p>`;
  const box = html`<div></div>`;
  let shown = "";
  return Object.assign(html`<div class="hosts">${none}${box}</div>`, {
    lazy: true,
    update({cost}: Plan) {
      const next = JSON.stringify([cost?.priceBook, cost?.hosts]);
      if (next === shown) return;
      shown = next;
      const hosts = cost?.hosts ?? [];
      none.textContent = hosts.length ? "" : remark(cost);
      box.replaceChildren(...(hosts.length ? [hostsTable(hosts), sentences(hosts)] : []));
    }
  });
}

function remark(cost: Plan["cost"]): string {
  if (!cost) return "The price book is being loaded.";
  return cost.priceBook === "onprem"
    ? "No host carries anything."
    : "This plan is priced in a cloud: choose the price book of hosts of one's own to see how many it needs, and why.";
}

function hostsTable(hosts: readonly HostsOf[]): HTMLElement {
  const headers = [
    "Region",
    "Hosts",
    "Low to high",
    "By CPU",
    "By memory",
    "By disk",
    "By anti-affinity",
    "Gaps",
    "Reserve",
    "kW",
    "kW with cooling"
  ];
  const rows = hosts.map(({region, hosts: {low, plan, high}, needs, gaps, reserve, watts, wattsWithPue}) => [
    region,
    plan,
    low === high ? "–" : `${formatNumber(low)} to ${formatNumber(high)}`,
    needs.cpu,
    needs.memory,
    needs.disk,
    needs["anti-affinity"],
    gaps,
    reserve,
    Math.round(watts / 10) / 100,
    Math.round(wattsWithPue / 10) / 100
  ]);
  return staticTable("Hosts by region, and how many each reason alone asks for", headers, rows);
}

function sentences(hosts: readonly HostsOf[]): HTMLElement {
  return html`<ul class="why-hosts">${hosts.map(({region, hosts: {plan}, reason, needs, gaps, reserve}) => {
    const gap = gaps ? `, ${formatNumber(gaps)} since machines leave gaps on hosts` : "";
    return html`<li><b>${region}</b>: ${formatCount(plan, "hosts")}: ${formatNumber(needs[reason])} ${reasons[reason]}${gap}, and ${formatNumber(reserve)} in reserve.</li>`;
  })}</ul>`;
}
