import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import type {ScenarioInput} from "../scenario/fields.js";
import {formatScenarioFile, parseScenarioFile} from "../scenario/file.js";
import {download, fileName} from "./download.js";
import {keepScenario} from "./kept-scenarios.js";
import type {ScenarioForm} from "./scenario-form.js";
import {permalink} from "./sync-link.js";
import {todayView} from "./today-view.js";

const MOST_BYTES = 1_000_000;

/**
 * Copy the link, reset, set as today, save and open a file. What goes wrong is said below the buttons, and leaves the
 * scenario as it is.
 *
 * @param today the page shows differences from a plan that is set as today's
 */
export function scenarioActions(form: ScenarioForm, catalog: Catalog, {today = false} = {}): HTMLElement {
  const said = html`<p class="message" role="status"></p>`;
  const file =
    html`<input type="file" accept=".json,application/json" hidden aria-label="Scenario file">` as HTMLInputElement;
  const baseline = today ? todayView(form, catalog) : undefined;
  const first = button("Copy link", async () => say(await copy(permalink(form.value, catalog))));
  const buttons = [
    first,
    button("Reset", () => form.replace({}, "All inputs are at their defaults.")),
    baseline?.button ?? "",
    button("Save", () =>
      download(fileName("scenario", form.value.name, "json"), formatScenarioFile(form.value), "application/json")
    ),
    button("Open", () => file.click()),
    button("Save for comparison", () => say(keepToCompare(form.value, catalog)))
  ];
  form.addEventListener("replaced", (event) => {
    const {previous, reason} = (event as CustomEvent<{previous: ScenarioInput; reason: string}>).detail;
    const undo = button("Undo", () => {
      form.value = previous;
      publish();
      say("");
      first.focus();
    });
    said.replaceChildren(`${reason} `, undo);
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) await open(chosen);
  });

  async function open(chosen: File): Promise<void> {
    try {
      if (chosen.size > MOST_BYTES)
        throw new Error(
          `must be at most ${formatNumber(MOST_BYTES / 1_000)} kB, got ${formatNumber(chosen.size / 1_000)} kB`
        );
      form.replace(parseScenarioFile(await chosen.text()), `${chosen.name} is open.`);
    } catch (error) {
      say(`${chosen.name}: ${error instanceof Error ? error.message : String(error)}. Your inputs are as they were.`);
    }
  }

  function publish(): void {
    form.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function say(text: string): void {
    said.textContent = text;
  }
  return html`<div class="actions"><div class="row">${buttons}</div>${file}${said}${baseline?.sentence ?? ""}</div>`;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const node = html`<button type="button">${label}</button>` as HTMLButtonElement;
  node.addEventListener("click", act);
  return node;
}

/** Keeps a scenario in this browser, and says how it went. */
function keepToCompare(input: ScenarioInput, catalog: Catalog): string {
  try {
    return `Saved as ${keepScenario(input, catalog)}: the compare page has it.`;
  } catch (error) {
    return `Not saved: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** Copies a text, and says how it went; where the browser forbids it, the address line has the same link. */
async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "The link is copied.";
  } catch {
    return "The browser does not allow copying: take the link from the address line.";
  }
}
