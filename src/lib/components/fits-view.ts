import {group} from "d3";
import {html} from "htl";
import {roleName} from "../catalog/vocabulary.js";
import type {Candidate, DiskChoice, FitOf} from "../cost/fit.js";
import {formatCount, formatNumber, formatPrice} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import {staticTable} from "./static-table.js";

const warnings: Readonly<Record<FitOf["warnings"][number], string>> = {
  "ephemeral-etcd": "etcd on a local disk, which is lost when the machine stops",
  "shorter-term": "bought for a shorter term: the book has no price of the one asked for",
  "latency-unknown": "nobody publishes how long a write to this disk takes"
};

/** What each line of the bill is bought as, what of it is paid for and not asked for, and what else would fit. */
export function fitsView(): PlanView {
  const list = html`<div class="fits"></div>`;
  const none = html`<p class="aside"></p>`;
  let shown = "";
  return Object.assign(html`<div>${none}${list}</div>`, {
    lazy: true,
    update(plan: Plan) {
      const fits = plan.cost?.fits ?? [];
      const next = JSON.stringify([plan.cost?.priceBook, fits]);
      if (next === shown) return;
      shown = next;
      none.textContent = remark(plan);
      list.replaceChildren(...foldsOf(fits, plan).map(({fit, name}) => fitNode(fit, name)));
    }
  });
}

function remark({cost}: Plan): string {
  if (!cost) return "The price book is being loaded.";
  if (cost.priceBook === "onprem") return "Hosts of one's own carry the machines of the bill: see the hosts below.";
  return "For each line the cheapest instance with enough vCPU, memory and disk, and a disk that is fast enough. Prices are for one node with its disk.";
}

/** Fits that are alike, as one with the number of lines. */
function foldsOf(fits: readonly FitOf[], {bill}: Plan): {fit: FitOf; name: string}[] {
  const roles = new Map(bill.map(({id, role}) => [id, role]));
  const alike = group(fits, ({lineId, region: _, ...same}) => JSON.stringify([roles.get(lineId), same]));
  return [...alike.values()].flatMap((those) => {
    const [fit] = those;
    const role = fit && roles.get(fit.lineId);
    if (!fit) return [];
    return [{fit, name: those.length === 1 || !role ? fit.lineId : `${roleName(role)} × ${those.length}`}];
  });
}

function fitNode(
  {chosen, runnersUp, rejected, stranded, priceRegion, warnings: told}: FitOf,
  name: string
): HTMLElement {
  const {plan} = chosen;
  const spare = [
    ...(stranded.vcpu > 0 ? [`${formatNumber(stranded.vcpu)} vCPU`] : []),
    ...(stranded.memoryGiB > 0 ? [`${formatNumber(stranded.memoryGiB)} GiB`] : [])
  ].join(" and ");
  return html`<details class="fit"><summary><b>${name}</b>: ${machineText(plan)} in ${priceRegion}, ${formatPrice(plan.usdPerMonth)} USD a month<small>${spare ? `${spare} of each are paid for and not asked for` : "nothing is paid for that is not asked for"}${told.map((warning) => `; ${warnings[warning]}`)}</small></summary>
    ${candidatesTable(name, plan, runnersUp)}${rejected.length ? html`<p>Not chosen: ${rejected.map(({reason}) => reason).join("; ")}.</p>` : ""}</details>`;
}

function machineText({parts, instance, vcpu, memoryGiB, disk}: Candidate): string {
  const machine = `${instance} (${formatNumber(vcpu)} vCPU, ${formatNumber(memoryGiB)} GiB)`;
  return `${parts > 1 ? `${parts} × ` : ""}${machine} with ${diskText(disk)}`;
}

function diskText({volume, sizeGiB, extraIops}: DiskChoice): string {
  if (volume === "none") return "no disk";
  if (volume === "local") return "its local disk";
  return `${formatNumber(sizeGiB)} GiB of ${volume}${extraIops ? ` and ${formatCount(extraIops, "IOPS").replace("IOP ", "IOPS ")}` : ""}`;
}

function candidatesTable(name: string, chosen: Candidate, runnersUp: readonly Candidate[]): HTMLElement {
  const rows = [chosen, ...runnersUp].map((candidate, index) => {
    const {parts, instance, vcpu, memoryGiB, disk, usdPerMonth} = candidate;
    const label = parts > 1 ? `${parts} × ${instance}` : instance;
    const more = usdPerMonth / chosen.usdPerMonth - 1;
    return [
      label,
      vcpu,
      memoryGiB,
      diskText(disk),
      formatPrice(usdPerMonth),
      index === 0 ? "chosen" : `+${formatNumber(Math.round(1_000 * more) / 10)} %`
    ];
  });
  return staticTable(`What fits ${name}`, ["Instance", "vCPU", "GiB", "Disk", "USD a month", "Dearer by"], rows);
}
