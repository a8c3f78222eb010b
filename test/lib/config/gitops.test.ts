import {posix} from "node:path";
import {ApplicationSet} from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import {AppProject} from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {configFiles} from "../../../src/lib/config/config-files.js";
import {fleetFiles} from "../../../src/lib/config/fleet-files.js";
import {gitopsFiles} from "../../../src/lib/config/gitops.js";
import {sitesOf} from "../../../src/lib/config/sites.js";
import {slug, slugs} from "../../../src/lib/config/slug.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";

const textOf = (files: ReturnType<typeof gitopsFiles>, path: string) =>
  files.find((file) => file.path === path)?.text ?? "";

test("gitopsFiles(every case): ApplicationSet and AppProject pass Argo CD's schemas; the guide's has no project", () => {
  for (const {context} of everyCase()) {
    const files = gitopsFiles(context);
    const set = parse(textOf(files, "argo-cd/application-set.yaml"));
    expect(() => new ApplicationSet(set).validate()).not.toThrow();
    expect(() => new AppProject(parse(textOf(files, "argo-cd/project.yaml"))).validate()).not.toThrow();
    expect(set.spec.generators[0].list.elements).toHaveLength(context.plan.management.clusters);
    const {project, ...rest} = set.spec.template.spec;
    expect(project).toBe("management-clusters");
    const without = {...set, spec: {...set.spec, template: {...set.spec.template, spec: rest}}};
    expect(() => new ApplicationSet(without).validate()).toThrow("project");
  }
});

test("fleetFiles(every case): every kustomization beside the controllers finds its resources", () => {
  for (const {name, context} of everyCase()) {
    const files = [...configFiles(context), ...fleetFiles(context)];
    const paths = new Set(files.map(({path}) => path));
    expect(paths.size, name).toBe(files.length);
    for (const {path, text} of files) {
      if (!path.endsWith("/kustomization.yaml") || /^(controllers|shards)\//.test(path)) continue;
      const folder = posix.dirname(path);
      for (const resource of parse(text).resources) {
        const target = posix.join(folder, resource);
        const found = paths.has(target) || paths.has(`${target}/kustomization.yaml`);
        expect(found, `${name} ${path}: ${resource}`).toBe(true);
        if (paths.has(target))
          expect(posix.dirname(target), "kustomize reads files of its own folder only").toBe(folder);
      }
    }
  }
});

test("gitopsFiles(regional) has a folder for each region, and in it one for each management cluster", () => {
  const regions = ["us-west", "us-east", "eu"].map((name) => ({name, share: 1 / 3}));
  const {plan} = fleetContextFor({clusters: 1_800, machines: 45_000, regions});
  expect(sitesOf(plan).map(({path}) => path)).toEqual(["regions/us-west/mc1", "regions/us-east/mc2", "regions/eu/mc3"]);
});

test("gitopsFiles(shards) makes the namespaces of the shards", () => {
  const files = gitopsFiles(fleetContextFor({clusters: 400, machines: 9_000, layout: "sharded", shards: 2}));
  const text = textOf(files, "regions/region-1/mc1/clusters/namespaces.yaml");
  expect(text).toContain("name: capi-shard-1\n");
  expect(text).toContain("name: capi-shard-2\n");
});

test("slug(name) is what Kubernetes takes, and slugs() are unique", () => {
  expect(["US-West 1", "Süd", "--", "a.b/c", "ÄÖÜ!"].map(slug)).toEqual([
    "us-west-1",
    "su-d",
    "unnamed",
    "a-b-c",
    "a-o-u"
  ]);
  expect(slugs(["A b", "a-b", "a b"])).toEqual(["a-b", "a-b-2", "a-b-3"]);
});
