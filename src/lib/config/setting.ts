import type {ConfigComponent} from "../catalog/flag-vocabulary.js";
import {componentVersion} from "./component-version.js";
import type {ConfigContext} from "./config-context.js";
import type {ConfigValue} from "./config-file.js";
import {defaultOf, type FlagValue} from "./default-of.js";
import {isKnown} from "./flag-of.js";

/** A value before it is held against the default of the version. */
export interface SettingInput {
  readonly component: ConfigComponent;
  readonly name: string;
  readonly value: FlagValue;
  readonly why: string;
  readonly source: string;
  readonly explain?: string | undefined;
  readonly of?: string;
}

/**
 * A value of a flag or field with the default of the version. Every value of a generated file comes from here.
 *
 * @throws Error where the flag catalogue does not list the flag for the component and version.
 */
export function setting(
  {catalog, tables, versions}: Omit<ConfigContext, "plan">,
  {explain, ...input}: SettingInput
): ConfigValue {
  const {component, name, value} = input;
  const version = componentVersion(component, versions) ?? "";
  if (!version || !isKnown(tables, component, name, version))
    throw new Error(`${component} ${version} has no ${name} in the flag catalogue`);
  const given = defaultOf(catalog, tables, component, name, version);
  const isDefault = given !== null && String(given) === String(value);
  return {...input, default: given, isDefault, ...(explain === undefined ? {} : {explain})};
}

/** The values that a file has to hold: those that are not the default already. */
export const changedOf = (values: readonly ConfigValue[]) => values.filter(({isDefault}) => !isDefault);

/** A flag with its value as it stands in a list of arguments. */
export const argumentOf = ({name, value}: Pick<ConfigValue, "name" | "value">) => `${name}=${value}`;
