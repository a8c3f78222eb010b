import {html} from "htl";
import {formatCount} from "../format.js";
import {growthFields} from "../growth/fields.js";
import {type Milestone, milestonesTable, readMilestones} from "../growth/milestones.js";
import {fieldId} from "../scenario/field-name.js";
import {sizeProblem} from "../verify/result-file.js";
import type {FieldInput} from "./field-input.js";

/** A table of milestones as text. */
export interface MilestonesEditor extends FieldInput<readonly Milestone[]> {
  /** Shows a text that need not hold, and says what is wrong with it. */
  load(text: string): void;
}

/**
 * A table of milestones to type, to paste from a spreadsheet or to open as a file. What is typed stays as it is typed;
 * the value changes only to tables that hold, and a message names line and field of what does not.
 */
export function milestonesEditor(): MilestonesEditor {
  const field = growthFields.milestones;
  const id = fieldId(field);
  const box =
    html`<textarea id=${id} rows="6" spellcheck="false" placeholder="2027-06-01, 400, 8000" aria-describedby=${`${id}-help ${id}-message`}></textarea>` as HTMLTextAreaElement;
  const said = html`<p class="message" role="alert" id=${`${id}-message`}></p>`;
  const count = html`<span class="aside"></span>`;
  const file =
    html`<input type="file" accept=".csv,.tsv,.txt,text/csv" hidden aria-label="Milestones file">` as HTMLInputElement;
  const open = html`<button type="button">Open a CSV file</button>`;
  const root: HTMLElement = html`<div class="milestones"><label for=${id}>${field.label}</label>${box}
    <small class="help" id=${`${id}-help`}>${field.help} With commas, or as a spreadsheet copies them; machines are of the whole fleet.</small>
    <div class="row">${open}${count}</div>${file}${said}</div>`;
  let value: readonly Milestone[] = [];

  function read(): boolean {
    const result = readMilestones(box.value);
    const problem =
      "problem" in result ? `${field.label}, ${result.problem}. The last table that holds stays in use.` : "";
    said.textContent = problem;
    box.ariaInvalid = String(problem !== "");
    if ("milestones" in result) value = result.milestones;
    count.textContent = `${formatCount(value.length, "milestones")} in use.`;
    return !problem;
  }

  function load(text: string): void {
    box.value = text;
    read();
  }

  box.addEventListener("input", (event) => {
    if (!read()) event.stopPropagation();
  });
  open.addEventListener("click", () => file.click());
  file.addEventListener("input", (event) => event.stopPropagation());
  file.addEventListener("change", async (event) => {
    event.stopPropagation();
    const [chosen] = file.files ?? [];
    file.value = "";
    if (!chosen) return;
    const problem = sizeProblem(chosen.size);
    if (problem) {
      said.textContent = `${chosen.name}: ${problem}. Nothing has changed.`;
      return;
    }
    load(await chosen.text());
    root.dispatchEvent(new Event("input", {bubbles: true}));
  });
  read();
  const accessors = {
    get: () => value,
    set: (next: readonly Milestone[]) => load(next.length ? milestonesTable(next) : "")
  };
  return Object.assign(Object.defineProperty(root, "value", accessors), {load}) as unknown as MilestonesEditor;
}
