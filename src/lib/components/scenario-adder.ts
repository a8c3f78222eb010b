import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {letters, withAdded} from "../compare/comparison.js";
import {layoutChoices} from "../compare/layout-choices.js";
import {parsePasted} from "../compare/pasted.js";
import {formatCount} from "../format.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatLink, parseLink} from "../scenario/permalink.js";
import {presets} from "../scenario/presets.js";
import {keptScenarios, whenKeptElsewhere} from "./kept-scenarios.js";
import type {OpenComparison} from "./open-comparison.js";
import {readScenarioFiles} from "./read-scenario-files.js";
import {remembered} from "./remembered.js";
import {textButton} from "./text-button.js";

/** What is to be added, and what of it could not be used. */
interface Found {
  readonly scenarios: readonly ScenarioInput[];
  readonly problems: readonly string[];
}

/** Adds scenarios to a comparison: presets and saved ones, links, files, and the layouts of the base. */
export function scenarioAdder(comparison: OpenComparison, catalog: Catalog): HTMLElement {
  const wrong = html`<p class="message" role="alert"></p>`;
  const choice = html`<select aria-label="Scenario to add"></select>` as HTMLSelectElement;
  const link =
    html`<input type="text" aria-label="Link of a scenario or of a comparison" placeholder="Paste a link">` as HTMLInputElement;
  const file =
    html`<input type="file" accept=".json,application/json" multiple hidden aria-label="Scenario files">` as HTMLInputElement;

  function add({scenarios, problems}: Found): void {
    const free = letters.length - comparison.value.scenarios.length;
    const taken = scenarios.slice(0, free);
    const over = scenarios.length - taken.length;
    const tooMany = over
      ? [
          `at most ${letters.length} scenarios stand side by side: ${formatCount(over, "scenarios")} ${over === 1 ? "was" : "were"} left out`
        ]
      : [];
    const said = [...problems, ...tooMany].map((problem) => `${problem}.`).join(" ");
    if (taken.length)
      comparison.set(withAdded(comparison.value, taken), `${formatCount(taken.length, "scenarios")} added.`);
    wrong.textContent = said && `${said}${taken.length ? "" : " The comparison is as it was."}`;
  }

  function addLink(): void {
    try {
      add(parsePasted(link.value, catalog));
      link.value = "";
    } catch (error) {
      add({scenarios: [], problems: [`The link ${error instanceof Error ? error.message : String(error)}`]});
    }
  }

  function fill(): void {
    choice.replaceChildren(...groupsOf(catalog).filter(({children}) => children.length));
  }

  file.addEventListener("change", async () => {
    const chosen = [...(file.files ?? [])];
    file.value = "";
    add(await readScenarioFiles(chosen));
  });
  link.addEventListener("keydown", ({key}) => key === "Enter" && addLink());
  choice.addEventListener("focus", fill); // a scenario may have been saved since
  whenKeptElsewhere(fill);
  fill();
  const layouts = () => {
    const [base = {}] = comparison.value.scenarios;
    const known = new Set(comparison.value.scenarios.map((input) => formatLink(input, catalog)));
    const others = layoutChoices(base, catalog).filter((input) => !known.has(formatLink(input, catalog)));
    add({scenarios: others, problems: others.length ? [] : ["Every feasible layout is there already"]});
  };
  return html`<fieldset class="adder"><legend>Add a scenario</legend><div class="row">
    <span class="pair">${choice}${textButton("Add", () => add(chosen(choice.value, catalog)))}</span>
    <span class="pair">${link}${textButton("Add link", addLink)}</span>
    ${textButton("Add files", () => file.click())}${textButton("Add all layouts", layouts)}</div>${file}${wrong}</fieldset>`;
}

/** A choice of the list, by its link. */
function chosen(query: string, catalog: Catalog): Found {
  const {input, problems} = parseLink(query, catalog);
  return {scenarios: [input], problems};
}

/** What there is to choose from: the last plan made in this browser, saved ones, and presets. */
function groupsOf(catalog: Catalog): HTMLElement[] {
  const option = (label: string, query: string) => html`<option value=${query}>${label}</option>`;
  const last = remembered("last");
  return [
    html`<optgroup label="Saved here">${keptScenarios().scenarios.map(({name, query}) => option(name, query))}</optgroup>`,
    html`<optgroup label="In this browser">${last ? option("The plan made last", last) : []}</optgroup>`,
    html`<optgroup label="Presets">${presets.map(({label, input}) => option(label, formatLink({...input, name: label}, catalog)))}</optgroup>`
  ];
}
