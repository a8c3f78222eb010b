import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import {type Rtt, rttMatrix} from "../layout/rtt.js";
import {checkField} from "../scenario/check-field.js";
import {fields} from "../scenario/fields.js";
import {numbers} from "../sizing/calculus.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import {numberButton, setHidden, setNumber, setText} from "./number-button.js";
import type {ScenarioForm} from "./scenario-form.js";
import {setField} from "./set-field.js";

interface Pair {
  readonly node: HTMLElement;
  update(rtt: Rtt, path: string): void;
}

/** The RTT between every two regions: what is typed is set; what is not is estimated, and explains itself. */
export function rttEditor(form: ScenarioForm): PlanView {
  const body = html`<div class="pairs"></div>`;
  const message = html`<p class="message" role="alert"></p>`;
  const one = html`<p class="aside">With one region there is no way between regions.</p>`;
  const hint = html`<p class="aside">What is left empty is estimated by distance where both regions name a price region, such as eu-west@eu-west-1, and assumed elsewhere.</p>`;
  const root = html`<fieldset class="rtt controls"><legend>RTT between regions, ms</legend>${one}${hint}${body}${message}</fieldset>`;
  let pairs = new Map<string, Pair>();

  function change(key: string, text: string): void {
    const {[key]: _, [reversed(key)]: __, ...others} = form.value.regionRtt ?? {};
    const next = text.trim() === "" ? others : {...others, [key]: Number(text)};
    const checked = checkField(fields.regionRtt, next);
    setText(message, "problem" in checked ? `The RTT ${checked.problem}. The last one stays in use.` : "");
    if (!("problem" in checked)) setField(form, {regionRtt: next});
  }

  return Object.assign(root, {
    update(plan: Plan, _today: Plan | undefined, catalog: Catalog) {
      const rtts = rttMatrix(plan.scenario, catalog, numbers);
      const keys = rtts.map(({a, b}) => `${a}/${b}`);
      setHidden(one, rtts.length > 0);
      setHidden(hint, rtts.length === 0);
      if (keys.join() !== [...pairs.keys()].join()) {
        pairs = new Map(keys.map((key) => [key, pairBox(key, change)]));
        body.replaceChildren(...[...pairs.values()].map(({node}) => node));
      }
      for (const [index, rtt] of rtts.entries())
        pairs.get(keys[index] ?? "")?.update(rtt, `layouts.${plan.management.layout}.rtt.${index}.ms`);
    }
  });
}

const reversed = (key: string) => key.split("/").reverse().join("/");

function pairBox(key: string, change: (key: string, text: string) => void): Pair {
  const [a, b] = key.split("/");
  const {min, max} = fields.regionRtt;
  const input =
    html`<input type="number" min=${min} max=${max} step="any" aria-label=${`RTT between ${a} and ${b} in ms`}>` as HTMLInputElement;
  const [number, origin] = [numberButton(), html`<small></small>`];
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    change(key, input.value);
  });
  return {
    node: html`<div class="pair"><span>${a} – ${b}</span>${input}<span class="known">${number} ${origin}</span></div>`,
    update({ms, origin: from}, path) {
      setNumber(number, formatNumber(ms.likely), `${path}.likely`, `RTT between ${a} and ${b}`);
      const range =
        ms.low === ms.high ? "" : `, ${formatNumber(Math.round(ms.low))} to ${formatNumber(Math.round(ms.high))}`;
      setText(origin, `ms, ${{set: "set", estimated: "estimated", unknown: "assumed: not known"}[from]}${range}`);
      if (document.activeElement !== input) input.value = from === "set" ? String(ms.likely) : "";
    }
  };
}
