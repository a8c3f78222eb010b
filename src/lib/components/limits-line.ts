import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatCount} from "../format.js";
import {type Capacity, roomOf} from "../sizing/limits/capacity.js";
import {limitName, limitUsed} from "../sizing/limits/limit-words.js";
import type {Limit, Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {type PlanView, sentenceView} from "./headline-view.js";
import {setText} from "./number-button.js";

const REST_MS = 150;

/** Which limit binds, in a sentence. */
export function limitsLine(): PlanView {
  return sentenceView(({limits}) => {
    const [first] = limits;
    if (!first) return "No limit applies to this plan.";
    const over = limits.filter(({status}) => status === "over").length;
    const count = over > 1 ? ` ${formatCount(over, "limits")} are over.` : "";
    return `First limit: ${limitUsed(first)}.${count}`;
  });
}

/** How much room there is before the first limit, and before the first hard one; told when the input rests. */
export function roomView(catalog: Catalog): PlanView {
  const line = html`<p class="room"></p>`;
  let plan: Plan | undefined;
  const tell = atRest(() => plan && setText(line, roomText(plan, catalog)), REST_MS);
  return Object.assign(line, {
    update(next: Plan) {
      plan = next;
      tell();
    }
  });
}

/** The room of a plan in words: "Room for 310 more clusters before 10,000 Machine objects (advice)." */
export function roomText(plan: Plan, catalog: Catalog): string {
  const [first] = plan.limits;
  const hard = plan.limits.find((limit) => limit.class === "hard");
  const texts = [first, hard === first ? undefined : hard].flatMap((limit) =>
    limit ? roomBefore(plan, limit, catalog) : []
  );
  const density = formatCount(Math.round((100 * plan.scenario.machines) / plan.scenario.clusters) / 100, "machines");
  return `At ${density} a cluster, with the management clusters and nodes of this plan: ${texts.join("; ")}.`;
}

function roomBefore(plan: Plan, limit: Limit, catalog: Catalog): string {
  const name = `${limitName(limit)} (${limit.class})`;
  if (limit.utilisation > 1) return overText(limit, name);
  const room = roomOf(plan, catalog, ({id}) => id === limit.id);
  const more = room.clusters - plan.scenario.clusters;
  if (!room.stoppedBy) return `no fleet that can be planned meets ${name}`;
  return more > 0 ? `room for ${formatCount(more, "more clusters")} before ${name}` : `no room before ${name}`;
}

function overText({needs, of, id}: Limit, name: string): string {
  if (id === "client-qps") return `${name} is over: raise --kube-api-qps of the ${of} manager`;
  const asks = needs !== null && needs > 1 ? ` and asks for ${formatCount(needs, "management clusters")}` : "";
  return `${name} is over${asks}`;
}

/** How many clusters fit, and what stops the next one. */
export function capacityText({clusters, machines, stoppedBy}: Capacity): string {
  const fits = clusters
    ? `${formatCount(clusters, "clusters")} with ${formatCount(machines, "machines")} fit`
    : "Not even one cluster fits";
  if (!stoppedBy) return `${fits}, the most that can be planned.`;
  return `${fits}; the next one is stopped by ${limitName(stoppedBy)} (${stoppedBy.class}).`;
}
