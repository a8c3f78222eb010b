import type {Catalog} from "../../catalog/tables.js";
import type {Calculus} from "../calculus.js";

type EtcdClass = Catalog["etcdClasses"][number];

const FILE = "upstream/etcd-hardware-classes.csv";

/** The class of etcd's hardware guide that holds a database and carries its requests. */
export function etcdClassFor(databaseMB: number, requestsPerSecond: number, {etcdClasses}: Catalog): EtcdClass {
  const holds = ({dataMBTo, requestsPerSecondBelow}: EtcdClass) =>
    (dataMBTo === null || databaseMB <= dataMBTo) &&
    (requestsPerSecondBelow === null || requestsPerSecond < requestsPerSecondBelow);
  const found = etcdClasses.find(holds) ?? etcdClasses.at(-1);
  if (!found) throw new Error(`${FILE}: no rows`);
  return found;
}

/** A figure of the class for a database and its requests, as a value of the model. */
export function etcdClassValue<V>(
  column: "vcpu" | "concurrentIops",
  databaseMB: V,
  requestsPerSecond: V,
  catalog: Catalog,
  calculus: Calculus<V>
): V {
  const row = calculus.decide((mb, requests) => etcdClassFor(mb, requests, catalog), databaseMB, requestsPerSecond);
  const name = {vcpu: "vCPU", concurrentIops: "IOPS"}[column];
  const quantity = {
    label: `${name} of an etcd member`,
    unit: name,
    rule: {
      names: ["figure", "database in MB", "requests/s"],
      write: (figure: string, database: string, requests: string) =>
        `${figure}, class ${row.id}: ${database} MB and ${requests} requests/s`,
      apply: (figure: number) => figure
    }
  };
  return calculus.apply(quantity, calculus.cell(FILE, row, column), databaseMB, requestsPerSecond);
}
