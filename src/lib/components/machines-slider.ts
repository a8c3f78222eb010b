import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import {defaultMachines, scenarioProblem} from "../scenario/complete.js";
import {fields, type Scenario, type ScenarioInput} from "../scenario/fields.js";
import type {FieldInput} from "./field-input.js";
import {setHidden} from "./number-button.js";
import {slider} from "./slider.js";

/**
 * The machines of the fleet, which follow the clusters until they are set, and again after the button.
 *
 * @param input what is set at present
 * @param replace shows and uses another scenario
 */
export function machinesSlider(
  catalog: Catalog,
  input: () => ScenarioInput,
  replace: (input: ScenarioInput, reason: string) => void
): FieldInput<number> {
  const machines = slider({field: fields.machines, value: fields.machines.min, why});
  const text = `Use ${formatNumber(defaultMachines(1, catalog))} machines per cluster`;
  const button = html`<button type="button" class="quiet">${text}</button>` as HTMLButtonElement;
  const root = html`<div>${machines}<p class="aside">${button}</p></div>`;

  function why(typed: number): string {
    const problem = scenarioProblem({...input(), machines: typed}) ?? "";
    return `${problem.replace(/^./, (letter) => letter.toUpperCase())}: ${formatNumber(machines.value)} is used.`;
  }

  button.addEventListener("click", () => {
    const {machines: _, ...rest} = input();
    replace(rest, "Machines follow the clusters.");
  });
  return Object.assign(
    Object.defineProperty(root, "value", {
      get: () => machines.value,
      set: (value: number) => {
        machines.value = value;
      }
    }) as FieldInput<number>,
    {
      follow(scenario: Scenario, {machines: set}: ScenarioInput) {
        machines.value = scenario.machines;
        setHidden(button, set === undefined);
      }
    }
  );
}
