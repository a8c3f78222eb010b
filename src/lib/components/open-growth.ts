import {html} from "htl";
import {firstOfNextMonth} from "../growth/dates.js";
import {formatGrowth, parseGrowth} from "../growth/link.js";
import {type GrowthForm, growthForm} from "./growth-form.js";
import {carryBeside} from "./sync-link.js";

/** The form of the growth of the address, and what of the address could not be used. */
export interface OpenedGrowth {
  readonly form: GrowthForm;
  readonly message: HTMLElement;
}

/**
 * Opens the growth of the address, and keeps its parameters in the address beside the scenario's.
 *
 * @param today ISO date
 */
export function openGrowth(today: string): OpenedGrowth {
  const {input, problems, broken} = parseGrowth(location.search);
  const form = growthForm(input, {start: firstOfNextMonth(today), broken});
  carryBeside("growth", formatGrowth(input));
  form.addEventListener("input", () => carryBeside("growth", formatGrowth(form.value)));
  const list = problems.map((problem) => html`<li>${problem}.</li>`);
  const message = problems.length
    ? html`<div class="opening"><div role="alert"><b>The link was not quite right.</b><ul>${list}</ul></div></div>`
    : html`<div></div>`;
  return {form, message};
}
