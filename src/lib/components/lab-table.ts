import {html} from "htl";
import {compareVersions} from "../catalog/compare-versions.js";
import type {Catalog, Reference} from "../catalog/tables.js";
import {formatNumber} from "../format.js";
import type {LabOf} from "../rollout/lab.js";
import type {Plan} from "../sizing/plan.js";
import {type CellView, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import {setText} from "./number-button.js";
import type {RolloutSource} from "./rollout-source.js";
import {noCell, numberCell} from "./spread-table.js";

interface Row {
  readonly name: string;
  readonly what: string;
  readonly count: CellView;
  readonly vcpu: CellView;
  readonly memory: CellView;
  readonly time: CellView;
  readonly note: string;
}

/** What a lab needs that rehearses the rollout with faked clusters, in each of the ways that were tried. */
export function labTable(
  {metal3Setups, metal3ScaleOut, rolloutConstants}: Catalog,
  {inMemoryProvider}: Reference,
  rolloutOf: RolloutSource
): PlanView {
  const table = dataTable<Row>({
    caption: "A lab for as many clusters, in each of the ways that were tried",
    columns: [
      {header: "Way", cell: ({name, what}) => ({text: name, note: what})},
      {header: "How many", numeric: true, cell: ({count}) => count},
      {header: "vCPU", numeric: true, cell: ({vcpu}) => vcpu},
      {header: "Memory", unit: "GiB", numeric: true, cell: ({memory}) => memory},
      {header: "Time", unit: "min", numeric: true, cell: ({time}) => time},
      {header: "Note", cell: ({note}) => ({text: note})}
    ],
    key: ({name}) => name
  });
  const provider = html`<p></p>`;
  const kwok = inMemoryProvider.find(({id}) => id === "kwok")?.note ?? "";
  const constant = (id: string) => formatNumber(rolloutConstants.find((row) => row.id === id)?.likely ?? 0);
  const onLaptop = formatNumber(metal3ScaleOut.find((row) => row.setup === "in-memory")?.to ?? 0);
  const setup = (id: string) => metal3Setups.find((row) => row.id === id);
  return Object.assign(html`<div>${provider}${table}</div>`, {
    lazy: true,
    update(plan: Plan) {
      table.update(rowsOf(rolloutOf(plan).lab));
      setText(provider, providerFor(plan.scenario.capiVersion, inMemoryProvider));
    }
  });

  function rowsOf({apiServers, backing, docker, inMemory, kwok: nodes}: LabOf): Row[] {
    const none = {count: noCell, vcpu: noCell, memory: noCell, time: noCell};
    const number = (value: number, key: string) => numberCell(value, `rollout.lab.${key}`);
    const [v1, v2, v3] = [setup("v1-external-etcd"), setup("v2"), setup("v3-tuned")];
    return [
      {
        name: "In-memory provider",
        what: setup("in-memory")?.simulates ?? "",
        ...none,
        time: number(inMemory.minutes, "inMemory.minutes"),
        note: `${setup("in-memory")?.note ?? ""}${inMemory.extrapolated ? `; beyond the ${onLaptop} clusters measured` : ""}. Tests core, bootstrap and control plane, no infrastructure provider`
      },
      {
        name: "Version 1",
        what: v1?.simulates ?? "",
        ...none,
        count: {text: "1 API server"},
        note: v1?.note ?? ""
      },
      {
        name: "Version 2",
        what: v2?.simulates ?? "",
        ...none,
        count: number(apiServers.servers, "apiServers.servers"),
        memory: number(apiServers.memoryGiB, "apiServers.memoryGiB"),
        note: "API servers alone, beside the management cluster"
      },
      {
        name: "Version 3",
        what: v3?.simulates ?? "",
        count: number(backing.clusters, "backing.clusters"),
        vcpu: number(backing.totalVcpu, "backing.totalVcpu"),
        memory: number(backing.totalMemoryGiB, "backing.totalMemoryGiB"),
        time: noCell,
        note: `Backing clusters of ${constant("backing-clusters")} on VMs of ${constant("backing-vcpu")} vCPU and ${constant("backing-memory")} GiB, and the management cluster's VM`
      },
      {
        name: "Docker provider",
        what: setup("capd")?.simulates ?? "",
        ...none,
        memory: number(docker.memoryGiB, "docker.memoryGiB"),
        note: setup("capd")?.note ?? ""
      },
      {
        name: "KWOK",
        what: `Nodes and pods, ${constant("kwok-nodes")} nodes for each`,
        ...none,
        count: number(nodes.instances, "kwok.instances"),
        time: number(nodes.minutes, "kwok.minutes"),
        note: kwok
      }
    ];
  }
}

/** How the in-memory provider is installed at a version of Cluster API. */
function providerFor(version: string, providers: Reference["inMemoryProvider"]): string {
  const row = providers.find(
    ({since, until}) =>
      since !== null &&
      compareVersions(since, `${version}.0`) <= 0 &&
      (until === null || compareVersions(version, until) <= 0)
  );
  if (!row) return `Cluster API ${version} has no in-memory provider yet.`;
  return `In-memory clusters with Cluster API ${version}: ${row.install}, kinds ${row.clusterKind} and ${row.machineKind}. ${row.note}.`;
}
