import {html} from "htl";
import {limitClasses} from "../catalog/vocabulary.js";
import {layoutWords} from "../layout/layout-words.js";
import {comparedLayouts, type LayoutOption} from "../layout/layouts-of.js";
import type {Layout} from "../sizing/management.js";
import {chooseLayout} from "./choose-layout.js";
import type {PlanView} from "./headline-view.js";
import {layoutMeasureViews, type Measure, type MeasuredLayout, type MeasureView} from "./layout-measures.js";
import type {BoardState, LayoutsBoard} from "./layouts-board.js";
import {numberButton, setHidden, setNumber, setText} from "./number-button.js";
import {rangeEnds} from "./range-ends.js";
import type {ScenarioForm} from "./scenario-form.js";

const CAPTION = "The same fleet in every layout";
const REASONS = 2;

/**
 * The layouts side by side: a row each, which is drawn as a column where there is room and as a card where there is not;
 * so the table says its roles itself. The base of the differences is picked in it, and a layout is chosen.
 */
export function layoutsTable(board: LayoutsBoard, form: ScenarioForm): PlanView {
  const labels = layoutMeasureViews.map(
    ({label, unit}) =>
      html`<th role="columnheader" scope="col">${label}${unit ? html`<small> ${unit}</small>` : ""}</th>`
  );
  const rows = comparedLayouts.map((id) => layoutRow(id, board, form));
  const root = html`<div class="layouts"><table role="table" aria-label=${CAPTION}><thead role="rowgroup"><tr role="row">
    <th role="columnheader" scope="col">Layout</th><th role="columnheader" scope="col">Feasible</th>${labels}</tr></thead>
    <tbody role="rowgroup">${rows.map(({node}) => node)}</tbody></table></div>`;
  return Object.assign(root, {
    update() {
      const {state} = board;
      if (!state) return;
      root.ariaBusy = String(!state.failovers);
      for (const [index, row] of rows.entries()) row.update(measured(index, state, board.base));
    }
  });
}

function measured(
  index: number,
  {options, comparisons, failovers}: BoardState,
  base: Layout | undefined
): MeasuredLayout | undefined {
  const [option, comparison] = [options[index], comparisons[index]];
  return option && comparison && {option, comparison, failover: failovers?.[index], isBase: option.id === base};
}

function layoutRow(id: Layout, board: LayoutsBoard, form: ScenarioForm) {
  const {name, what} = layoutWords[id];
  const mark = html`<span class="badge">present</span>`;
  const made = html`<small></small>`;
  const choose =
    html`<button type="button">Choose<span class="visually-hidden"> ${name.toLowerCase()}</span></button>` as HTMLButtonElement;
  const radio = html`<input type="radio" name="layouts-base" value=${id}>` as HTMLInputElement;
  const feasible = feasibilityCell();
  const cells = layoutMeasureViews.map((measure) => measureCell(measure, name));
  const node = html`<tr role="row"><th role="rowheader" scope="row"><b>${name}</b> ${mark}<small>${what}</small>${made}
    <span class="row">${choose}<label class="base">${radio} base<span class="visually-hidden">: ${name.toLowerCase()}</span></label></span></th>${feasible.node}${cells.map((cell) => cell.node)}</tr>`;
  let shown: LayoutOption | undefined;

  choose.addEventListener("click", () => shown && chooseLayout(shown, form));
  radio.addEventListener("change", () => board.pick({base: id}));

  return {
    node,
    update(layout: MeasuredLayout | undefined) {
      if (!layout) return;
      shown = layout.option;
      node.classList.toggle("present", shown.isCurrent);
      setHidden(mark, !shown.isCurrent);
      if (choose.disabled !== shown.isCurrent) choose.disabled = shown.isCurrent;
      radio.checked = layout.isBase;
      setText(made, shown.hypothetical ? "over two equal regions, made up: the fleet has one" : "");
      feasible.update(layout);
      for (const cell of cells) cell.update(layout);
    }
  };
}

/** Whether it can be had, the first reasons for what stands against it, and the others one click away. */
function feasibilityCell() {
  const word = html`<b></b>`;
  const [first, rest] = [html`<ul></ul>`, html`<ul></ul>`];
  const summary = html`<summary></summary>`;
  const more = html`<details>${summary}${rest}</details>` as HTMLDetailsElement;
  const node = html`<td role="cell" class="feasible"><span class="label" aria-hidden="true">Feasible</span><div>${word}${first}${more}</div></td>`;
  let told = "";
  return {
    node,
    update({option: {feasibility}}: MeasuredLayout) {
      setText(word, feasibility.feasible ? "Yes" : "No");
      node.classList.toggle("bad", !feasibility.feasible);
      const reasons = limitClasses.flatMap((name) => feasibility[name].words.map((words) => [name, words] as const));
      const next = JSON.stringify(reasons);
      if (next === told) return;
      told = next;
      const items = reasons.map(
        ([name, words]) => html`<li><span class=${`badge class-${name}`}>${name}</span> ${words}</li>`
      );
      first.replaceChildren(...items.slice(0, REASONS));
      rest.replaceChildren(...items.slice(REASONS));
      setText(summary, `${items.length - REASONS} more`);
      setHidden(more, items.length <= REASONS);
    }
  };
}

function measureCell({label, unit, view}: Measure, name: string) {
  const [number, ends] = [numberButton(), rangeEnds()];
  const [words, note, delta] = [html`<span></span>`, html`<small></small>`, html`<small class="delta"></small>`];
  const node = html`<td role="cell"><span class="label" aria-hidden="true">${label}${unit ? ` (${unit})` : ""}</span><div>${number}${words}${ends}${delta}${note}</div></td>`;
  return {
    node,
    update(layout: MeasuredLayout) {
      const shown: MeasureView = view(layout);
      const spoken = `${name}, ${label}${unit ? `, ${unit}` : ""}`;
      setHidden(number, shown.path === undefined);
      setNumber(number, shown.path === undefined ? "" : shown.text, shown.path ?? "", spoken);
      setText(words, shown.path === undefined ? shown.text : "");
      ends.update(shown.ends, spoken);
      setText(delta, shown.delta ?? "");
      setText(note, shown.note ?? "");
      node.classList.toggle("bad", shown.bad ?? false);
    }
  };
}
