import {html} from "htl";
import {formatList, formatNumber} from "../format.js";
import type {EtcdPlacementOf} from "../layout/etcd.js";
import type {FleetRttOf} from "../layout/fleet-rtt.js";
import {layoutWords} from "../layout/layout-words.js";
import type {LayoutOption} from "../layout/layouts-of.js";
import type {Layout} from "../sizing/management.js";
import {type CellView, type Column, dataTable} from "./data-table.js";
import type {PlanView} from "./headline-view.js";
import type {LayoutsBoard} from "./layouts-board.js";

interface Member {
  readonly placement: EtcdPlacementOf;
  readonly path: string;
}

interface Way {
  /** Those that manage over it. */
  readonly layouts: readonly Layout[];
  readonly way: FleetRttOf;
  readonly path: string;
}

const places: Readonly<Record<EtcdPlacementOf["place"], string>> = {
  "one region": "in one region",
  stretched: "stretched over the regions"
};

const members: readonly Column<Member>[] = [
  {header: "Members of an etcd", cell: ({placement}) => ({text: places[placement.place]})},
  milliseconds("RTT", "rttMs"),
  milliseconds("Heartbeat", "heartbeatMs"),
  milliseconds("Election timeout", "electionMs"),
  {header: "Advised", cell: ({placement}) => ({text: advisedWord(placement.advised)})},
  {header: "Why", cell: ({placement}) => ({text: placement.message})}
];

const ways: readonly Column<Way>[] = [
  {header: "Layouts", cell: ({layouts}) => ({text: formatList(layouts.map((id) => layoutWords[id].name))})},
  {
    header: "Way",
    cell: ({way}) => ({
      text: `${way.from} to ${way.to}`,
      note: way.kind === "fleet" ? "fleet layer to management clusters" : "management cluster to workload clusters"
    })
  },
  {header: "RTT", unit: "ms", numeric: true, cell: rttCell},
  {header: "Known from", cell: ({way}) => ({text: origins[way.rtt.origin]})},
  {header: "Judged", cell: ({way}) => ({text: statusWords(way)})}
];

const origins: Readonly<Record<FleetRttOf["rtt"]["origin"], string>> = {
  set: "set",
  estimated: "estimated by distance",
  unknown: "not known: assumed"
};

/** What the RTT between regions means for etcd, and for those that manage from afar. */
export function etcdPlaces(board: LayoutsBoard): PlanView {
  const etcd = dataTable<Member>({
    caption: "etcd of a management cluster, its members in one region or stretched over the regions",
    columns: members,
    key: ({placement}) => placement.place
  });
  const fleet = dataTable<Way>({
    caption: "Ways between regions that each layout manages over",
    columns: ways,
    key: ({way}) => wayKey(way)
  });
  const none = html`<p class="aside">No layout of this fleet manages over regions.</p>`;
  return Object.assign(html`<div>${etcd}${fleet}${none}</div>`, {
    lazy: true,
    update() {
      const options = board.state?.options ?? [];
      const current = options.find(({isCurrent}) => isCurrent);
      const base = `layouts.${current?.id}.etcd`;
      etcd.update((current?.etcd ?? []).map((placement, index) => ({placement, path: `${base}.${index}`})));
      const rows = waysOf(options);
      fleet.update(rows);
      fleet.hidden = rows.length === 0;
      none.hidden = rows.length > 0;
    }
  });
}

const wayKey = ({kind, from, to}: FleetRttOf) => `${kind} ${from} ${to}`;

/** Every way once, with the layouts that manage over it. */
function waysOf(options: readonly LayoutOption[]): Way[] {
  const ways = new Map<string, Way>();
  for (const {id, fleetRtt} of options) {
    for (const [index, way] of fleetRtt.entries()) {
      const key = wayKey(way);
      const known = ways.get(key) ?? {layouts: [], way, path: `layouts.${id}.fleetRtt.${index}.rtt.ms`};
      ways.set(key, {...known, layouts: [...known.layouts, id]});
    }
  }
  return [...ways.values()];
}

function milliseconds(header: string, key: "rttMs" | "heartbeatMs" | "electionMs"): Column<Member> {
  return {
    header,
    unit: "ms",
    numeric: true,
    cell: ({placement, path}) => ({text: formatNumber(placement[key]), path: `${path}.${key}`})
  };
}

function advisedWord(advised: boolean | null): string {
  if (advised === null) return "not known";
  return advised ? "yes" : "no";
}

function rttCell({way: {rtt}, path}: Way): CellView {
  const end = (bound: "low" | "high") => ({text: formatNumber(rtt.ms[bound]), path: `${path}.${bound}`});
  const ends = rtt.ms.low === rtt.ms.high ? undefined : ([end("low"), end("high")] as const);
  return {text: formatNumber(rtt.ms.likely), path: `${path}.likely`, ends};
}

function statusWords({status, advisedMs}: FleetRttOf): string {
  const words: Readonly<Record<string, string>> = {
    validated: "within what was validated",
    advised: `within the ${formatNumber(advisedMs ?? 0)} ms that are advised`,
    above: `above the ${formatNumber(advisedMs ?? 0)} ms that are advised`,
    unknown: "not known: type the RTT",
    unjudged: "no source names a limit"
  };
  return words[status] ?? status;
}
