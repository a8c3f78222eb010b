import {expect, test} from "vitest";
import {checkFlags} from "../../../src/lib/config/check-flags.js";
import {componentVersion} from "../../../src/lib/config/component-version.js";
import {configFiles} from "../../../src/lib/config/config-files.js";
import {flagOf, isDeprecated, isKnown} from "../../../src/lib/config/flag-of.js";
import {providers, type ScenarioInput} from "../../../src/lib/scenario/fields.js";
import {allVersions, contextFor, tables} from "../../config-context.js";

const fleets: readonly ScenarioInput[] = [
  {clusters: 5, machines: 50},
  {clusters: 140, machines: 3_100, rttMs: 80},
  {clusters: 400, machines: 9_000, layout: "sharded"},
  {clusters: 15_000, machines: 300_000, syncPeriodMin: 30, prismConcurrency: 40}
];

/** A patch names no Deployment: its kustomization does. */
const managerNames: Readonly<Record<string, string>> = {
  core: "capi-controller-manager",
  bmo: "baremetal-operator-controller-manager"
};
const nameOf = (path: string) => {
  const component = /(\w+)-arguments\.yaml$/.exec(path)?.[1] ?? "";
  return managerNames[component] ?? component;
};

for (const provider of providers)
  test(`configFiles(${provider}) at every version holds no flag that the catalogue does not list, and none deprecated`, () => {
    for (const versions of allVersions(provider))
      for (const fleet of fleets) {
        const context = contextFor({...fleet, provider}, versions);
        for (const {path, values} of configFiles(context))
          for (const {component, name} of values) {
            const version = componentVersion(component, context.versions) ?? "";
            const flag = flagOf(tables, component, name, version);
            expect(flag, `${path}: ${component} ${version} ${name}`).toBeDefined();
            expect(flag && isDeprecated(flag, version), `${path}: ${component} ${version} ${name}`).toBe(false);
          }
      }
  });

for (const provider of providers)
  test(`configFiles(${provider}) at every version: each flag in the texts is a value of its file, and checkFlags() finds none wrong`, () => {
    for (const of of allVersions(provider))
      for (const fleet of fleets) {
        const context = contextFor({...fleet, provider}, of);
        const {versions} = context;
        for (const {path, language, text, values} of configFiles(context)) {
          if (language === "markdown") continue;
          const given = values.map(({name, value}) => `${name}=${value}`);
          const tuned = language === "yaml" ? /(--[\w-]+=[^\s"']+)/g : /^ {2}(--[\w-]+=[^\s"'\\]+)(?: \\)?$/gm;
          if (path !== "etcd/start-member.sh")
            for (const [, flag] of text.matchAll(tuned)) expect(given, `${path} ${flag}`).toContain(flag);
          else
            for (const [, name = ""] of text.matchAll(/^ {2}(--[\w-]+)=/gm))
              expect(isKnown(tables, "etcd", name, versions.etcd), `${path} ${name}`).toBe(true);
          if (path.endsWith("-arguments.yaml") || path.endsWith("patch-controllers.sh"))
            expect(checkFlags(`${nameOf(path)}\n${text}`, versions, tables), path).toEqual([]);
        }
      }
  });

test("configFiles(every version) leaves defaults out of the texts of flags", () => {
  for (const versions of allVersions("nutanix"))
    for (const {language, text, values} of configFiles(contextFor({clusters: 400, machines: 9_000}, versions)))
      for (const {name, value, isDefault} of values)
        if (name.startsWith("--") && language !== "markdown")
          expect(text.includes(`${name}=${value}`) && isDefault).toBe(false);
});
