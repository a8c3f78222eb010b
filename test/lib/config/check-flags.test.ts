import {expect, test} from "vitest";
import {checkAccounts} from "../../../src/lib/config/check-accounts.js";
import {checkFlags} from "../../../src/lib/config/check-flags.js";
import {checkText} from "../../../src/lib/config/check-text.js";
import {findFlags} from "../../../src/lib/config/find-flags.js";
import {newest, tables} from "../../config-context.js";

const check = (text: string, versions = {}) => checkFlags(text, {...newest, ...versions}, tables);
const named = (text: string, versions = {}) =>
  check(text, versions).map(({component, name, problem, replacement}) => [component, name, problem, replacement]);

test("checkFlags(text) names every wrong flag of the guides with what to use instead", () => {
  const text = `
kubectl -n capi-system patch deployment capi-controller-manager --type=json -p='[
  {"op": "add", "path": "/spec/template/spec/containers/0/args/-", "value": "--label-selector=cluster-region=us"},
  {"op": "add", "path": "/spec/template/spec/containers/0/args/-", "value": "--leader-elect-resource-name=shard-a"},
  {"op": "add", "path": "/spec/template/spec/containers/0/args/-", "value": "--metrics-bind-addr=:8080"}
]'
---
kind: Deployment
metadata:
  name: capi-kubeadm-bootstrap-controller-manager
        args:
        - --cluster-concurrency=100   # as printed
        - --kubeadmconfig-concurrency=100
---
kind: Deployment
metadata:
  name: capx-controller-manager
        args:
        - --kube-api-qps=100
        - "--kube-api-burst=200"
        - --nutanixcluster-concurrency=50
        - --nutanixmachine-concurrency=100
        - --vm-create-timeout=15m
        - --vm-delete-timeout=10m
        - --sync-period=30m
        - --namespace=shard-a
        - --watch-filter=a
kube-apiserver:
  max-requests-inflight: 800
  watch-cache-sizes:
    - resource: machines.cluster.x-k8s.io, size: 5000
kube-scheduler:
  args:
  - --kube-api-qps=400
  - --kube-api-burst=800
  - --percentageOfNodesToScore=10
`;
  expect(named(text)).toEqual([
    ["core", "--label-selector", "wrong", "--watch-filter"],
    ["core", "--leader-elect-resource-name", "wrong", "a namespace of its own for each instance"],
    ["core", "--metrics-bind-addr", "wrong", "--diagnostics-address"],
    ["cabpk", "--cluster-concurrency", "wrong", "--clustercache-concurrency"],
    ["capx", "--kube-api-qps", "wrong", "nothing"],
    ["capx", "--kube-api-burst", "wrong", "nothing"],
    ["capx", "--nutanixcluster-concurrency", "wrong", "--max-concurrent-reconciles"],
    ["capx", "--nutanixmachine-concurrency", "wrong", "--max-concurrent-reconciles"],
    ["capx", "--vm-create-timeout", "wrong", "nothing"],
    ["capx", "--vm-delete-timeout", "wrong", "nothing"],
    ["capx", "--sync-period", "wrong", "nothing"],
    ["capx", "--namespace", "wrong", "nothing"],
    ["capx", "--watch-filter", "wrong", "nothing"],
    ["kube-apiserver", "--watch-cache-sizes", "wrong", "nothing"],
    ["kube-scheduler", "--kube-api-qps", "wrong", "clientConnection.qps"],
    ["kube-scheduler", "--kube-api-burst", "wrong", "clientConnection.burst"],
    ["kube-scheduler", "--percentageOfNodesToScore", "wrong", "percentageOfNodesToScore"]
  ]);
});

/** Section B of the research, row by row: what it calls wrong, gone or renamed, at the version that its row is about. */
const sectionB: readonly (readonly [
  manager: string,
  component: string,
  name: string,
  replacement: string,
  versions: object
])[] = [
  ...(
    [
      ["capi-controller-manager", "core"],
      ["capi-kubeadm-control-plane-controller-manager", "kcp"],
      ["capi-kubeadm-bootstrap-controller-manager", "cabpk"]
    ] as const
  ).flatMap(([manager, component]) => [
    [manager, component, "--label-selector", "--watch-filter", {}] as const,
    [manager, component, "--leader-elect-resource-name", "a namespace of its own for each instance", {}] as const,
    [manager, component, "--clustercachetracker-concurrency", "--clustercache-concurrency", {capi: "v1.9"}] as const,
    [manager, component, "--clustercachetracker-client-qps", "--clustercache-client-qps", {capi: "v1.9"}] as const,
    [manager, component, "--clustercachetracker-client-burst", "--clustercache-client-burst", {capi: "v1.9"}] as const,
    [manager, component, "--metrics-bind-addr", "--diagnostics-address", {capi: "v1.6"}] as const
  ]),
  [
    "capi-kubeadm-bootstrap-controller-manager",
    "cabpk",
    "--cluster-concurrency",
    "--clustercache-concurrency",
    {capi: "v1.6"}
  ],
  [
    "capi-kubeadm-bootstrap-controller-manager",
    "cabpk",
    "--cluster-concurrency",
    "--clustercache-concurrency",
    {capi: "v1.13"}
  ],
  ["capi-controller-manager", "core", "--node-drain-client-timeout-duration", "nothing", {capi: "v1.9"}],
  ...(
    [
      ["--kube-api-qps", "nothing"],
      ["--kube-api-burst", "nothing"],
      ["--nutanixcluster-concurrency", "--max-concurrent-reconciles"],
      ["--nutanixmachine-concurrency", "--max-concurrent-reconciles"],
      ["--vm-create-timeout", "nothing"],
      ["--vm-delete-timeout", "nothing"],
      ["--sync-period", "nothing"],
      ["--namespace", "nothing"],
      ["--watch-filter", "nothing"],
      ["--health-probe-bind-address", "--health-addr"]
    ] as const
  ).map(([name, replacement]) => ["capx-controller-manager", "capx", name, replacement, {provider: "v1.10"}] as const),
  ["kube-apiserver", "kube-apiserver", "--watch-cache-sizes", "nothing", {}],
  ["kube-apiserver", "kube-apiserver", "--default-watch-cache-size", "nothing", {}],
  ["kube-apiserver", "kube-apiserver", "--target-ram-mb", "nothing", {}],
  ["kube-scheduler", "kube-scheduler", "--kube-api-qps", "clientConnection.qps", {}],
  ["kube-scheduler", "kube-scheduler", "--kube-api-burst", "clientConnection.burst", {}],
  ["kube-scheduler", "kube-scheduler", "--percentageOfNodesToScore", "percentageOfNodesToScore", {}]
];

test("checkFlags(each wrong flag of section B, in a manifest by hand) names its replacement", () => {
  for (const [manager, component, name, replacement, versions] of sectionB) {
    const text = `kind: Deployment\nmetadata:\n  name: ${manager}\nspec:\n        args:\n        - ${name}=5\n`;
    expect(named(text, versions), JSON.stringify(versions)).toEqual([[component, name, "wrong", replacement]]);
  }
});

test("checkFlags(S001's FlowSchema) names the two accounts that do not exist, and leaves the right one", () => {
  const subject = (name: string, namespace: string) =>
    `    - kind: ServiceAccount\n      serviceAccount:\n        name: ${name}\n        namespace: ${namespace}\n`;
  const text = `kind: FlowSchema\nspec:\n  rules:\n  - subjects:\n${subject("capi-controller-manager", "capi-system")}${subject("capx-controller-manager", "capx-system")}${subject('"capi-kubeadm-control-plane-controller-manager"', "capi-kubeadm-control-plane-system")}`;
  expect(check(text).map(({name, line, replacement}) => [name, line, replacement])).toEqual([
    ["capi-system/capi-controller-manager", 7, "capi-system/capi-manager"],
    [
      "capi-kubeadm-control-plane-system/capi-kubeadm-control-plane-controller-manager",
      15,
      "capi-kubeadm-control-plane-system/capi-kubeadm-control-plane-manager"
    ]
  ]);
  expect(checkText(text, newest, tables).sentence).toBe("3 service accounts found: 2 are wrong.");
  const turned = "serviceAccount:\n  namespace: capi-system\n  name: capi-controller-manager\n";
  expect(check(turned).map(({line}) => line)).toEqual([3]);
  expect(check("serviceAccountName: capi-controller-manager\nnamespace: capi-system")).toEqual([]);
});

test("checkFlags(every row of wrong-flags.csv) names its replacement at the newest versions", () => {
  for (const {component, name, replacement, what} of tables.wrongFlags) {
    if (what !== "flag") continue;
    const [finding] = checkFlags([{component, name, value: "", line: 0, isGuess: false}], newest, tables);
    expect(finding, `${component} ${name}`).toMatchObject({problem: "wrong", replacement});
    expect(finding?.message).toContain(replacement === "nothing" ? "leave it out" : replacement);
  }
});

test("checkFlags(version) tells unknown, new, removed, deprecated and unlisted flags apart", () => {
  expect(named("- --kube-api-qps=100", {capi: "v1.4"})).toEqual([["core", "--kube-api-qps", "too-new", ""]]);
  expect(named("- --kube-api-qps=100", {capi: "v1.5"})).toEqual([]);
  expect(named("- --does-not-exist")).toEqual([["core", "--does-not-exist", "unknown", ""]]);
  expect(named("kcp\n- --etcd-dial-timeout-duration=5s\n- --machine-concurrency=50")).toEqual([
    ["kcp", "--machine-concurrency", "unknown", ""]
  ]);
  expect(named("  - etcd\n  - --enable-v2=true", {etcd: "v3.6"})).toEqual([["etcd", "--enable-v2", "removed", ""]]);
  expect(named("  - etcd\n  - --max-snapshots=5", {etcd: "v3.7"})).toEqual([
    ["etcd", "--max-snapshots", "deprecated", ""]
  ]);
  expect(named("kube-apiserver\n- --audit-log-path=x")).toEqual([
    ["kube-apiserver", "--audit-log-path", "not-listed", ""]
  ]);
  expect(named("cabpk\n- --cluster-concurrency=100", {capi: "v1.5"})).toEqual([]);
});

test("checkFlags(message) says version, reason and replacement in a sentence", () => {
  const messages = check("capx\n- --vm-create-timeout=15m\ncore capi-controller-manager\n- --kube-api-qps=100\n", {
    capi: "v1.4"
  }).map(({message}) => message);
  expect(messages).toMatchInlineSnapshot(`
    [
      "--vm-create-timeout of capx v1.10: leave it out. Never existed",
      "--kube-api-qps exists from v1.5.0 on, not in core v1.4: it would not start",
    ]
  `);
});

test("findFlags(text) takes arguments, JSON patches and keys, but no option of kubectl for sure", () => {
  expect(findFlags("")).toEqual([]);
  expect(findFlags("  --type=json -p='['")).toEqual([
    {component: "core", name: "--type", value: "json", line: 1, isGuess: true}
  ]);
  expect(check("  --type=json -p='['")).toEqual([]);
  expect(findFlags("kind: Deployment\nname: metrics-server\n- --kubelet-insecure-tls")).toEqual([]);
});

const schema = `kind: FlowSchema
spec:
  rules:
  - subjects:
    - kind: ServiceAccount
      serviceAccount:
        name: capi-controller-manager
        namespace: capi-system
    - kind: ServiceAccount
      serviceAccount:
        name: capx-controller-manager
        namespace: capx-system
    - kind: ServiceAccount
      serviceAccount:
        name: capi-kubeadm-control-plane-controller-manager
        namespace: capi-kubeadm-control-plane-system
`;

test("checkText(the guide's schema) names the two service accounts that are not there, and leaves CAPX's alone", () => {
  const {findings, wrong, sentence} = checkText(schema, newest, tables);
  expect(findings.map(({line, name, problem, replacement}) => [line, name, problem, replacement])).toEqual([
    [7, "capi-system/capi-controller-manager", "wrong", "capi-system/capi-manager"],
    [
      15,
      "capi-kubeadm-control-plane-system/capi-kubeadm-control-plane-controller-manager",
      "wrong",
      "capi-kubeadm-control-plane-system/capi-kubeadm-control-plane-manager"
    ]
  ]);
  expect([wrong, sentence]).toEqual([2, "3 service accounts found: 2 are wrong."]);
});

test("checkAccounts(text) knows every manager's account, in subjects of either form, on one line and as user names", () => {
  const wrong = (text: string) => checkAccounts(text, tables).map(({replacement}) => replacement);
  expect(wrong("subjects:\n- kind: ServiceAccount\n  namespace: capz-system\n  name: capz-controller-manager")).toEqual(
    ["capz-system/capz-manager"]
  );
  expect(wrong("- {kind: ServiceAccount, name: capg-controller-manager, namespace: capg-system}")).toEqual([
    "capg-system/capg-manager"
  ]);
  expect(wrong('user: "system:serviceaccount:capm3-system:capm3-controller-manager"')).toEqual([
    "capm3-system/capm3-manager"
  ]);
  expect(
    wrong(
      "system:serviceaccount:capi-kubeadm-bootstrap-system:capi-kubeadm-bootstrap-controller-manager\nsystem:serviceaccount:capd-system:capd-controller-manager"
    )
  ).toEqual(["capi-kubeadm-bootstrap-system/capi-kubeadm-bootstrap-manager", "capd-system/capd-manager"]);
  for (const {namespace, serviceAccount} of tables.managers)
    expect(wrong(`system:serviceaccount:${namespace}:${serviceAccount}`)).toEqual([]);
  for (const text of [
    "",
    "kind: ServiceAccount",
    "serviceAccount:\n  name: a",
    "kind: ServiceAccount\nkind: Role\nname: x"
  ])
    expect(wrong(text)).toEqual([]);
});

test("checkAccounts(every row of wrong-flags.csv) names its replacement", () => {
  for (const {name, replacement} of tables.wrongFlags.filter(({what}) => what === "service-account"))
    expect(checkAccounts(`system:serviceaccount:${name.replace("/", ":")}`, tables)[0]?.replacement).toBe(replacement);
});

test("checkText(a manifest of another provider) does not hold it to the version of the plan's", () => {
  const versions = {...newest, provider: "v2.11", infrastructure: "capa"} as const;
  expect(checkText("capx-controller-manager\n- --max-concurrent-reconciles=20", versions, tables).findings).toEqual([]);
  expect(checkText("capa-controller-manager\n- --kube-api-qps=100", versions, tables).findings).toMatchObject([
    {component: "capa", problem: "unknown"}
  ]);
});
