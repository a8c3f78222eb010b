import {html} from "htl";
import {distinctValues} from "../config/distinct-values.js";
import {formatCount} from "../format.js";
import type {ConfigSource} from "./config-source.js";
import {setText} from "./number-button.js";
import {valuesTable} from "./values-table.js";

/** Only the values that differ from the versions' defaults, each once. */
export function configDifferences(source: ConfigSource, sourcesPage: string): HTMLElement {
  const table = valuesTable("Values that differ from the defaults of the versions", sourcesPage, {apart: true});
  const count = html`<summary></summary>`;
  const root = html`<details>${count}${table}</details>` as HTMLDetailsElement;

  function show(): void {
    const {files = []} = source.current ?? {};
    const different = distinctValues(files).filter(({isDefault}) => !isDefault);
    setText(count, `${formatCount(different.length, "values")} with the default of the version beside them`);
    if (!root.open) return;
    table.update(different.map(({path, ...value}, index) => ({...value, index, file: {path, text: ""}})));
  }

  root.addEventListener("toggle", show);
  source.addEventListener("change", show);
  return root;
}
