import type {ConfigFile, ConfigValue} from "./config-file.js";
import type {TunedManager} from "./controllers.js";
import {resourcesOf} from "./manager-resources.js";
import {argumentOf, changedOf} from "./setting.js";
import {toYaml} from "./to-yaml.js";

/** An operation of a JSON patch (RFC 6902). */
export interface PatchOperation {
  readonly op: "test" | "add";
  readonly path: string;
  readonly value: unknown;
}

/** The folder of a manager below controllers/: what can be sharded lies apart from what cannot. */
export const folderOf = ({row}: Pick<TunedManager, "row">) => (row.shardable ? "cluster-api" : "infrastructure");

/**
 * Adds arguments one by one: a list of arguments in a strategic merge would replace the manifest's own. The first
 * operation fails where the container is another, as with a proxy in front of it.
 */
export function argumentOperations({row}: Pick<TunedManager, "row">, values: readonly ConfigValue[]): PatchOperation[] {
  const container = `/spec/template/spec/containers/${row.containerIndex}`;
  return [
    {op: "test", path: `${container}/name`, value: row.container},
    ...values.map((value) => ({op: "add" as const, path: `${container}/args/-`, value: argumentOf(value)}))
  ];
}

/** The flags of a manager that differ from the defaults of its version; no file where none do. */
export function argumentPatch(manager: TunedManager): ConfigFile[] {
  const {settings, row} = manager;
  const changed = changedOf(settings);
  if (!changed.length) return [];
  return [
    {
      path: argumentPath(manager),
      language: "yaml",
      text: toYaml(argumentOperations(manager, changed)),
      about: `Flags of ${row.deployment}, as a JSON patch: a merge would replace the arguments it is shipped with.`,
      values: settings
    }
  ];
}

/** Requests and limits of a manager, merged by the name of the container. */
export function resourcePatch(manager: TunedManager): ConfigFile {
  const {settings, resources, row} = manager;
  return {
    path: resourcePath(manager),
    language: "yaml",
    text: toYaml(mergeOf(manager, resources)),
    about: `Requests and limits of ${row.deployment}, which is shipped without any.`,
    values: changedOf(settings).length ? resources : [...settings, ...resources]
  };
}

/** Resources as a strategic merge, which finds the container by its name. */
export function mergeOf({row}: Pick<TunedManager, "row">, resources: readonly ConfigValue[]): object {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: {name: row.deployment, namespace: row.namespace},
    spec: {template: {spec: {containers: [{name: row.container, resources: resourcesOf(resources)}]}}}
  };
}

export const argumentPath = (manager: TunedManager) =>
  `controllers/${folderOf(manager)}/${manager.component}-arguments.yaml`;
export const resourcePath = (manager: TunedManager) =>
  `controllers/${folderOf(manager)}/${manager.component}-resources.yaml`;
