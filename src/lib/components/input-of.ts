import type {Catalog} from "../catalog/tables.js";
import {type Field, type FieldKey, fields, type ScenarioInput} from "../scenario/fields.js";
import {optionText} from "../scenario/shown-value.js";
import {classesEditor} from "./classes-editor.js";
import type {FieldInput} from "./field-input.js";
import {listBox} from "./list-box.js";
import {machinesSlider} from "./machines-slider.js";
import {numberBox} from "./number-box.js";
import {regionsEditor} from "./regions-editor.js";
import {selectBox} from "./select-box.js";
import {slider} from "./slider.js";
import {switchBox} from "./switch-box.js";
import {textBox} from "./text-box.js";
import {versionBox} from "./version-box.js";

/** What inputs need of the form they stand in. */
export interface Editing {
  readonly catalog: Catalog;
  /** What is set at present. */
  readonly input: () => ScenarioInput;
  readonly clusters: () => number;
  /** Puts another scenario in place of the present one, which can be undone. */
  readonly replace: (input: ScenarioInput, reason: string) => void;
}

/** Fields with an input of their own; all others have that of their type. */
const special: Partial<Record<FieldKey, (editing: Editing) => FieldInput>> = {
  clusters: () => slider({field: fields.clusters, value: fields.clusters.default}),
  machines: ({catalog, input, replace}) => machinesSlider(catalog, input, replace),
  rttMs: () => slider({field: fields.rttMs, value: fields.rttMs.default, scale: "sqrt"}),
  providerVersion: versionBox,
  classes: ({clusters, input, replace}) =>
    classesEditor({clusters, change: (change, reason) => replace({...input(), ...change}, reason)})
};

/** The input of a field of the table. */
export function inputOf(key: FieldKey, editing: Editing): FieldInput {
  return special[key]?.(editing) ?? inputOfType(fields[key]);
}

function inputOfType(field: Field): FieldInput {
  switch (field.type) {
    case "text":
      return textBox(field);
    case "switch":
      return switchBox(field);
    case "choice":
      return selectBox(field, field.options, (option) => optionText(field, option));
    case "number":
      if (field.among) return selectBox(field, field.among);
      return numberBox(field, field.default === "derived" ? field.min : field.default);
    case "regions":
      return regionsEditor(field.default);
    case "amounts":
    case "names":
      return listBox(field);
    case "classes":
      throw new Error("classes need to know of their fleet");
  }
}
