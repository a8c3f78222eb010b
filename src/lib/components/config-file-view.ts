import {html} from "htl";
import type {ConfigFile} from "../config/config-file.js";
import {formatCount} from "../format.js";
import {copyable} from "./copyable.js";
import {download} from "./download.js";
import {setText} from "./number-button.js";
import {textButton} from "./text-button.js";
import {fileId, valuesTable} from "./values-table.js";

/** A file, folded; its text and values are put in the page while it is open. */
export interface ConfigFileView extends HTMLDetailsElement {
  update(file: ConfigFile): void;
}

const types: Readonly<Record<ConfigFile["language"], string>> = {
  yaml: "application/yaml",
  shell: "text/x-shellscript",
  json: "application/json",
  markdown: "text/markdown"
};

export function configFileView(first: ConfigFile, sourcesPage: string): ConfigFileView {
  const {path} = first;
  const [counts, about] = [html`<small></small>`, html`<p></p>`];
  const save = textButton(
    "Download",
    () => download(nameOf(path), file.text, `${types[file.language]};charset=utf-8`),
    `Download: ${path}`
  );
  const text = copyable("", path, [save]);
  const table = valuesTable(`Values of ${path}`, sourcesPage);
  const root =
    html`<details class="config-file" id=${fileId(path)}><summary><code>${path}</code> ${counts}</summary>${about}${text}${table}</details>` as HTMLDetailsElement;
  let file = first;

  function show(): void {
    if (!root.open) return;
    setText(about, file.about);
    text.update(file.text);
    table.hidden = file.values.length === 0;
    table.update(file.values.map((value, index) => ({...value, index, file})));
  }

  root.addEventListener("toggle", show);
  return Object.assign(root, {
    update(next: ConfigFile) {
      file = next;
      setText(counts, countsOf(next));
      show();
    }
  });
}

function countsOf({values}: ConfigFile): string {
  if (!values.length) return "";
  const set = values.filter(({isDefault}) => !isDefault).length;
  const left = values.length - set;
  return left ? `${formatCount(set, "values")} set, ${left} the default` : `${formatCount(set, "values")} set`;
}

const nameOf = (path: string) => path.split("/").at(-1) ?? path;
