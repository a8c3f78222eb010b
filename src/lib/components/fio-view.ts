import {html} from "htl";
import type {VerifyTables} from "../catalog/verify-tables.js";
import {formatCount} from "../format.js";
import type {Plan} from "../sizing/plan.js";
import {fioCommand} from "../verify/fio-command.js";
import {type FioResult, readFio} from "../verify/fio-result.js";
import {copyable} from "./copyable.js";
import {dropZone} from "./drop-zone.js";
import type {PlanView} from "./headline-view.js";
import {heldTable} from "./held-table.js";
import {setText} from "./number-button.js";
import {resultView} from "./result-view.js";
import type {VerifyResults} from "./verify-results.js";
import {wordsTable} from "./words-table.js";

/** The command that measures the disk of etcd, with what its options are for. */
export function fioCommandView({fioOptions}: VerifyTables, sourcesPage: string): PlanView {
  const [code, note] = [html`<div class="wraps"></div>`, html`<p></p>`];
  const rows = fioOptions.map(({job, option, value, why, source}) => [
    `--${option}${value && `=${value}`}`,
    job === "all" ? "both" : job,
    why,
    {text: source, href: `${sourcesPage}#${source}`}
  ]);
  const table = wordsTable("Options of the fio command", ["Option", "Job", "Why", "Source"], rows);
  return Object.assign(
    html`<div>${note}${code}<details><summary>What each option is for</summary>${table}</details></div>`,
    {
      update(plan: Plan) {
        const {command, note: text} = fioCommand(plan, fioOptions);
        setText(note, text);
        if (code.textContent?.includes(command)) return;
        code.replaceChildren(copyable(command, "the fio command"));
      }
    }
  );
}

/** Where the JSON of fio is dropped. */
export function fioDrop(results: VerifyResults): HTMLElement {
  return dropZone({
    what: "the JSON of fio",
    take(text) {
      results.fio = readFio(text);
      return taken(results.fio);
    },
    forget: () => {
      results.fio = undefined;
    }
  });
}

function taken({version, wal, concurrent}: FioResult): string {
  const jobs = [wal, ...(concurrent ? [concurrent] : [])].map(({name}) => name).join(" and ");
  return `${version || "fio"}, ${jobs}, ${formatCount(wal.writes, "writes")} with fdatasync.`;
}

/** The result of fio against the plan's targets. */
export function fioTable(results: VerifyResults): PlanView {
  const table = heldTable("The disk of etcd against the targets of the plan");
  const notes = html`<ul></ul>`;
  return resultView(results, html`<div hidden>${table}${notes}</div>`, ({fio}) => {
    (table.parentElement as HTMLElement).hidden = !fio;
    if (!fio) return;
    table.update(fio.rows);
    notes.replaceChildren(...fio.notes.map((note) => html`<li>${note}.</li>`));
  });
}
