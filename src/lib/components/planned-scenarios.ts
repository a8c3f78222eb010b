import type {Catalog} from "../catalog/tables.js";
import type {Compared} from "../compare/compare.js";
import {letters} from "../compare/comparison.js";
import {scenarioNames} from "../compare/scenario-names.js";
import {completeScenario} from "../scenario/complete.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {type Plan, plan} from "../sizing/plan.js";
import type {PriceBooks} from "./price-books.js";

/** A scenario of a comparison with its plan, and the tables it was made with. */
export interface PlannedScenario extends Compared {
  /** What the link calls it: a, b, ... */
  readonly letter: string;
  readonly input: ScenarioInput;
  readonly catalog: Catalog;
}

/** Plans scenarios, each with the price book it names; one that has not changed is not planned again. */
export function scenarioPlanner(
  catalog: Catalog,
  books: PriceBooks
): (scenarios: readonly ScenarioInput[], then: () => void) => PlannedScenario[] {
  let known = new Map<ScenarioInput, {plan: Plan; catalog: Catalog}>();
  return (scenarios, then) => {
    const planned = scenarios.map((input) => {
      const priced = books.catalogFor(completeScenario(input, catalog), then) ?? catalog;
      const before = known.get(input);
      return before?.catalog === priced ? before : {plan: plan(input, priced), catalog: priced};
    });
    known = new Map(scenarios.flatMap((input, index) => (planned[index] ? [[input, planned[index]]] : [])));
    const names = scenarioNames(planned.map(({plan}) => plan));
    return planned.map((each, index) => ({
      ...each,
      input: scenarios[index] ?? {},
      letter: letters[index] ?? "",
      name: names[index] ?? ""
    }));
  };
}
