import {Prometheus} from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/Prometheus";
import {Deployment} from "kubernetes-models/apps/v1/Deployment";
import {StatefulSet} from "kubernetes-models/apps/v1/StatefulSet";
import {ConfigMap} from "kubernetes-models/v1/ConfigMap";
import {Secret} from "kubernetes-models/v1/Secret";
import {Service} from "kubernetes-models/v1/Service";
import {expect, test} from "vitest";
import {parse, parseAllDocuments} from "yaml";
import {NEWEST_THANOS} from "../../../src/lib/config/component-version.js";
import {flagOf, isDeprecated} from "../../../src/lib/config/flag-of.js";
import {thanosFiles} from "../../../src/lib/config/thanos.js";
import {thanosSettings} from "../../../src/lib/config/thanos-settings.js";
import {tables} from "../../config-context.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";

const models = {Prometheus, Deployment, StatefulSet, ConfigMap, Secret, Service};
const components = ["thanos-sidecar", "thanos-query", "thanos-store", "thanos-compact"] as const;

test("thanosFiles(every case) passes the schemas of Kubernetes and of the Prometheus operator", () => {
  for (const {context} of everyCase())
    for (const {path, language, text} of thanosFiles(context)) {
      if (language !== "yaml") continue;
      for (const document of parseAllDocuments(text)) {
        const object = document.toJS();
        if (object.kind === "Kustomization") continue;
        const Model = models[object.kind as keyof typeof models];
        expect(() => new Model(object).validate(), `${path} ${object.kind}`).not.toThrow();
      }
    }
});

test("thanosSettings(v0.28 to the newest) takes no flag that the catalogue lacks or calls deprecated", () => {
  expect(tables.configVersions.filter(({component}) => component === "thanos").at(-1)?.version).toBe(NEWEST_THANOS);
  for (const thanos of ["v0.28", "v0.37", "v0.38", NEWEST_THANOS])
    for (const component of components)
      for (const {name} of thanosSettings(component, fleetContextFor({clusters: 300}, {thanos}))) {
        const flag = flagOf(tables, component, name, thanos);
        expect(flag, `${component} ${name}`).toBeDefined();
        expect(flag && isDeprecated(flag, thanos), `${component} ${thanos} ${name}`).toBe(false);
      }
});

test("thanosSettings(compact) keeps the resolutions of the scenario, and says what cannot be kept", () => {
  const flags = (scenario: Parameters<typeof fleetContextFor>[0]) =>
    Object.fromEntries(
      thanosSettings("thanos-compact", fleetContextFor({clusters: 300, ...scenario})).map(({name, value, why}) => [
        name,
        `${value}: ${why}`
      ])
    );
  expect(flags({objectRetentionDays: 90})).toMatchObject({
    "--retention.resolution-raw": "90d: The retention of the scenario",
    "--retention.resolution-5m": expect.stringContaining("90d"),
    "--retention.resolution-1h": expect.stringContaining("90d")
  });
  expect(flags({resolutions: 1})).toHaveProperty(["--downsampling.disable"]);
  expect(flags({resolutions: 1})).not.toHaveProperty(["--retention.resolution-5m"]);
  expect(flags({resolutions: 2})["--retention.resolution-1h"]).toContain("cannot be turned off one by one");
});

test("thanosFiles(regional) asks every sidecar, and sizes query and store by the bill", () => {
  const context = fleetContextFor({clusters: 1_800, machines: 45_000});
  const files = thanosFiles(context);
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  const endpoints = parse(parse(text("thanos/endpoints.yaml")).data["endpoints.yaml"]).endpoints;
  expect(endpoints).toHaveLength(1 + context.plan.management.clusters);
  const query = parseAllDocuments(text("thanos/query.yaml"))[0]?.toJS();
  expect(query.spec.template.spec.containers[0].resources.requests).toEqual({cpu: "8", memory: "16Gi"});
  const store = parseAllDocuments(text("thanos/store.yaml"))[0]?.toJS();
  expect(store.spec.volumeClaimTemplates[0].spec.resources.requests.storage).toBe("500G");
});

test("thanosFiles(provider) has the provider's object store, or one that speaks S3", () => {
  const storeOf = (provider: "nutanix" | "aws" | "gcp" | "azure" | "metal3") => {
    const context = fleetContextFor({clusters: 300, provider}, provider === "nutanix" ? {} : {provider: ""});
    const text = thanosFiles(context).find(({path}) => path === "thanos/object-store.yaml")?.text ?? "";
    return parse(parse(text).stringData["objstore.yaml"]);
  };
  const types = (["nutanix", "aws", "gcp", "azure", "metal3"] as const).map((provider) => storeOf(provider).type);
  expect(types).toEqual(["S3", "S3", "GCS", "AZURE", "S3"]);
  expect(storeOf("aws").config).toMatchObject({aws_sdk_auth: true});
});

test("thanosFiles(medium) has a Prometheus alone, and large one with a sidecar", () => {
  const files = (clusters: number) => thanosFiles(fleetContextFor({clusters}));
  expect(files(60).map(({path}) => path)).toEqual(["regions/region-1/mc1/prometheus.yaml"]);
  expect(parse(files(60)[0]?.text ?? "").spec).not.toHaveProperty("thanos");
  expect(parse(files(300)[0]?.text ?? "").spec).toHaveProperty("thanos");
});
