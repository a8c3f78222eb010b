import {html} from "htl";
import type {ConfigFile} from "../config/config-file.js";
import {type ConfigFileView, configFileView} from "./config-file-view.js";
import type {ConfigSource} from "./config-source.js";

/** The file that says what the folders are for stands first. */
const TOP = "At the top";

/** Every file below its directory; what is open stays open while inputs move. */
export function configFilesView(source: ConfigSource, sourcesPage: string): HTMLElement {
  const root = html`<div class="config-files"></div>`;
  const views = new Map<string, ConfigFileView>();
  let shown = "";

  function viewOf(file: ConfigFile): ConfigFileView {
    const view = views.get(file.path) ?? configFileView(file, sourcesPage);
    views.set(file.path, view);
    view.update(file);
    return view;
  }

  source.addEventListener("change", () => {
    const files = source.current?.files ?? [];
    const made = files.map(viewOf);
    const paths = files.map(({path}) => path).join("\n");
    if (paths === shown) return;
    shown = paths;
    root.replaceChildren(...groupsOf(files, made));
  });
  return root;
}

function groupsOf(files: readonly ConfigFile[], views: readonly ConfigFileView[]): HTMLElement[] {
  const directories = [...new Set(files.map(directoryOf))].sort((a, b) => Number(b === TOP) - Number(a === TOP));
  return directories.map((directory) => {
    const own = views.filter((_, index) => directoryOf(files[index]) === directory);
    return html`<section><h3>${directory}</h3>${own}</section>`;
  });
}

function directoryOf(file: ConfigFile | undefined): string {
  const [first = "", ...rest] = file?.path.split("/") ?? [];
  return rest.length ? `${first}/` : TOP;
}
