import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type LimitClass, limitClasses, roleName} from "../catalog/vocabulary.js";
import {formatCount, formatNumber, formatPercent} from "../format.js";
import {fields} from "../scenario/fields.js";
import type {SizedRow} from "../sizing/bill-line.js";
import {carriedBy, limitsOnHardware} from "../sizing/limits/capacity.js";
import {limitName} from "../sizing/limits/limit-words.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import {capacityText} from "./limits-line.js";
import {setText} from "./number-button.js";

const REST_MS = 150;

const classLabels: Readonly<Record<LimitClass, string>> = {
  hard: "no hard limit",
  advice: "no hard limit and no advice",
  policy: "no limit at all, one's own cap included"
};

type Size = "nodes" | "vcpu" | "memoryGiB";
const sizes = {
  nodes: {label: "nodes", most: 200},
  vcpu: {label: "vCPU each", most: 512},
  memoryGiB: {label: "GiB each", most: 4_096}
} as const satisfies Record<Size, {label: string; most: number}>;

/** A row of hardware as it is being typed. */
type Draft = {readonly row: SizedRow<number>} & Readonly<Record<Size, string>>;

/**
 * How many clusters and machines given hardware carries at the plan's machines per cluster, and what stops the next.
 * It starts with the hardware of the plan's largest management cluster and follows it until something is typed.
 */
export function inverseView(catalog: Catalog): PlanView {
  const count =
    html`<input type="number" id="inverse-count" min="1" max=${fields.managementClusters.max} step="1">` as HTMLInputElement;
  const upTo =
    html`<select id="inverse-class">${limitClasses.map((name) => html`<option value=${name} selected=${name === "advice"}>${classLabels[name]}</option>`)}</select>` as HTMLSelectElement;
  const body = html`<tbody></tbody>`;
  const message = html`<p class="message" role="alert"></p>`;
  const answer = html`<p class="answer-line" role="status"></p>`;
  const next = html`<ul class="next-limits"></ul>`;
  const again = html`<button type="button">Use the hardware of this plan</button>` as HTMLButtonElement;
  const root = html`<div class="inverse controls">
    <div class="row"><label for="inverse-count">Management clusters</label>${count}<label for="inverse-class">until</label>${upTo}${again}</div>
    <div class="table" tabindex="0" role="region" aria-label="Hardware of each management cluster"><table><caption>Hardware of each management cluster</caption>
    <thead><tr><th scope="col">Nodes for</th>${Object.values(sizes).map(({label}) => html`<th scope="col" class="numeric">${label}</th>`)}</tr></thead>${body}</table></div>
    ${message}${answer}${next}</div>`;
  let plan: Plan | undefined;
  let drafts: Draft[] = [];
  let typed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  count.addEventListener("input", (event) => edited(event));
  upTo.addEventListener("input", (event) => {
    event.stopPropagation();
    answerNow();
  });
  again.addEventListener("click", () => {
    typed = false;
    fill();
    answerNow();
  });

  function edited(event: Event): void {
    event.stopPropagation();
    typed = true;
    answerNow();
  }

  /** Takes the hardware of the plan's largest management cluster. */
  function fill(): void {
    if (!plan) return;
    const {bill, ladder, management} = plan;
    const rows = bill.filter(
      ({managementCluster, instances}) =>
        managementCluster === ladder.largestManagementCluster && instances === undefined
    );
    const written = (row: SizedRow<number>) => ({
      row,
      nodes: String(row.nodes.plan),
      vcpu: String(row.vcpu.plan),
      memoryGiB: String(row.memoryGiB.plan)
    });
    const nextDrafts = rows.map(written);
    const same = JSON.stringify(nextDrafts.map(texts)) === JSON.stringify(drafts.map(texts));
    count.value = String(management.clusters);
    drafts = nextDrafts;
    if (!same) body.replaceChildren(...drafts.map(rowOf));
  }

  function rowOf({row, ...values}: Draft, index: number): HTMLElement {
    const box = (key: Size) => {
      const input: HTMLElement = html`<input type="number" min="1" max=${sizes[key].most} step="1" value=${values[key]} aria-label=${`${row.component}: ${sizes[key].label}`}>`;
      input.addEventListener("input", (event) => {
        const text = (event.target as HTMLInputElement).value;
        drafts = drafts.map((draft, i) => (i === index ? {...draft, [key]: text} : draft));
        edited(event);
      });
      return html`<td class="numeric">${input}</td>`;
    };
    return html`<tr><th scope="row">${roleName(row.role)}</th>${box("nodes")}${box("vcpu")}${box("memoryGiB")}</tr>`;
  }

  function answerNow(): void {
    if (!plan) return;
    const problem = problemOf(count.value, drafts);
    setText(message, problem ? `${problem} The last answer stands.` : "");
    if (problem) return;
    const hardware = {managementClusters: Number(count.value), rows: drafts.map(sized)};
    const level = limitClasses.find((name) => name === upTo.value) ?? "advice";
    const found = carriedBy(plan.scenario, hardware, level, catalog);
    setText(
      answer,
      `At ${formatCount(Math.round((100 * plan.scenario.machines) / plan.scenario.clusters) / 100, "machines")} a cluster: ${capacityText(found)}`
    );
    const fullest = found.clusters
      ? limitsOnHardware(plan.scenario, hardware, found.clusters, catalog).slice(0, 3)
      : [];
    next.replaceChildren(
      ...fullest.map(
        (limit) =>
          html`<li>${limitName(limit)} (${limit.class}): ${formatPercent(limit.utilisation)} used at ${formatNumber(found.clusters)} clusters</li>`
      )
    );
  }

  return Object.assign(root, {
    lazy: true,
    update(nextPlan: Plan) {
      plan = nextPlan;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!typed) fill();
        answerNow();
      }, REST_MS);
    }
  });
}

function texts({row, nodes, vcpu, memoryGiB}: Draft): readonly string[] {
  return [row.role, nodes, vcpu, memoryGiB];
}

/** What is wrong with what was typed, naming the box and what it takes, or "". */
function problemOf(count: string, drafts: readonly Draft[]): string {
  const most = fields.managementClusters.max;
  if (!isWhole(count, most))
    return `Management clusters must be a whole number from 1 to ${most}, got ${JSON.stringify(count)}.`;
  for (const draft of drafts) {
    for (const key of ["nodes", "vcpu", "memoryGiB"] as const) {
      if (!isWhole(draft[key], sizes[key].most))
        return `${draft.row.component}, ${sizes[key].label} must be a whole number from 1 to ${sizes[key].most}, got ${JSON.stringify(draft[key])}.`;
    }
  }
  return "";
}

function isWhole(text: string, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}

function sized({row, nodes, vcpu, memoryGiB}: Draft): SizedRow<number> {
  const same = (text: string) => ({low: Number(text), plan: Number(text), high: Number(text)});
  return {...row, nodes: same(nodes), vcpu: same(vcpu), memoryGiB: same(memoryGiB)};
}
