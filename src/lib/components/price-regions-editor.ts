import {html} from "htl";
import type {PriceRegionRow} from "../catalog/price-schemas.js";
import type {Catalog} from "../catalog/tables.js";
import type {Region} from "../scenario/fields.js";
import type {Plan} from "../sizing/plan.js";
import type {PlanView} from "./headline-view.js";
import type {ScenarioForm} from "./scenario-form.js";
import {setFields} from "./set-fields.js";

/** From which region of the price book each region of the fleet takes its prices; hosts of one's own have none. */
export function priceRegionsEditor(form: ScenarioForm): PlanView {
  const root = html`<div class="price-regions filter" hidden></div>`;
  let shown = "";
  return Object.assign(root, {
    update({scenario: {regions}}: Plan, _today: Plan | undefined, {prices}: Catalog) {
      const places = prices?.regions ?? [];
      const next = JSON.stringify([prices?.id, prices?.version, regions]);
      if (next === shown) return;
      shown = next;
      root.hidden = places.length === 0;
      const focused = [...root.querySelectorAll("select")].indexOf(document.activeElement as HTMLSelectElement);
      root.replaceChildren(...(places.length ? regions.map((_, index) => choiceOf(index, regions, places, form)) : []));
      root.querySelectorAll("select")[focused]?.focus(); // the boxes are made anew when one of them is used
    }
  });
}

function choiceOf(
  index: number,
  regions: readonly Region[],
  places: readonly PriceRegionRow[],
  form: ScenarioForm
): HTMLElement {
  const region = regions[index];
  const named = region?.priceRegion;
  const known = named === undefined || places.some(({region}) => region === named);
  const usual = places.find(({isDefault}) => isDefault);
  const option = (value: string, text: string) =>
    html`<option value=${value} selected=${value === (named ?? "")}>${text}</option>`;
  const select =
    html`<select>${option("", `${usual?.region ?? "none"}, the usual one`)}${known ? "" : option(named ?? "", `${named}, not in this book`)}${places.map(({region, place}) => option(region, place === region ? region : `${region}, ${place}`))}</select>` as HTMLSelectElement;
  select.addEventListener("change", () => {
    setFields(form, {regions: regions.map((other, i) => (i === index ? priced(other, select.value) : other))});
  });
  return html`<label class="pair">Prices of ${region?.name} from ${select}</label>`;
}

function priced({name, share}: Region, priceRegion: string): Region {
  return priceRegion ? {name, share, priceRegion} : {name, share};
}
