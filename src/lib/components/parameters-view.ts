import {html} from "htl";
import {formatCount, formatNumber} from "../format.js";
import {kindNames} from "../risk/parameter-words.js";
import type {Parameter} from "../risk/parameters.js";
import type {ParameterList} from "../risk/question.js";
import {isFixed} from "../risk/spread.js";
import {atRest} from "./at-rest.js";
import {setText} from "./number-button.js";
import type {UncertaintyForm} from "./open-uncertainty.js";
import {type ParameterRow, parameterRow} from "./parameter-row.js";
import type {RiskBoard, RiskView} from "./risk-board.js";

const filters = {all: "all", drawn: "drawn for this plan", marked: "marked by you", ...kindNames} as const;
type Filter = keyof typeof filters;

const order = Object.keys(kindNames);
const headers = ["Parameter", "Kind", "Low", "Likely", "High", "Unit", "In this plan", "Source", "Yours"];

/** Every parameter with its spread and source, to search, to mark as uncertain, to change and to fix. */
export function parametersView(board: RiskBoard, form: UncertaintyForm, sourcesPage: string): RiskView {
  const select =
    html`<select aria-label="Parameters">${Object.entries(filters).map(([filter, name]) => html`<option value=${filter}>${name}</option>`)}</select>` as HTMLSelectElement;
  const search =
    html`<input type="search" aria-label="Search parameters" placeholder="clusters, etcd, server …">` as HTMLInputElement;
  const [count, problem] = [html`<span role="status"></span>`, html`<p class="message" role="alert"></p>`];
  const body = html`<tbody></tbody>`;
  const caption = "Parameters: least, likeliest and greatest value, or P10, P50 and P90";
  const root = html`<div class="parameters"><div class="row filter"><label class="pair">Parameters ${select}</label>${search}${count}</div>${problem}
    <div class="table" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption><thead><tr>${headers.map((header) => html`<th scope="col" class=${["Low", "Likely", "High"].includes(header) ? "numeric" : ""}>${header}</th>`)}</tr></thead>${body}</table></div></div>`;
  const rows = new Map<string, ParameterRow>();
  let all: ParameterList = {parameters: [], used: []};

  const line = board.line<"parameters">({
    answer({parameters, used}) {
      problem.textContent = "";
      all = {used, parameters: [...parameters].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))};
      for (const parameter of all.parameters) rowOf(parameter).show(parameter, used.includes(parameter.id));
      list();
    },
    problem: (text) => {
      problem.textContent = `The parameters could not be listed: ${text}.`;
    }
  });

  function rowOf(parameter: Parameter): ParameterRow {
    const made = rows.get(parameter.id) ?? parameterRow(parameter, form, () => all.parameters, sourcesPage);
    rows.set(parameter.id, made);
    return made;
  }

  function list(): void {
    const words = search.value.trim().toLowerCase();
    const found = all.parameters.filter(
      (one) =>
        isAmong(one, select.value as Filter, all.used, form) && `${one.id} ${one.label}`.toLowerCase().includes(words)
    );
    setText(count, `${formatCount(found.length, "parameters")} of ${formatNumber(all.parameters.length)}`);
    const nodes = found.flatMap((parameter) => rowOf(parameter).nodes);
    const same = nodes.length === body.children.length && nodes.every((node, index) => body.children[index] === node);
    if (!same && !body.contains(document.activeElement)) body.replaceChildren(...nodes);
  }

  for (const input of [select, search]) input.addEventListener("input", list);
  return Object.assign(root, {lazy: true, update: atRest(() => line.ask({about: "parameters"}))});
}

function isAmong(
  {id, kind, spread}: Parameter,
  filter: Filter,
  used: readonly string[],
  form: UncertaintyForm
): boolean {
  if (filter === "all") return true;
  if (filter === "marked") return Object.hasOwn(form.value.marks, id);
  return filter === "drawn" ? !isFixed(spread) && used.includes(id) : kind === filter;
}
