import type {Catalog} from "../catalog/tables.js";
import {fieldNamed, type ScenarioInput} from "../scenario/fields.js";
import {parseComparison} from "./comparison-link.js";

export interface Pasted {
  readonly scenarios: readonly ScenarioInput[];
  readonly problems: readonly string[];
}

const MOST_CHARACTERS = 20_000;

/**
 * The scenarios of a text that somebody pastes: a whole address or its query, of one scenario or of several.
 *
 * @throws Error that says why there is none in it
 */
export function parsePasted(text: string, catalog: Catalog): Pasted {
  if (text.length > MOST_CHARACTERS)
    throw new Error(`must be at most ${MOST_CHARACTERS} characters long, got ${text.length}`);
  const query = text
    .trim()
    .replace(/^[^?]*:\/\/[^?]*/, "")
    .replace(/^[^?=]*\?/, "")
    .replace(/#.*$/, "");
  const names = [...new URLSearchParams(query).keys()];
  const {comparison, problems, isComparison} = parseComparison(query, catalog);
  if (!isComparison && !names.some((name) => fieldNamed(name)))
    throw new Error(
      "has no scenario in it: a link of one has its inputs behind a question mark, such as ?clusters=300"
    );
  return {scenarios: comparison.scenarios, problems};
}
