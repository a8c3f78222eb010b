import {layoutWords} from "../layout/layout-words.js";
import type {LayoutOption} from "../layout/layouts-of.js";
import type {ScenarioForm} from "./scenario-form.js";

/** Sets the layout of a form, with the regions and the number of management clusters that were assumed for it. */
export function chooseLayout({id, input, hypothetical}: LayoutOption, form: ScenarioForm): void {
  const {regions, managementClusters = "auto"} = input;
  const next = {...form.value, layout: id, managementClusters, ...(hypothetical && regions && {regions})};
  form.replace(next, `Layout: ${layoutWords[id].name.toLowerCase()}.`);
}
