import {html} from "htl";
import {numberButton, setNumber, setText} from "./number-button.js";
import {type End, type RangeEnds, rangeEnds} from "./range-ends.js";

/** What a cell shows: words, a number that explains itself, or a range of three such numbers. */
export type CellView =
  | {readonly text: string; readonly href?: string | undefined; readonly note?: string | undefined}
  | {readonly text: string; readonly path: string; readonly ends?: readonly [End, End] | undefined};

export interface Column<Row> {
  readonly header: string;
  /** Stands below the header; numbers are set to the right. */
  readonly unit?: string;
  readonly numeric?: boolean;
  readonly cell: (row: Row) => CellView;
}

export interface TableOptions<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly key: (row: Row) => string;
  /** The last rows stand in the foot. */
  readonly foot?: (row: Row) => boolean;
  /** Columns of equal width, for tables that must not move while their numbers do. */
  readonly fixed?: boolean;
}

export interface DataTable<Row> extends HTMLElement {
  update(rows: readonly Row[]): void;
}

/** A table that changes in place: rows are kept by their key, and cells touch the page only where their text changes. */
export function dataTable<Row>({
  caption,
  columns,
  key,
  foot = () => false,
  fixed = false
}: TableOptions<Row>): DataTable<Row> {
  const head = columns.map(
    ({header, unit, numeric}) =>
      html`<th scope="col" class=${numeric ? "numeric" : ""}>${header}${unit ? html`<small> ${unit}</small>` : ""}</th>`
  );
  const [body, feet] = [html`<tbody></tbody>`, html`<tfoot></tfoot>`];
  const root = html`<div class=${fixed ? "table fixed" : "table"} tabindex="0" role="region" aria-label=${caption}>
    <table><caption>${caption}</caption><thead><tr>${head}</tr></thead>${body}${feet}</table></div>`;
  const kept = new Map<string, {tr: HTMLElement; cells: CellNode[]}>();

  function rowFor(row: Row): {tr: HTMLElement; cells: CellNode[]} {
    const id = key(row);
    const known = kept.get(id);
    if (known) return known;
    const cells = columns.map(({numeric}, index) => cellNode(index === 0, numeric ?? false));
    const made = {tr: html`<tr>${cells.map(({node}) => node)}</tr>`, cells};
    kept.set(id, made);
    return made;
  }

  function update(rows: readonly Row[]): void {
    const shown = rows.map((row) => {
      const made = rowFor(row);
      const views = columns.map((column) => column.cell(row));
      const name = views[0]?.text ?? "";
      made.cells.forEach((cell, index) => {
        const {header = "", unit = ""} = columns[index] ?? {};
        const view = views[index];
        if (view) cell.update(view, [name, header, unit].filter(Boolean).join(", "));
      });
      return {tr: made.tr, isFoot: foot(row)};
    });
    place(
      body,
      shown.filter(({isFoot}) => !isFoot).map(({tr}) => tr)
    );
    place(
      feet,
      shown.filter(({isFoot}) => isFoot).map(({tr}) => tr)
    );
  }
  return Object.assign(root, {update});
}

/** Puts the rows in a section, if they are not there already in this order. */
function place(section: HTMLElement, rows: readonly HTMLElement[]): void {
  const same = section.children.length === rows.length && rows.every((row, index) => section.children[index] === row);
  if (!same) section.replaceChildren(...rows);
}

interface CellNode {
  readonly node: HTMLElement;
  /** @param name the row and the column, for numbers */
  update(view: CellView, name: string): void;
}

function cellNode(isHeader: boolean, numeric: boolean): CellNode {
  const node = isHeader ? html`<th scope="row"></th>` : html`<td class=${numeric ? "numeric" : ""}></td>`;
  let shape = "";
  return {
    node,
    update(view, name) {
      const next = shapeOf(view);
      if (next !== shape) node.replaceChildren(...partsOf(next));
      shape = next;
      fill(node, view, name);
    }
  };
}

/** Cells of one shape have the same elements and differ in their texts alone. */
function shapeOf(view: CellView): string {
  if ("path" in view) return "ends" in view ? "range" : "number";
  return `${view.href ? "link" : "text"}${view.note ? " note" : ""}`;
}

function partsOf(shape: string): Element[] {
  if (shape === "number") return [numberButton()];
  if (shape === "range") return [numberButton(), rangeEnds()];
  const word = shape.startsWith("link") ? html`<a data-carry></a>` : html`<span></span>`;
  return shape.endsWith("note") ? [word, html`<small></small>`] : [word];
}

function fill(node: HTMLElement, view: CellView, name: string): void {
  if ("path" in view) {
    const [main, ends] = node.children;
    setNumber(main as HTMLButtonElement, view.text, view.path, name);
    (ends as RangeEnds | undefined)?.update(view.ends, name);
    return;
  }
  const [word, note] = node.children;
  if (word) setText(word, view.text);
  if (view.href !== undefined && word?.getAttribute("href") !== view.href) word?.setAttribute("href", view.href);
  if (note && view.note !== undefined) setText(note, view.note);
}
