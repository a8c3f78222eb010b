import {html} from "htl";
import type {FlagFinding, FlagProblem} from "../config/check-flags.js";
import {checkText} from "../config/check-text.js";
import {formatNumber} from "../format.js";
import {atRest} from "./at-rest.js";
import type {ConfigSource} from "./config-source.js";
import {type DataTable, dataTable} from "./data-table.js";
import {setText} from "./number-button.js";

const MOST_BYTES = 1_000_000;

const problems: Readonly<Record<FlagProblem, string>> = {
  wrong: "wrong",
  unknown: "does not exist",
  "too-new": "newer than the version",
  removed: "removed",
  deprecated: "deprecated",
  "not-listed": "not in the catalogue"
};

/** Checks the flags of a manifest, typed or as a file, against the catalogue at the chosen versions. */
export function checkManifest(source: ConfigSource, sourcesPage: string): HTMLElement {
  const box =
    html`<textarea id="manifest" rows="8" spellcheck="false" placeholder="kind: Deployment …"></textarea>` as HTMLTextAreaElement;
  const chooser = html`<input type="file" aria-label="Open a manifest">` as HTMLInputElement;
  const said = html`<p role="status" class="said"></p>`;
  const table = findingsTable(sourcesPage);
  const root = html`<div class="check-manifest"><label for="manifest">A manifest, a patch, a script or a list of flags; a file can be dropped on it. It stays in this browser.</label>${box}${chooser}${said}${table}</div>`;
  table.hidden = true;

  function check(): void {
    const context = source.current?.context;
    const checked = box.value.trim() && context ? checkText(box.value, context.versions, context.tables) : undefined;
    setText(said, checked?.sentence ?? "");
    table.hidden = !checked?.findings.length;
    table.update(checked?.findings ?? []);
  }

  async function open(file: File | null | undefined): Promise<void> {
    const text = file ? await textOf(file) : undefined;
    if (text === undefined) return;
    box.value = text.slice(0, MOST_BYTES);
    check();
    if (file && file.size > MOST_BYTES)
      setText(said, `${file.name} is larger than ${formatNumber(MOST_BYTES / 1_000)} kB: only the beginning was read.`);
  }

  box.addEventListener("input", atRest(check));
  source.addEventListener("change", check);
  chooser.addEventListener("change", () => open(chooser.files?.item(0)));
  root.addEventListener("dragover", (event) => event.preventDefault());
  root.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files.item(0);
    if (!file) return; // text that is dropped goes into the box
    event.preventDefault();
    void open(file);
  });
  return root;
}

/** A file's text, of a large one the beginning. */
function textOf(file: File): Promise<string> {
  return file.slice(0, MOST_BYTES).text();
}

function findingsTable(sourcesPage: string): DataTable<FlagFinding> {
  const table = dataTable<FlagFinding>({
    caption: "Flags and service accounts that are wrong, or worth a look",
    key: ({line, name, component}) => `${line}/${component}/${name}`,
    columns: [
      {header: "Name", cell: ({name, component}) => ({text: name, note: component})},
      {header: "Line", numeric: true, cell: ({line}) => ({text: String(line)})},
      {header: "Problem", cell: ({problem}) => ({text: problems[problem]})},
      {header: "Use instead", cell: ({replacement}) => ({text: replacement || "not known"})},
      {header: "Why", cell: ({message}) => ({text: message})},
      {header: "Source", cell: ({source}) => ({text: source, href: source && `${sourcesPage}#${source}`})}
    ]
  });
  table.classList.add("values");
  return table;
}
