import type {Catalog} from "../catalog/tables.js";
import type {Comparison} from "../compare/comparison.js";
import {formatComparison, parseComparison} from "../compare/comparison-link.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {type Display, displayOf} from "./display.js";
import type {Explained, ExplainPanel} from "./explain-panel.js";
import {type PlannedScenario, scenarioPlanner} from "./planned-scenarios.js";
import type {PriceBooks} from "./price-books.js";
import {remember, remembered} from "./remembered.js";
import {syncLink} from "./sync-link.js";

const REMEMBER_MS = 1_000;

/** A part of a page about several scenarios. */
export interface ComparisonView extends HTMLElement {
  /** Whether it may wait until it is seen, or until the input rests. */
  readonly lazy?: boolean;
  update(planned: readonly PlannedScenario[], comparison: Comparison): void;
}

/** The scenarios of a page, with what was wrong with its link. */
export interface OpenComparison {
  readonly value: Comparison;
  readonly problems: readonly string[];
  /** The comparison made last in this browser, where the page was opened without one. */
  readonly last: string;
  /** Puts another comparison in place of the present one; views hear why, and what can be undone. */
  set(next: Comparison, said?: string): void;
  /** Hears what was said with a change. */
  onSaid(hear: (said: string, undo: () => void) => void): void;
  /** The plan of a scenario by its letter, to explain its numbers. */
  explained(letter: string): Explained | undefined;
  /** Shows the plans in the views, now and after every change; an open explanation follows. */
  show(views: readonly ComparisonView[], panel?: Pick<ExplainPanel, "follow">): void;
}

/**
 * Opens the comparison of the address. The base is what other pages are given.
 *
 * @param spread what a link of one scenario is compared with, for a page that starts with more
 */
export function openComparison(
  catalog: Catalog,
  books: PriceBooks,
  spread: (input: ScenarioInput) => ScenarioInput[] = (input) => [input]
): OpenComparison {
  const opened = parseComparison(location.search, catalog);
  const last = opened.isComparison ? "" : remembered("comparison");
  const planScenarios = scenarioPlanner(catalog, books);
  let value = opened.isComparison ? opened.comparison : spreadOut(opened.comparison, spread);
  let planned: readonly PlannedScenario[] = [];
  let display: Display<Parameters<ComparisonView["update"]>> | undefined;
  let hear: (said: string, undo: () => void) => void = () => {};
  let follow = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  function update(): void {
    planned = planScenarios(value.scenarios, update);
    display?.update(planned, value);
    follow();
    syncLink(value.scenarios[0] ?? {}, catalog, queryOf(value));
  }

  /** One scenario alone keeps its own link, which every page can read. */
  function queryOf(comparison: Comparison): string | undefined {
    const isOne = comparison.scenarios.length < 2 && comparison.pick === undefined && !comparison.reason;
    return isOne ? undefined : formatComparison(comparison, catalog);
  }

  function keep(): void {
    if (value.scenarios.length > 1) remember("comparison", formatComparison(value, catalog));
  }

  function set(next: Comparison, said = ""): void {
    const previous = value;
    value = next;
    update();
    clearTimeout(timer);
    timer = setTimeout(keep, REMEMBER_MS);
    hear(said, () => set(previous));
  }

  return {
    get value() {
      return value;
    },
    problems: opened.problems,
    last,
    set,
    onSaid(next) {
      hear = next;
    },
    explained: (letter) => planned.find((scenario) => scenario.letter === letter),
    show(views, panel) {
      follow = () => panel?.follow();
      display = displayOf(views);
      update();
      document.getElementById("observablehq-main")?.classList.add("ready");
    }
  };
}

function spreadOut(comparison: Comparison, spread: (input: ScenarioInput) => ScenarioInput[]): Comparison {
  const [base = {}] = comparison.scenarios;
  return {...comparison, scenarios: spread(base)};
}
