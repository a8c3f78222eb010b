import type {EtcdLoad} from "../catalog/load-schemas.js";
import type {Catalog, Reference} from "../catalog/tables.js";
import {formatCount} from "../format.js";
import {databaseSize} from "../sizing/demand/rules.js";
import type {Measured} from "./comparison.js";
import {constant, predict} from "./constant.js";

/** The etcd that this project loaded with custom resources: what they take up in its database. */
export function ownEtcd(catalog: Catalog, {etcdLoad}: Reference): Measured[] {
  return [boltFigure, fragmentationFigure, databaseFigure].flatMap((figure) =>
    etcdLoad.map((row) => figure(row, catalog))
  );
}

function boltFigure(row: EtcdLoad, catalog: Catalog): Measured {
  return {
    ...of(row, "bolt-factor"),
    what: "In use for each byte stored",
    measured: row.loadedInUseMB / row.valueMB,
    unit: "times",
    predicted: constant("bolt-factor", catalog),
    restsOn: ["bolt-factor"],
    note: "After the load, without the keys in the bytes stored."
  };
}

function fragmentationFigure(row: EtcdLoad, catalog: Catalog): Measured {
  return {
    ...of(row, "fragmentation"),
    what: "Size for each byte in use",
    measured: row.compactedMB / row.compactedInUseMB,
    unit: "times",
    predicted: constant("fragmentation", catalog),
    restsOn: ["fragmentation"],
    note: "After every Machine was written twice more and the database was compacted."
  };
}

function databaseFigure(row: EtcdLoad, catalog: Catalog): Measured {
  const [bolt, fragmentation] = ["bolt-factor", "fragmentation"] as const;
  return {
    ...of(row, "database"),
    what: "Database",
    measured: row.compactedMB,
    unit: "MB",
    predicted: predict(databaseSize, 0, constant(bolt, catalog), constant(fragmentation, catalog), row.valueMB),
    restsOn: [bolt, fragmentation],
    shown: true,
    note: "No check of its own, as it follows from the two factors above: from the bytes stored, without the database of an empty management cluster."
  };
}

const of = ({id, resources, source, section}: EtcdLoad, figure: string) => ({
  id: `${id.replace("etcd-", "etcd-load-")}-${figure}`,
  system: "etcd, measured here",
  at: formatCount(resources, "custom resources"),
  rows: [`etcdLoad/${id}`],
  source,
  section
});
