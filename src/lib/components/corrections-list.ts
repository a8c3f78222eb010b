import {html} from "htl";
import type {Correction} from "../catalog/schemas.js";
import type {Reference} from "../catalog/tables.js";

const topics: readonly {readonly anchor: string; readonly title: string}[] = [
  {anchor: "bill#stated", title: "Totals the guide prints"},
  {anchor: "bill#ladder", title: "The two ladders"},
  {anchor: "bill#layout", title: "Layouts, hubs and regions"},
  {anchor: "bill", title: "The bill"},
  {anchor: "home", title: "The plan"},
  {anchor: "targets#etcd", title: "etcd and disks"},
  {anchor: "targets#control-plane", title: "API server and scheduler"},
  {anchor: "targets#published", title: "Targets others published"},
  {anchor: "sources#editions", title: "Editions"},
  {anchor: "sources#prism-central", title: "Prism Central"},
  {anchor: "sources#controllers", title: "Controller flags and rate limits"},
  {anchor: "sources#sharding", title: "Sharding"},
  {anchor: "sources#metrics", title: "Metrics and alerts"},
  {anchor: "sources#manifests", title: "Manifests"},
  {anchor: "sources#scale-proof", title: "Scale experiments"},
  {anchor: "workload", title: "Workload clusters"},
  {anchor: "operations#plan", title: "Action plans"},
  {anchor: "operations#phases", title: "Implementation phases"},
  {anchor: "operations#alerts", title: "Alerts and queries"},
  {anchor: "operations#troubleshooting", title: "Troubleshooting"},
  {anchor: "operations#providers", title: "Limits of providers"},
  {anchor: "operations#reading", title: "Links"}
];

const places: Readonly<Record<string, {href: string; name: string}>> = {
  home: {href: "../", name: "the plan"},
  bill: {href: "./bill.html", name: "the bill"},
  targets: {href: "./targets.html", name: "the targets"},
  workload: {href: "./workload.html", name: "the workload cluster"},
  sources: {href: "./sources.html", name: "this page"},
  operations: {href: "./operations.html", name: "operations"}
};

/** Every correction under its topic, folded to its title; the link in an address unfolds the one it names. */
export function correctionsList({corrections}: Reference): HTMLElement {
  const groups = topics.flatMap(({anchor, title}) => {
    const own = corrections.filter(({matters}) => matters === anchor);
    const id = anchor.startsWith("sources#") ? anchor.slice(8) : `about-${anchor.replace("#", "-")}`;
    return own.length ? [html`<section class="topic"><h3 id=${id}>${title}</h3>${own.map(entry)}</section>`] : [];
  });
  return html`<div class="corrections">${groups}</div>`;
}

function entry(correction: Correction): HTMLElement {
  const {id, title, kind, sources, section, stated, used, evidence, evidenceSources, matters} = correction;
  const [page = "", anchor] = matters.split("#");
  const place = places[page] ?? {href: "", name: page};
  const link = (source: string) => html` <a href=${`#${source}`}>${source}</a>`;
  return html`<details class="correction found" id=${id} data-kind=${kind} data-words=${wordsOf(correction)}>
    <summary>${title} <span class="kind">${kind}</span></summary>
    <dl>
      <dt>Stated</dt><dd>${stated} <span class="origin">${sources.map(link)}, ${section}</span></dd>
      <dt>Used</dt><dd>${used}</dd>
      <dt>Evidence</dt><dd>${evidence} <span class="origin">${evidenceSources.map(link)}</span></dd>
      <dt>Matters for</dt><dd><a href=${place.href + (anchor ? `#${anchor}` : "")} data-carry>${place.name}</a></dd>
    </dl></details>`;
}

function wordsOf(correction: Correction): string {
  return Object.values(correction).flat().join(" ").toLowerCase();
}
