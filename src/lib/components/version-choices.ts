import {html} from "htl";
import type {ConfigTables} from "../catalog/tables.js";
import {
  type ChosenComponent,
  type ChosenVersions,
  chosenComponents,
  defaultVersion,
  versionsToChoose
} from "../config/choose-versions.js";
import {formatVersions, parseVersions} from "../config/version-link.js";
import type {ChoiceField} from "../scenario/fields.js";
import {type SelectBox, selectBox} from "./select-box.js";
import {carryBeside} from "./sync-link.js";

/** The versions of etcd and Kubernetes, which stand in the address beside the scenario; a change is an event "input". */
export interface VersionChoices extends HTMLElement {
  readonly value: ChosenVersions;
  /** What of the address could not be used. */
  readonly message: HTMLElement;
}

const names: Readonly<Record<ChosenComponent, string>> = {etcd: "etcd", kubernetes: "Kubernetes"};

/** Opens the versions of the address; where it has none, the newest Kubernetes and the etcd that comes with it. */
export function versionChoices(tables: ConfigTables): VersionChoices {
  const {chosen, problems} = parseVersions(location.search, tables);
  const boxes = new Map(chosenComponents.map((component) => [component, boxOf(component, tables)]));
  const own = new Map(Object.entries(chosen));
  const value = (): ChosenVersions => Object.fromEntries([...boxes].map(([component, box]) => [component, box.value]));
  const follow = () => {
    for (const [component, box] of boxes)
      box.value = own.get(component) ?? defaultVersion(tables, component, Object.fromEntries(own));
  };
  const carry = () => {
    follow();
    carryBeside("configuration", formatVersions(value(), tables));
  };
  for (const [component, box] of boxes) box.addEventListener("input", () => own.set(component, box.value));
  const root = html`<div class="controls"><div class="apart">${[...boxes.values()]}</div></div>`;
  root.addEventListener("input", carry);
  carry();
  const list = problems.map((problem) => html`<li>${problem}.</li>`);
  const message = problems.length
    ? html`<div class="opening"><div role="alert"><b>The link was not quite right.</b><ul>${list}</ul></div></div>`
    : html`<div></div>`;
  return Object.defineProperties(root, {value: {get: value}, message: {value: message}}) as VersionChoices;
}

function boxOf(component: ChosenComponent, tables: ConfigTables): SelectBox<string> {
  const options = versionsToChoose(tables, component).reverse();
  const [newest = ""] = options;
  return selectBox(fieldOf(component, options), options, (version) =>
    version === newest ? `newest: ${version}` : version
  );
}

function fieldOf(component: ChosenComponent, options: readonly string[]): ChoiceField {
  return {
    type: "choice",
    label: `${names[component]} version`,
    unit: "",
    group: "Software",
    options,
    default: options[0] ?? "",
    help: `Minor version of ${names[component]} that the management cluster runs.`
  };
}
