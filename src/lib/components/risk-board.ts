import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import type {Question, RiskSetting, RiskSummary, Subject} from "../risk/question.js";
import {besideOf} from "../scenario/beside.js";
import type {Plan} from "../sizing/plan.js";
import {atRest} from "./at-rest.js";
import {type Display, displayOf} from "./display.js";
import type {PlanView} from "./headline-view.js";
import {keptBook} from "./kept-books.js";
import type {RiskClient, RiskHearer, RiskLine} from "./risk-client.js";
import type {ScenarioForm} from "./scenario-form.js";

/** What is known of the uncertainty of a plan. */
export interface RiskState {
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly risk: RiskSummary;
}

/** A node that shows how sure a plan's figures are. While they are computed it has the class "computing". */
export interface RiskView extends HTMLElement {
  /** Whether it may wait until it is seen, or until the input rests; it is not marked as being computed. */
  readonly lazy?: boolean;
  update(state: RiskState): void;
}

/** A view of the plan that shows as well how sure its figures are. */
export interface BandedView extends PlanView {
  readonly bands: RiskView;
}

/** Asks for the uncertainty of a page's plan, for all of its views. */
export interface RiskBoard extends PlanView {
  /** Undefined until the first answer. */
  readonly state: RiskState | undefined;
  show(views: readonly RiskView[]): void;
  /** A line for more questions about the plan of the state; its answers are dropped once the plan is another. */
  line<S extends Subject>(hearer: RiskHearer<S>): {ask(question: Question & {readonly about: S}): void};
}

interface BoardOptions {
  /** Whether the plan has a cost on this page. */
  readonly priced?: boolean;
  /** Marks, draws and seed as in a link; those of the address where nothing is said. */
  readonly uncertainty?: () => string;
  /** How long the input rests before plans are drawn. */
  readonly restMs?: number;
}

/** Draws the plan of the form once the input rests and the page is idle, and says below it what went wrong. */
export function riskBoard(
  client: RiskClient,
  form: ScenarioForm,
  {priced = true, uncertainty = () => besideOf(location.search), restMs = 250}: BoardOptions = {}
): RiskBoard {
  const said = html`<p class="message" role="alert"></p>`;
  const notes = html`<ul class="message" role="status"></ul>`;
  const root = html`<div>${said}${notes}</div>`;
  let views: readonly RiskView[] = [];
  let display: Display<[RiskState]> | undefined;
  let last: {readonly plan: Plan; readonly catalog: Catalog} | undefined;
  let [asked, state]: [RiskSetting | undefined, RiskState | undefined] = [undefined, undefined];

  const answers: RiskLine<"risk"> = client.line<"risk">({
    answer({risk, problems}) {
      said.textContent = "";
      notes.replaceChildren(...problems.map((problem) => html`<li>${problem}.</li>`));
      if (!last) return;
      state = {...last, risk};
      display?.update(state);
      mark(false);
    },
    problem
  });

  function problem(text: string): void {
    said.textContent = `The uncertainty of this plan could not be computed: ${text}.`;
  }

  function ask(): void {
    if (!last) return;
    asked = settingOf(form, last.plan, uncertainty(), priced);
    answers.ask(asked, {about: "risk"});
  }

  function mark(computing: boolean): void {
    for (const view of views) if (!view.lazy) view.classList.toggle("computing", computing);
  }

  const askAtRest = atRest(() => whenIdle(ask), restMs);
  return Object.defineProperties(root, {
    state: {get: () => state},
    update: {
      value(plan: Plan, _today: Plan | undefined, catalog: Catalog) {
        last = {plan, catalog};
        client.drop();
        mark(true);
        askAtRest();
      }
    },
    show: {
      value(next: readonly RiskView[]) {
        views = next;
        display = displayOf(next);
      }
    },
    line: {
      value<S extends Subject>(hearer: RiskHearer<S>) {
        const line = client.line(hearer);
        return {ask: (question: Question & {readonly about: S}) => asked && line.ask(asked, question)};
      }
    }
  }) as RiskBoard;
}

/** What is asked about: what the user has set, not what follows from it, as machines follow drawn clusters. */
function settingOf({value: input}: ScenarioForm, {scenario}: Plan, uncertainty: string, priced: boolean): RiskSetting {
  if (!priced) return {input, uncertainty};
  const {priceBook: id, ownBook: name} = scenario;
  const text = name ? keptBook(name) : "";
  return {input, uncertainty, book: {id, ...(text && {own: {name, text}})}};
}

/** Waits for the page to be idle, where the browser can tell. */
function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(run, {timeout: 1_000});
  else run();
}
