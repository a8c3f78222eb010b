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

/** A large fleet has hundreds of files: what is inside is made when a file is first opened. */
export function configFileView(first: ConfigFile, sourcesPage: string): ConfigFileView {
  const {path} = first;
  const counts = html`<small></small>`;
  const root =
    html`<details class="config-file" id=${fileId(path)}><summary><code>${path}</code> ${counts}</summary></details>` as HTMLDetailsElement;
  let file = first;
  let inside: {update(file: ConfigFile): void} | undefined;

  function show(): void {
    if (!root.open) return;
    inside ??= contentsOf(root, () => file, sourcesPage);
    inside.update(file);
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

/** Puts what a file is, its text and its values in the page. */
function contentsOf(root: HTMLElement, file: () => ConfigFile, sourcesPage: string) {
  const {path} = file();
  const save = () => download(nameOf(path), file().text, `${types[file().language]};charset=utf-8`);
  const about = html`<p></p>`;
  const text = copyable("", path, [textButton("Download", save, `Download: ${path}`)]);
  const table = valuesTable(`Values of ${path}`, sourcesPage);
  root.append(about, text, table);
  return {
    update(next: ConfigFile) {
      setText(about, next.about);
      text.update(next.text);
      table.hidden = next.values.length === 0;
      table.update(next.values.map((value, index) => ({...value, index, file: next})));
    }
  };
}

function countsOf({values}: ConfigFile): string {
  if (!values.length) return "";
  const set = values.filter(({isDefault}) => !isDefault).length;
  const left = values.length - set;
  return left ? `${formatCount(set, "values")} set, ${left} the default` : `${formatCount(set, "values")} set`;
}

const nameOf = (path: string) => path.split("/").at(-1) ?? path;
