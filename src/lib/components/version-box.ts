import {versionsOf} from "../scenario/complete.js";
import {fields, newestVersions, type Scenario} from "../scenario/fields.js";
import type {FieldInput} from "./field-input.js";
import {selectBox} from "./select-box.js";

/** The versions of the chosen provider. */
export function versionBox(): FieldInput<string> {
  let provider: Scenario["provider"] = fields.provider.default;
  const box = selectBox<string>(fields.providerVersion, versionsOf(provider), (version) => {
    const newest = newestVersions[provider];
    return version === "newest" && newest ? `newest: ${newest}` : version;
  });
  return Object.assign(box, {
    follow(scenario: Scenario) {
      if (scenario.provider !== provider) {
        provider = scenario.provider;
        box.offer(versionsOf(provider));
      }
      if (box.value !== scenario.providerVersion) box.value = scenario.providerVersion;
    }
  });
}
