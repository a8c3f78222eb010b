import {html} from "htl";
import {formatNumber} from "../format.js";
import type {Parameter} from "../risk/parameters.js";
import {isFixed, pointsOf, type Spread} from "../risk/spread.js";
import {setText} from "./number-button.js";
import type {UncertaintyForm} from "./open-uncertainty.js";
import {type SpreadEditor, spreadEditor} from "./spread-editor.js";

/** A parameter in the list, with its editor in a row of its own below. */
export interface ParameterRow {
  readonly nodes: readonly [HTMLElement, HTMLElement];
  show(parameter: Parameter, isUsed: boolean): void;
}

/** @param parameters every parameter, for what an editor may take */
export function parameterRow(
  {id, label, unit, kind}: Parameter,
  form: UncertaintyForm,
  parameters: () => readonly Parameter[],
  sourcesPage: string
): ParameterRow {
  const points = Array.from({length: 3}, () => html`<td class="numeric"></td>`);
  const [state, source, section] = [
    html`<td></td>`,
    html`<a data-carry></a>` as HTMLAnchorElement,
    html`<small></small>`
  ];
  const edit = html`<button type="button" aria-expanded="false" aria-label=${`Change how sure ${label} is`}>Change</button>`;
  const reset = html`<button type="button" class="quiet" aria-label=${`Reset ${label}`} hidden>Reset</button>`;
  const why = html`<small></small>`;
  const tr = html`<tr><th scope="row">${label}${why}</th><td>${kind}</td>${points}<td>${unit || "–"}</td>${state}<td>${source}${section}</td><td class="row">${edit}${reset}</td></tr>`;
  const place = html`<td colspan="9"></td>`;
  const row = html`<tr class="editor" hidden>${place}</tr>`;
  let editor: SpreadEditor | undefined;
  let shown: Spread | undefined;

  edit.addEventListener("click", () => {
    editor ??= spreadEditor({id, label, parameters, use: (spread) => form.mark(id, spread)});
    if (!place.firstChild) place.append(editor);
    row.hidden = !row.hidden;
    edit.ariaExpanded = String(!row.hidden);
    if (row.hidden) return;
    if (shown) editor.show(shown);
    editor.focusBox();
  });
  reset.addEventListener("click", () => {
    place.replaceChildren(); // what was typed belongs to the mark
    [editor, row.hidden, edit.ariaExpanded] = [undefined, true, "false"];
    form.mark(id, undefined);
    edit.focus(); // the button goes
  });

  return {
    nodes: [tr, row],
    show({spread, source: from, section: where, why: reason}, isUsed) {
      shown = spread;
      pointsOf(spread).forEach((value, index) => {
        const name = spread.kind === "quantiles" ? ["P10 ", "P50 ", "P90 "][index] : "";
        const cell = points[index];
        if (cell) setText(cell, `${name}${figure(value)}`);
      });
      setText(why, reason);
      setText(state, isFixed(spread) ? "sure" : isUsed ? "drawn" : "not in this plan");
      const isOwn = from === "scenario";
      source.hidden = isOwn;
      setText(source, isOwn ? "" : from);
      source.href = `${sourcesPage}#${from}`;
      const isMarked = Object.hasOwn(form.value.marks, id);
      setText(section, isOwn ? (isMarked ? "marked by you" : "your input") : where);
      tr.classList.toggle("changed-price", isMarked);
      reset.hidden = !isMarked;
      editor?.show(spread);
    }
  };
}

/** Four digits are enough in a list; the editor has all of them. */
function figure(value: number): string {
  return Math.abs(value) >= 1 ? formatNumber(value) : String(Number(value.toPrecision(4)));
}
