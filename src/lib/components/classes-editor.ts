import {html} from "htl";
import {formatQuantity} from "../format.js";
import {
  type ClassDraft,
  classLabels,
  draftProblem,
  fromClassDrafts,
  nextDraft,
  toClassDrafts
} from "../scenario/class-drafts.js";
import {commonClasses, controlPlanes, sumOfClasses} from "../scenario/classes.js";
import {type ClusterClass, fields, type ScenarioInput} from "../scenario/fields.js";
import {scaleClasses} from "../sizing/scale-classes.js";
import type {FieldInput} from "./field-input.js";

type Key = keyof ClusterClass;

const MESSAGE = "classes-message";
const keys: readonly Key[] = ["name", "clusters", "controlPlaneMachines", "workers", "machineDeployments"];
/** What stands above a column where there is no room for its label. */
const headers: Readonly<Record<Key, string>> = {
  ...classLabels,
  controlPlaneMachines: "Control plane",
  machineDeployments: "MDs"
};

/** What the editor needs of the form: the clusters to begin with, and a way to put another scenario in its place. */
export interface Fleet {
  readonly clusters: () => number;
  readonly change: (input: ScenarioInput, reason: string) => void;
}

/**
 * A button that makes a table of kinds of clusters of the fleet, and the table, whose sums are the fleet. What is typed
 * stays as it is typed; the value changes only to lists that hold, and a message names what is wrong with the others.
 */
export function classesEditor({clusters, change}: Fleet): FieldInput<readonly ClusterClass[]> {
  const begin = button("Different kinds of clusters", () => {
    const classes = scaleClasses(commonClasses, clusters());
    change({classes}, "The fleet has different kinds of clusters.");
    body.querySelector<HTMLElement>("input")?.focus();
  });
  const end = button("One kind of cluster", () => {
    change({classes: [], ...sumOfClasses(value)}, "The fleet has one kind of cluster.");
    begin.focus();
  });
  const add = button("Add a kind", () => {
    drafts = [...drafts, nextDraft(drafts)];
    render();
    publish();
    body.querySelector<HTMLInputElement>("tr:last-child input")?.select();
  });
  const body = html`<tbody></tbody>`;
  const sums = html`<p class="aside"></p>`;
  const message = html`<p class="message" role="alert" id=${MESSAGE}></p>`;
  const table = html`<div class="classes"><table><thead><tr>${keys.map(header)}<td></td></tr></thead>${body}</table>
    ${sums}<small class="help">Control-plane machines, workers and MachineDeployments (MDs) are those of one cluster.</small>${message}<div class="row">${add}${end}</div></div>`;
  const root: HTMLElement = html`<div class="classes-editor">${begin}${table}</div>`;
  let drafts: readonly ClassDraft[] = [];
  let value: readonly ClusterClass[] = [];

  function render(): void {
    body.replaceChildren(...drafts.map(row));
    add.disabled = drafts.length >= fields.classes.most;
    begin.hidden = drafts.length > 0;
    table.hidden = drafts.length === 0;
  }

  function row(draft: ClassDraft, index: number): HTMLElement {
    const remove = html`<button type="button" class="quiet" aria-label=${`Remove row ${index + 1}`} disabled=${drafts.length === 1}>×</button>`;
    remove.addEventListener("click", () => {
      drafts = drafts.filter((_, other) => other !== index);
      render();
      publish();
      body.querySelector<HTMLElement>("tr:last-child input")?.focus();
    });
    return html`<tr>${keys.map((key) => html`<td>${cell(draft, index, key)}</td>`)}<td>${remove}</td></tr>`;
  }

  function cell(draft: ClassDraft, index: number, key: Key): HTMLElement {
    const input = control(key, draft[key]);
    input.ariaLabel = `${classLabels[key]} of row ${index + 1}`;
    input.setAttribute("aria-describedby", MESSAGE);
    input.dataset.key = key;
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      drafts = drafts.map((other, i) => (i === index ? {...other, [key]: input.value} : other));
      publish();
    });
    return input;
  }

  function publish(): void {
    const problem = draftProblem(drafts);
    message.textContent = problem ? `${problem.text} The last list that holds stays in use.` : "";
    for (const [index, line] of [...body.children].entries())
      for (const input of line.querySelectorAll<HTMLElement>("[data-key]"))
        input.ariaInvalid = String(problem?.row === index && problem.key === input.dataset.key);
    if (problem) return;
    value = fromClassDrafts(drafts);
    tellSums();
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function tellSums(): void {
    const all = sumOfClasses(value);
    sums.textContent = `Together ${formatQuantity(all.clusters, "clusters")}, ${formatQuantity(all.machines, "machines")}.`;
  }

  function load(classes: readonly ClusterClass[]): void {
    value = classes;
    drafts = toClassDrafts(classes);
    message.textContent = "";
    tellSums();
    render();
  }

  load([]);
  return Object.defineProperty(root, "value", {get: () => value, set: load}) as FieldInput<readonly ClusterClass[]>;
}

function header(key: Key): HTMLElement {
  return html`<th scope="col" class=${key}><abbr title=${headers[key] === classLabels[key] ? false : classLabels[key]}>${headers[key]}</abbr></th>`;
}

function control(key: Key, value: string): HTMLInputElement | HTMLSelectElement {
  if (key === "name") return html`<input type="text" maxlength="40" value=${value}>` as HTMLInputElement;
  if (key === "controlPlaneMachines")
    return html`<select>${controlPlanes.map((machines) => html`<option selected=${String(machines) === value}>${machines}</option>`)}</select>` as HTMLSelectElement;
  return html`<input type="text" inputmode="numeric" class="count" value=${value}>` as HTMLInputElement;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const node = html`<button type="button">${label}</button>` as HTMLButtonElement;
  node.addEventListener("click", act);
  return node;
}
