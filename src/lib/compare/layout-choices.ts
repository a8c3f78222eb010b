import type {Catalog} from "../catalog/tables.js";
import {layoutsOf} from "../layout/layouts-of.js";
import {fields, type ScenarioInput} from "../scenario/fields.js";

/**
 * The scenario as it is, and behind it the same fleet in every other layout that is feasible. A scenario with a name
 * gives it to the others, with the layout.
 */
export function layoutChoices(input: ScenarioInput, catalog: Catalog): ScenarioInput[] {
  const others = layoutsOf(input, catalog).filter(({isCurrent, feasibility}) => !isCurrent && feasibility.feasible);
  return [input, ...others.map((option) => ({...option.input, ...named(input, option.id)}))];
}

function named({name}: ScenarioInput, layout: string): ScenarioInput {
  return name ? {name: `${name.slice(0, fields.name.most - 2 - layout.length)}, ${layout}`} : {};
}
