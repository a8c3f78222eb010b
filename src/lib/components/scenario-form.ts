import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {changedFields, completeScenario, ofOneKind, withoutVoid} from "../scenario/complete.js";
import {
  type FieldKey,
  fieldKeys,
  fieldsOf,
  foldedGroups,
  type Group,
  openGroups,
  type ScenarioInput
} from "../scenario/fields.js";
import {presets} from "../scenario/presets.js";
import {atRest} from "./at-rest.js";
import type {FieldInput} from "./field-input.js";
import {inputOf} from "./input-of.js";
import {setText} from "./number-button.js";

const REST_MS = 150;

/** All inputs of a scenario. Its value is what the user has set; assigning a value shows it. */
export interface ScenarioForm extends HTMLElement {
  value: ScenarioInput;
  /** Puts another scenario in place of the present one, and tells with an event "replaced" what can be undone. */
  replace(input: ScenarioInput, reason: string): void;
  /** The inputs that stand apart, for a page that is about them. */
  readonly apart: readonly HTMLElement[];
}

/**
 * The form of a scenario: presets, then the inputs of all fields of the table in their groups, the rarer ones folded
 * away with a count of what was changed in them.
 *
 * @param apart fields whose inputs stand elsewhere on the page
 */
export function scenarioForm(
  catalog: Catalog,
  initial: ScenarioInput,
  {apart = []}: {apart?: readonly FieldKey[]} = {}
): ScenarioForm {
  let value = initial;
  const clusters = () => completeScenario(value, catalog).clusters;
  const editing = {catalog, input: () => value, clusters, replace};
  const inputs = new Map(fieldKeys.map((key) => [key, inputOf(key, editing)]));
  const recountAtRest = atRest(recount, REST_MS);
  const folded = foldedGroups.map((group) => foldedPart(group, keysOf(group)));

  const root = html`<section class="scenario" aria-label="Scenario">
    <fieldset class="presets"><legend>Start from</legend>${presets.map(presetButton)}</fieldset>
    ${openGroups.map((group) => html`<fieldset><legend>${group}</legend>${nodesOf(keysOf(group))}</fieldset>`)}
    <div class="more">${folded.map(({node}) => node)}</div>
  </section>` as unknown as ScenarioForm;

  for (const [key, input] of inputs) {
    input.addEventListener("input", (event) => {
      event.stopPropagation(); // the form speaks with one voice, after its value has changed
      set({[key]: input.value});
    });
  }

  function keysOf(group: Group): FieldKey[] {
    return fieldsOf(group).filter((key) => !apart.includes(key));
  }

  function nodesOf(keys: readonly FieldKey[]): FieldInput[] {
    return keys.flatMap((key) => inputs.get(key) ?? []);
  }

  function foldedPart(group: Group, keys: readonly FieldKey[]) {
    const count = html`<span></span>`;
    const node = html`<details><summary>${group}${count}</summary><div class="fields">${nodesOf(keys)}</div></details>`;
    return {node, count, keys};
  }

  function presetButton({label, input}: (typeof presets)[number]): HTMLElement {
    const button = html`<button type="button">${label}</button>`;
    button.addEventListener("click", () => replace(input, `Preset: ${label}.`));
    return button;
  }

  /** Keeps what the input has changed and lets the event go on from the form itself. */
  function set(change: ScenarioInput): void {
    value = withoutVoid({...value, ...change});
    refresh();
    recountAtRest();
    publish();
  }

  function replace(input: ScenarioInput, reason: string): void {
    const previous = value;
    assign(input);
    root.dispatchEvent(new CustomEvent("replaced", {detail: {previous, reason}, bubbles: true}));
    publish();
  }

  function publish(): void {
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function assign(next: ScenarioInput): void {
    value = withoutVoid(next);
    refresh();
    recount();
    const scenario = completeScenario(value, catalog);
    for (const [key, input] of inputs) input.value = scenario[key];
  }

  /** What follows from other inputs. */
  function refresh(): void {
    const scenario = completeScenario(value, catalog);
    for (const input of inputs.values()) input.follow?.(scenario, value);
    const classed = scenario.classes.length > 0;
    for (const input of nodesOf(ofOneKind)) if (input.hidden !== classed) input.hidden = classed;
  }

  /** How many inputs of each folded part are changed. */
  function recount(): void {
    const changed = changedFields(value, catalog);
    for (const {count, keys} of folded) {
      const number = keys.filter((key) => changed[key] !== undefined).length;
      setText(count, number ? `: ${number} changed` : "");
    }
  }

  assign(initial);
  return Object.defineProperties(root, {
    value: {get: () => value, set: assign},
    replace: {value: replace},
    apart: {value: nodesOf(apart)}
  }) as ScenarioForm;
}
