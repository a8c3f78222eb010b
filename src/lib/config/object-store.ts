import type {ConfigFile} from "./config-file.js";
import type {FleetContext} from "./fleet-context.js";
import {MONITORING} from "./prometheus-rule.js";
import {toYaml} from "./to-yaml.js";
import {variable} from "./variable.js";

/** The Secret that Thanos' parts read the object store from. */
export const OBJECT_STORE = {
  secret: "thanos-object-store",
  key: "objstore.yaml",
  mount: "/etc/thanos/objstore"
} as const;

const BUCKET = variable("OBJECT_STORE_BUCKET");

/** Fields as Thanos' storage page lists them at v0.42.4. */
const stores: Readonly<Record<string, {readonly type: string; readonly config: object}>> = {
  aws: {
    type: "S3",
    config: {
      bucket: BUCKET,
      endpoint: `s3.${variable("AWS_REGION")}.amazonaws.com`,
      region: variable("AWS_REGION"),
      aws_sdk_auth: true
    }
  },
  gcp: {type: "GCS", config: {bucket: BUCKET}},
  azure: {type: "AZURE", config: {storage_account: variable("AZURE_STORAGE_ACCOUNT"), container: BUCKET}}
};

/** Nutanix Objects, or another store that speaks S3. */
const ownStore = {
  type: "S3",
  config: {
    bucket: BUCKET,
    endpoint: variable("OBJECT_STORE_ENDPOINT"),
    access_key: variable("OBJECT_STORE_ACCESS_KEY"),
    secret_key: variable("OBJECT_STORE_SECRET_KEY"),
    bucket_lookup_type: "path"
  }
};

const access: Readonly<Record<string, string>> = {
  aws: "Access comes from the role of the service account.",
  gcp: "Access comes from Workload Identity.",
  azure: "Access comes from the workload's identity."
};

/** The object store of the provider as a Secret. */
export function objectStoreFile({plan}: Pick<FleetContext, "plan">): ConfigFile {
  const {provider} = plan.scenario;
  const store = stores[provider] ?? ownStore;
  const likely = Number(plan.demand.fleet.objectStorageTB.likely.toPrecision(3));
  return {
    path: "thanos/object-store.yaml",
    language: "yaml",
    text: toYaml({
      apiVersion: "v1",
      kind: "Secret",
      type: "Opaque",
      metadata: {name: OBJECT_STORE.secret, namespace: MONITORING},
      stringData: {[OBJECT_STORE.key]: toYaml(store)}
    }),
    about: `The object store, for ${likely} TB by the plan. Fill in what stands in \${} with envsubst. ${access[provider] ?? "The keys belong into a secret store, not into the repository."}`,
    values: []
  };
}
