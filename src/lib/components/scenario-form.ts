import * as Inputs from "@observablehq/inputs";
import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import {changedFields, completeScenario, defaultMachines, scenarioProblem} from "../scenario/complete.js";
import {type FieldKey, fields, type ScenarioInput} from "../scenario/fields.js";
import {presets} from "../scenario/presets.js";
import {managersBox} from "./managers-box.js";
import {regionsEditor} from "./regions-editor.js";
import {slider} from "./slider.js";

/** All inputs of a scenario. Its value is what the user has set; assigning a value shows it. */
export interface ScenarioForm extends HTMLElement {
  value: ScenarioInput;
  /** Puts another scenario in place of the present one, and tells with an event "replaced" what can be undone. */
  replace(input: ScenarioInput, reason: string): void;
  /** The RTT slider, for a page that is about it; elsewhere it stands in the folded part. */
  readonly rtt: HTMLElement;
}

/**
 * The form of a scenario: presets, then the inputs in groups, the rarer ones folded away with a count of what was
 * changed there. Machines follow the clusters until they are set, and again after "follow".
 *
 * @param rttApart the RTT slider stands elsewhere on the page
 */
export function scenarioForm(catalog: Catalog, initial: ScenarioInput, {rttApart = false} = {}): ScenarioForm {
  let value = initial;
  const scenario = completeScenario(initial, catalog);
  const clusters = slider({field: fields.clusters, value: scenario.clusters});
  const machines = slider({
    field: fields.machines,
    value: scenario.machines,
    why: (typed) =>
      `${capitalised(scenarioProblem({...value, machines: typed}))}: ${formatNumber(machines.value)} is used.`
  });
  const regions = regionsEditor(scenario.regions);
  const layout = Inputs.select(fields.layout.options, {label: fields.layout.label, value: scenario.layout});
  const edition = Inputs.select(fields.edition.options, {label: fields.edition.label, value: scenario.edition});
  const managers = managersBox(scenario.managementClusters);
  const rtt = slider({field: fields.rttMs, value: scenario.rttMs, scale: "sqrt"});
  const name = Inputs.text({
    label: fields.name.label,
    value: scenario.name,
    maxlength: fields.name.most,
    placeholder: "none"
  });
  const follow: HTMLButtonElement = html`<button type="button" class="quiet"></button>` as HTMLButtonElement;
  const more = html`<span></span>`;

  const root = html`<section class="scenario" aria-label="Scenario">
    <fieldset class="presets"><legend>Start from</legend>${presets.map(presetButton)}</fieldset>
    <fieldset><legend>Fleet</legend>${clusters}${machines}<p class="aside">${follow}</p></fieldset>
    ${regions}
    <fieldset><legend>How</legend>${layout}${managers}${edition}</fieldset>
    <details class="more"><summary>More${more}</summary>${rttApart ? "" : rtt}${name}</details>
  </section>` as unknown as ScenarioForm;

  on(clusters, () => set({clusters: clusters.value}));
  on(machines, () => set({machines: machines.value}));
  on(regions, () => set({regions: regions.value}));
  on(layout, () => set({layout: layout.value}));
  on(edition, () => set({edition: edition.value}));
  on(managers, () => set({managementClusters: managers.value}));
  on(rtt, () => set({rttMs: rtt.value}));
  on(name, () => set({name: name.value}));
  follow.addEventListener("click", () => {
    const {machines: _, ...rest} = value;
    replace(rest, "Machines follow the clusters.");
  });

  function presetButton({label, input}: (typeof presets)[number]): HTMLElement {
    const button = html`<button type="button">${label}</button>`;
    button.addEventListener("click", () => replace(input, `Preset: ${label}.`));
    return button;
  }

  /** Keeps what the input has changed and lets the event go on from the form itself. */
  function set(change: ScenarioInput): void {
    value = {...value, ...change};
    refresh();
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
    value = next;
    const all = completeScenario(next, catalog);
    clusters.value = all.clusters;
    regions.value = all.regions;
    layout.value = all.layout;
    edition.value = all.edition;
    managers.value = all.managementClusters;
    rtt.value = all.rttMs;
    name.value = all.name;
    refresh();
  }

  /** What follows from other inputs: the machines while they are not set, and the count of changes in the folded part. */
  function refresh(): void {
    const all = completeScenario(value, catalog);
    machines.value = all.machines;
    const density = formatNumber(defaultMachines(1, catalog));
    follow.hidden = value.machines === undefined;
    follow.textContent = `Use ${density} machines per cluster`;
    const changed = changedFields(value, catalog);
    const folded: FieldKey[] = rttApart ? ["name"] : ["rttMs", "name"];
    const count = folded.filter((key) => changed[key] !== undefined).length;
    more.textContent = count ? `: ${count} changed` : "";
  }

  assign(initial);
  return Object.defineProperties(root, {
    value: {get: () => value, set: assign},
    replace: {value: replace},
    rtt: {value: rtt}
  }) as ScenarioForm;
}

/** Stops the inner event, so that the form speaks with one voice, after its value has changed. */
function on(element: HTMLElement, change: () => void): void {
  element.addEventListener("input", (event) => {
    event.stopPropagation();
    change();
  });
}

function capitalised(text = ""): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}
