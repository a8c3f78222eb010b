import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {type Comparison, letters, withMoved, withoutOne, withReplaced} from "../compare/comparison.js";
import {fields} from "../scenario/fields.js";
import {formatLink} from "../scenario/permalink.js";
import {headline} from "../sizing/headline.js";
import {keepScenario} from "./kept-scenarios.js";
import {setText} from "./number-button.js";
import type {ComparisonView, OpenComparison} from "./open-comparison.js";
import type {PlannedScenario} from "./planned-scenarios.js";
import {textButton} from "./text-button.js";

/** A card for each scenario: its name, its answer, and what can be done with it. Cards change in place. */
export function comparisonCards(comparison: OpenComparison, catalog: Catalog): ComparisonView {
  const cards = letters.map((_, index) => card(index, comparison, catalog, focusOn));
  const list = html`<ol class="compared">${cards.map(({node}) => node)}</ol>`;

  /** Moves the focus along with a card. */
  function focusOn(index: number, action: "earlier" | "later" | "name"): void {
    cards[index]?.focus(action);
  }

  return Object.assign(list, {
    update(planned: readonly PlannedScenario[]) {
      cards.forEach((each, index) => {
        const scenario = planned[index];
        each.node.hidden = !scenario;
        if (scenario) each.update(scenario, planned.length);
      });
    }
  });
}

type FocusOn = (index: number, action: "earlier" | "later" | "name") => void;

function card(index: number, comparison: OpenComparison, catalog: Catalog, focusOn: FocusOn) {
  const letter = (letters[index] ?? "").toUpperCase();
  const name =
    html`<input type="text" maxlength=${fields.name.most} aria-label=${`Name of ${letter}`}>` as HTMLInputElement;
  const [sentence, said] = [html`<p></p>`, html`<p class="message" role="status"></p>`];
  const open =
    html`<a href="../" aria-label=${`Open in the workbook: ${letter}`}>Open in the workbook</a>` as HTMLAnchorElement;
  const change = (next: Comparison, what: string) => comparison.set(next, what);
  const move = (to: number, action: "earlier" | "later") => {
    change(withMoved(comparison.value, index, to), `${letter} is now ${letters[to]?.toUpperCase()}.`);
    focusOn(to, action);
  };
  const earlier = textButton("←", () => move(index - 1, "earlier"), `Move ${letter} forward`);
  const later = textButton("→", () => move(index + 1, "later"), `Move ${letter} back`);
  const base = textButton("Make base", () => move(0, "later"), `Make base: ${letter}`);
  const remove = textButton(
    "Remove",
    () => {
      change(withoutOne(comparison.value, index), `${letter} is removed.`);
      focusOn(Math.max(0, Math.min(index, comparison.value.scenarios.length - 1)), "name");
    },
    `Remove ${letter}`
  );
  const save = textButton(
    "Save",
    () => setText(said, keep(comparison.value.scenarios[index], catalog)),
    `Save ${letter}`
  );
  name.addEventListener("change", () => {
    const {value} = comparison;
    const renamed = {...value.scenarios[index], name: name.value.trim()};
    change(withReplaced(value, index, renamed), `${letter} has another name.`);
  });
  const node = html`<li><div class="row"><b class="letter">${letter}</b>${name}</div>${sentence}<div class="row">${earlier}${later}${base}${save}${remove}</div>${open}${said}</li>`;
  return {
    node,
    focus: (action: "earlier" | "later" | "name") => focusFirst({earlier, later, name}[action], later, earlier, name),
    update({input, plan, name: shown}: PlannedScenario, count: number) {
      if (document.activeElement !== name || name.value !== input.name) name.value = input.name ?? "";
      name.placeholder = shown;
      setText(sentence, `${index ? "" : "Base. "}${headline(plan)}`);
      open.search = formatLink(input, catalog);
      earlier.disabled = index === 0;
      later.disabled = index === count - 1;
      base.hidden = index === 0;
      remove.disabled = count === 1;
    }
  };
}

/** Puts the focus on the first of several elements that takes it. */
function focusFirst(...elements: readonly (HTMLButtonElement | HTMLInputElement)[]): void {
  elements.find(({disabled}) => !disabled)?.focus();
}

function keep(input: Parameters<typeof keepScenario>[0] = {}, catalog: Catalog): string {
  try {
    return `Saved as ${keepScenario(input, catalog)}.`;
  } catch (error) {
    return `Not saved: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
