import {html} from "htl";
import type {Correction} from "../catalog/schemas.js";
import type {Reference} from "../catalog/tables.js";
import {formatCount} from "../format.js";

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
  {anchor: "sources#workload-cluster", title: "Workload clusters"}
];

const places: Readonly<Record<string, {href: string; name: string}>> = {
  home: {href: "../", name: "the plan"},
  bill: {href: "./bill", name: "the bill"},
  targets: {href: "./targets", name: "the targets"},
  sources: {href: "./sources", name: "this page"}
};

/** Every correction under its topic, with a search over all their words and a choice of kinds. */
export function correctionsList({corrections}: Reference): HTMLElement {
  const search =
    html`<input type="search" id="search-corrections" placeholder="quota, RAID, S001 …">` as HTMLInputElement;
  const kinds = [...new Set(corrections.map(({kind}) => kind))];
  const kind =
    html`<select id="kind-of-correction"><option value="">all kinds</option>${kinds.map((name) => html`<option>${name}</option>`)}</select>` as HTMLSelectElement;
  const count = html`<span role="status"></span>`;
  const entries = corrections.map((correction) => ({correction, node: entry(correction), words: wordsOf(correction)}));
  const groups = topics.flatMap(({anchor, title}) => {
    const own = entries.filter(({correction}) => correction.matters === anchor);
    const id = anchor.startsWith("sources#") ? anchor.slice(8) : `about-${anchor.replace("#", "-")}`;
    return own.length
      ? [{own, node: html`<section><h3 id=${id}>${title}</h3>${own.map(({node}) => node)}</section>`}]
      : [];
  });

  function filter(): void {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const {node, words, correction} of entries) {
      node.hidden =
        !wanted.every((word) => words.includes(word)) || Boolean(kind.value && correction.kind !== kind.value);
      if (!node.hidden) shown++;
    }
    for (const {node, own} of groups) node.hidden = own.every((item) => item.node.hidden);
    count.textContent =
      shown === corrections.length
        ? formatCount(shown, "corrections")
        : `${shown} of ${formatCount(corrections.length, "corrections")}`;
  }
  search.addEventListener("input", filter);
  kind.addEventListener("change", filter);
  filter();
  return html`<div class="corrections"><div class="row filter"><label for="search-corrections">Search</label>${search}<label for="kind-of-correction">Kind</label>${kind}${count}</div>${groups.map(({node}) => node)}</div>`;
}

function wordsOf(correction: Correction): string {
  return Object.values(correction).flat().join(" ").toLowerCase();
}

function entry({
  id,
  title,
  kind,
  sources,
  section,
  stated,
  used,
  evidence,
  evidenceSources,
  matters
}: Correction): HTMLElement {
  const [page = "", anchor] = matters.split("#");
  const place = places[page] ?? {href: "", name: page};
  const link = (source: string) => html` <a href=${`#${source}`}>${source}</a>`;
  return html`<article class="correction" id=${id}>
    <h4>${title} <span class="kind">${kind}</span></h4>
    <dl>
      <dt>Stated</dt><dd>${stated} <span class="origin">${sources.map(link)}, ${section}</span></dd>
      <dt>Used</dt><dd>${used}</dd>
      <dt>Evidence</dt><dd>${evidence} <span class="origin">${evidenceSources.map(link)}</span></dd>
      <dt>Matters for</dt><dd><a href=${place.href + (anchor ? `#${anchor}` : "")} data-carry>${place.name}</a></dd>
    </dl></article>`;
}
