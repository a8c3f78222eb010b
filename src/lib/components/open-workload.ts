import {html} from "htl";
import {formatWorkload, parseWorkload} from "../workload/link.js";
import {carryBeside} from "./sync-link.js";
import {type WorkloadForm, workloadForm} from "./workload-form.js";

/** The form of the workload cluster of the address, and what of the address could not be used. */
export interface OpenedWorkload {
  readonly form: WorkloadForm;
  readonly message: HTMLElement;
}

/** Opens the workload cluster of the address, and keeps its parameters in the address beside the scenario's. */
export function openWorkload(): OpenedWorkload {
  const {input, problems} = parseWorkload(location.search);
  const form = workloadForm(input);
  carryBeside("workload", formatWorkload(input));
  form.addEventListener("input", () => carryBeside("workload", formatWorkload(form.value)));
  const list = problems.map((problem) => html`<li>${problem}.</li>`);
  const message = problems.length
    ? html`<div class="opening"><div role="alert"><b>The link was not quite right.</b><ul>${list}</ul></div></div>`
    : html`<div></div>`;
  return {form, message};
}
