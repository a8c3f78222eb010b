import {expect, test} from "vitest";
import {readData} from "../../../src/data/read-data.js";
import {loadVerify} from "../../../src/lib/catalog/verify-tables.js";
import {demandFigureKeys} from "../../../src/lib/sizing/demand/figures.js";
import {catalog, verify} from "../../library.js";

const changed = (file: string, from: string, to: string) => () =>
  loadVerify((path) => (path === file ? readData(path).replace(from, to) : readData(path)), catalog);

test("loadVerify() reads queries and options, each with where it is from", () => {
  const {queries, fioOptions} = verify();
  for (const {evidence, source, section} of queries) expect([evidence, source, section].every(Boolean)).toBe(true);
  for (const {why, source} of fioOptions) expect([why, source].every(Boolean)).toBe(true);
  const figures = queries.flatMap(({figure}) => demandFigureKeys.filter((key) => key === figure));
  expect(figures.length).toBeGreaterThan(15);
  expect(new Set(figures).size).toBe(figures.length);
});

test("loadVerify() names what is not in the catalogue, and a query that a shell would end", () => {
  expect(changed("verify/queries.csv", ",etcd-db,", ",etcd-size,")).toThrowErrorMatchingInlineSnapshot(
    `[Error: verify/queries.csv row etcd-size, column limit: etcd-size is not in the list]`
  );
  expect(changed("verify/queries.csv", ",rttMs,", ",rtt,")).toThrowErrorMatchingInlineSnapshot(
    `[Error: verify/queries.csv row etcd-rtt, column input: rtt is not in the list]`
  );
  expect(changed("verify/fio.csv", ",ibm-fio,", ",ibm,")).toThrowErrorMatchingInlineSnapshot(
    `[Error: verify/fio.csv row directory, column source: ibm is not in the list]`
  );
  expect(changed("verify/queries.csv", 'container=""etcd""', "container='etcd'")).toThrowErrorMatchingInlineSnapshot(
    `[Error: verify/queries.csv row 21, column query: must be without single quotes, which end it in a shell, got "max(container_memory_working_set_bytes{namespace=\\"kube-system\\", container='etcd'})"]`
  );
});

test("no query asks for a metric that does not exist upstream", () => {
  const all = verify()
    .queries.map(({query}) => query)
    .join("\n");
  for (const name of [
    "capi_machine_phase",
    "capi_cluster_phase",
    "capi_cluster_created_total",
    "nutanix_api",
    "nutanix_vm"
  ])
    expect(all).not.toContain(name);
});
