import {html} from "htl";
import {formatNumber} from "../format.js";
import type {ControllerOf, ReconcilerOf} from "../sizing/demand/controllers.js";
import type {Estimate} from "../sizing/demand/estimate.js";
import {largestManaged} from "../sizing/largest-managed.js";
import type {Plan} from "../sizing/plan.js";
import {type CellView, type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";

interface Of<T> {
  readonly path: string;
  readonly row: T;
}

/** Client limits and workers of the managers in the largest management cluster, at the version's defaults and tuned. */
export function controllersTables(): PlanView {
  const managers = dataTable<Of<ControllerOf>>({
    caption: "Managers of the largest management cluster: what they ask of the API server, and their client limit",
    columns: managerColumns,
    key: ({row}) => row.id
  });
  const reconcilers = dataTable<Of<ReconcilerOf>>({
    caption: "Their reconcilers: rate of a resync, workers, and how long a restart takes to work off",
    columns: reconcilerColumns,
    key: ({row}) => row.id
  });
  return Object.assign(html`<div>${managers}${reconcilers}</div>`, {
    lazy: true,
    update(plan: Plan) {
      const own = largestManaged(plan);
      if (!own) return;
      const path = (list: string, id: string) => `demand.managementClusters.${own.id}.${list}.${id}`;
      managers.update(own.controllers.map((row) => ({row, path: path("controllers", row.id)})));
      reconcilers.update(own.reconcilers.map((row) => ({row, path: path("reconcilers", row.id)})));
    }
  });
}

const names: Readonly<Record<string, string>> = {
  core: "Core",
  kcp: "Kubeadm control plane",
  cabpk: "Kubeadm bootstrap",
  infrastructure: "Infrastructure provider"
};

const managerColumns: readonly Column<Of<ControllerOf>>[] = [
  {header: "Manager", cell: ({row}) => ({text: names[row.id] ?? row.id})},
  estimate("API calls", "calls/s", ({row}) => row.callsPerSecond, "callsPerSecond"),
  value("Client limit", "default, calls/s", ({row}) => row.defaultQps, "defaultQps", "none"),
  value("Client limit", "tuned, calls/s", ({row}) => row.tunedQps, "tunedQps", "none needed"),
  estimate("Memory", "GiB", ({row}) => row.memoryGiB, "memoryGiB"),
  estimate("CPU", "cores", ({row}) => row.cores, "cores")
];

const reconcilerColumns: readonly Column<Of<ReconcilerOf>>[] = [
  {header: "Reconciler", cell: ({row}) => ({text: row.id, note: row.flag})},
  value("Resync", "reconciles/s", ({row}) => row.perSecond, "perSecond", "–"),
  value("Workers", "default", ({row}) => row.defaultConcurrency, "defaultConcurrency", "unknown"),
  estimate("Workers", "needed", ({row}) => row.concurrency, "concurrency"),
  estimate("Restart", "min", ({row}) => row.drainMinutes, "drainMinutes")
];

function value<T>(
  header: string,
  unit: string,
  of: (row: Of<T>) => number | null,
  key: string,
  none: string
): Column<Of<T>> {
  return {
    header,
    unit,
    numeric: true,
    cell: (row) => {
      const found = of(row);
      return found === null ? {text: none} : {text: formatNumber(found), path: `${row.path}.${key}`};
    }
  };
}

function estimate<T>(header: string, unit: string, of: (row: Of<T>) => Estimate, key: string): Column<Of<T>> {
  return {
    header,
    unit,
    numeric: true,
    cell: (row): CellView => {
      const found = of(row);
      const end = (level: "low" | "high") => ({
        text: formatNumber(found[level]),
        path: `${row.path}.${key}.${level}`
      });
      const ends = found.low === found.high ? undefined : ([end("low"), end("high")] as const);
      return {text: formatNumber(found.likely), path: `${row.path}.${key}.likely`, ends};
    }
  };
}
