import {expect, test} from "vitest";
import {fileId} from "../../../src/lib/components/values-table.js";
import {distinctValues} from "../../../src/lib/config/distinct-values.js";
import {everyFile} from "../../../src/lib/config/every-file.js";
import {everyCase, fleetContextFor} from "../../fleet-context.js";

test("everyFile(every case): paths stay below their directory, and are told apart on any disk and on the page", () => {
  for (const {name, context} of everyCase()) {
    const paths = everyFile(context).map(({path}) => path);
    expect([name, paths.filter((path) => !/^[\w+-][\w.+-]*(\/[\w+-][\w.+-]*)*$/.test(path))]).toEqual([name, []]);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    expect(new Set(paths.map(fileId)).size).toBe(paths.length);
  }
});

test("distinctValues(every case): each request and limit names its Deployment, and each Deployment has it once", () => {
  for (const {name: of, context} of everyCase()) {
    const files = everyFile(context).filter(({path}) => !path.startsWith("shards/"));
    const rows = distinctValues(files).filter(({component}) => component === "deployment");
    const told = rows.map(({of, name}) => `${of} ${name}`);
    expect([of, told.length, told.filter((row) => row.startsWith("undefined"))]).toEqual([of, new Set(told).size, []]);
    expect(told.length % 4).toBe(0);
  }
});

test("distinctValues(metal3) tells the operator of hosts from CAPM3, whose figures it takes", () => {
  const values = distinctValues(everyFile(fleetContextFor({clusters: 300, provider: "metal3"})));
  const memory = values.filter(({name}) => name.endsWith("resources.limits.memory")).map(({of}) => of);
  expect(memory).toContain("capm3-controller-manager");
  expect(memory).toContain("baremetal-operator-controller-manager");
});

test("distinctValues(files) counts a value once that several files hold, and keeps managers apart", () => {
  const files = everyFile(fleetContextFor({clusters: 300}));
  const values = distinctValues(files);
  const cpu = values.filter(({name}) => name.endsWith("resources.requests.cpu"));
  expect(cpu.map(({path}) => path)).toEqual([
    "controllers/cluster-api/core-resources.yaml",
    "controllers/cluster-api/kcp-resources.yaml",
    "controllers/cluster-api/cabpk-resources.yaml",
    "controllers/infrastructure/capx-resources.yaml"
  ]);
  expect(cpu.map(({of}) => of)).toEqual([
    "capi-controller-manager",
    "capi-kubeadm-control-plane-controller-manager",
    "capi-kubeadm-bootstrap-controller-manager",
    "capx-controller-manager"
  ]);
  expect(values.filter(({name, component}) => component === "etcd" && name === "--quota-backend-bytes")).toHaveLength(
    1
  );
  expect(distinctValues([])).toEqual([]);
});
