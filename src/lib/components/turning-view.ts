import {html} from "htl";
import {kindNames} from "../risk/parameter-words.js";
import type {Parameter} from "../risk/parameters.js";
import {type TurningAnswer, type TurningKind, turningKinds} from "../risk/question.js";
import {isFixed, pointsOf} from "../risk/spread.js";
import {changeText, turningName, turningValue} from "../risk/turning-words.js";
import {atRest} from "./at-rest.js";
import {dataTable} from "./data-table.js";
import {setText} from "./number-button.js";
import type {RiskBoard, RiskState, RiskView} from "./risk-board.js";

interface Row {
  readonly kind: TurningKind;
  readonly now: string;
  readonly below: string;
  readonly above: string;
}

const titles: Readonly<Record<TurningKind, string>> = {
  tier: "Tier",
  binding: "Limit that binds",
  layout: "Cheapest feasible layout"
};

/** What would have to be true: the values of a parameter at which the plan becomes another. */
export function turningView(board: RiskBoard): RiskView {
  const select = html`<select id="turning-parameter"></select>` as HTMLSelectElement;
  const range = html`<p class="aside"></p>`;
  const problem = html`<p class="message" role="alert"></p>`;
  const table = dataTable<Row>({
    caption: "The nearest values at which something becomes another, all other parameters as planned",
    fixed: true,
    key: ({kind}) => kind,
    columns: [
      {header: "What", cell: ({kind}) => ({text: titles[kind]})},
      {header: "Now", cell: ({now}) => ({text: now})},
      {header: "Going down", cell: ({below}) => ({text: below})},
      {header: "Going up", cell: ({above}) => ({text: above})}
    ]
  });
  const root = html`<div class="turning"><p class="row controls"><label for="turning-parameter">Parameter:</label>${select}</p>${range}${problem}${table}</div>`;
  const found = new Map<TurningKind, TurningAnswer>();
  let parameters: readonly Parameter[] = [];
  let state: RiskState | undefined;
  let [widest, chosen, offered] = ["", "", ""];

  const failed = (text: string) => {
    problem.textContent = `What would have to be true could not be found: ${text}.`;
  };
  const list = board.line<"parameters">({
    answer(given) {
      parameters = given.parameters;
      offer();
    },
    problem: failed
  });
  const bars = board.line<"outcome">({
    answer(given) {
      widest = given.bars[0]?.parameter ?? "input/clusters";
      list.ask({about: "parameters"});
    },
    problem: failed
  });
  const lines = turningKinds.map((kind) => ({
    kind,
    line: board.line<"turning">({
      answer(given) {
        problem.textContent = "";
        found.set(kind, given);
        show();
      },
      problem: failed
    })
  }));

  function offer(): void {
    const ids = parameters.map(({id}) => id).join();
    if (ids !== offered) select.replaceChildren(...Object.keys(kindNames).map((kind) => optionsOf(kind, parameters)));
    offered = ids;
    select.value = parameters.some(({id}) => id === chosen) ? chosen : widest;
    ask();
  }

  function ask(): void {
    found.clear();
    show();
    for (const {kind, line} of lines) line.ask({about: "turning", parameter: select.value, kind});
  }

  function show(): void {
    const parameter = parameters.find(({id}) => id === select.value);
    if (!parameter || !state) return;
    setText(range, rangeText(parameter));
    const {catalog} = state;
    table.update(turningKinds.map((kind) => rowOf(kind, found.get(kind), parameter, catalog)));
  }

  select.addEventListener("input", (event) => {
    event.stopPropagation();
    chosen = select.value;
    ask();
  });
  const askAtRest = atRest(() => bars.ask({about: "outcome", outcome: state?.risk.results.month ? "month" : "vcpu"}));
  return Object.assign(root, {
    lazy: true,
    update(next: RiskState) {
      state = next;
      askAtRest();
    }
  });
}

function optionsOf(kind: string, parameters: readonly Parameter[]): HTMLElement {
  const options = parameters
    .filter((parameter) => parameter.kind === kind)
    .map(({id, label}) => html`<option value=${id}>${label}</option>`);
  return html`<optgroup label=${kindNames[kind as Parameter["kind"]]}>${options}</optgroup>`;
}

function rangeText({label, spread, unit}: Parameter): string {
  const [from, middle, to] = pointsOf(spread).map((value) => turningValue(value, unit));
  if (isFixed(spread)) return `${label}: the plan takes ${middle}, for sure.`;
  const ends = spread.kind === "pert" ? "from" : "with P10 to P90 from";
  return `${label}: the plan takes ${middle}, ${ends} ${from} to ${to}.`;
}

function rowOf(
  kind: TurningKind,
  answer: TurningAnswer | undefined,
  {spread, unit}: Parameter,
  catalog: RiskState["catalog"]
): Row {
  if (!answer) return {kind, now: "…", below: "…", above: "…"};
  const {value, now, points} = answer;
  const text = (isUp: boolean) => {
    const point = points.find((one) => one.value > value === isUp);
    return point ? changeText(point, {kind, unit, isUp, isSure: isFixed(spread)}, catalog) : "no change found";
  };
  return {kind, now: turningName(kind, now, catalog), below: text(false), above: text(true)};
}
