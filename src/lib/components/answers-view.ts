import {html} from "htl";
import type {VerifyTables} from "../catalog/verify-tables.js";
import {formatCount, formatList} from "../format.js";
import {largestManaged} from "../sizing/largest-managed.js";
import type {Plan} from "../sizing/plan.js";
import {measuredValues} from "../verify/measured-values.js";
import {type Answers, readPrometheus} from "../verify/prometheus-answers.js";
import {promqlScript} from "../verify/promql-script.js";
import {download} from "./download.js";
import {dropZone} from "./drop-zone.js";
import type {PlanView} from "./headline-view.js";
import {resultView} from "./result-view.js";
import {textButton} from "./text-button.js";
import type {VerifyResults} from "./verify-results.js";

/** A button that saves the script which asks Prometheus every query. */
export function scriptButton({queries}: VerifyTables): PlanView {
  let plan: Plan | undefined;
  const save = () => plan && download("headroom-promql.sh", promqlScript(plan, queries), "text/x-shellscript");
  const node = html`<div class="row">${textButton("Download the script", save)}<span class="said">bash headroom-promql.sh http://127.0.0.1:9090</span></div>`;
  return Object.assign(node, {
    update(next: Plan) {
      plan = next;
    }
  });
}

/** Where answers of Prometheus are dropped: one file of all, or several of one each, which are put together. */
export function answersDrop(results: VerifyResults, {queries}: VerifyTables): HTMLElement {
  return dropZone({
    what: "the answers of Prometheus",
    multiple: true,
    take(text, name) {
      const read = readPrometheus(text, queries, name);
      results.answers = read.byQuery.size > 1 ? read : together(results.answers, read);
      return taken(read, queries);
    },
    forget: () => {
      results.answers = undefined;
    }
  });
}

function together(known: Answers | undefined, one: Answers): Answers {
  return {byQuery: new Map([...(known?.byQuery ?? []), ...one.byQuery]), unknown: one.unknown};
}

/** What came in, how much of it is of use, and the first that Prometheus refused. */
function taken(read: Answers, queries: VerifyTables["queries"]): string {
  const {byQuery, unknown} = read;
  const values = measuredValues(queries, read).filter(({value}) => value !== null).length;
  const [refused] = [...byQuery].flatMap(([id, answer]) => ("error" in answer ? [`${id}: ${answer.error}`] : []));
  const others = unknown.length
    ? ` Left out: ${formatList(unknown.slice(0, 3))}${unknown.length > 3 ? " and others" : ""}.`
    : "";
  const count = `${formatCount(byQuery.size, "answers")} to ${queries.length} queries, ${values || "none"} with a value.`;
  return `${count}${refused ? ` ${refused}.` : ""}${others}`;
}

/** Which management cluster of the plan was measured, where it has several. */
export function measuredChoice(results: VerifyResults): PlanView {
  const select = html`<select></select>` as HTMLSelectElement;
  const root = html`<label class="measured-choice" hidden>Management cluster that was measured ${select}</label>`;
  select.addEventListener("change", () => {
    results.managementCluster = select.value;
  });
  return resultView(results, root, ({measured}, plan) => {
    const ids = plan.demand.managementClusters.map(({id}) => id);
    root.hidden = !measured || ids.length < 2;
    if (select.options.length !== ids.length || ids.some((id, index) => select.options[index]?.value !== id))
      select.replaceChildren(...ids.map((id) => html`<option value=${id}>${id}</option>`));
    select.value = measured?.managementCluster ?? largestManaged(plan)?.id ?? "";
  });
}
