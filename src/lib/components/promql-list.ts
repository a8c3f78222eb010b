import {html} from "htl";
import type {Catalog} from "../catalog/tables.js";
import type {Query} from "../catalog/verify-schemas.js";
import type {VerifyTables} from "../catalog/verify-tables.js";
import {type FieldKey, fields} from "../scenario/fields.js";
import {demandFigures} from "../sizing/demand/figures.js";
import {metricLabels} from "../sizing/targets.js";
import {copyable} from "./copyable.js";

/** Every query with a button that copies it, grouped by what it is about. */
export function promqlList({queries}: VerifyTables, catalog: Catalog, sourcesPage: string): HTMLElement {
  const groups = [...new Set(queries.map(({group}) => group))];
  const parts = groups.map((group) => {
    const own = queries.filter((query) => query.group === group);
    return html`<details class="promql wraps"><summary>${group}: ${own.length} queries</summary>${own.map((query) => entry(query, catalog, sourcesPage))}</details>`;
  });
  return html`<div>${parts}</div>`;
}

function entry(query: Query, catalog: Catalog, sourcesPage: string): HTMLElement {
  const {id, label, unit, why, evidence, source, section} = query;
  const against = comparedWith(query, catalog);
  const link = html`<a href=${`${sourcesPage}#${source}`} data-carry>${source}</a>`;
  const facts = [
    ["Held against", against.join("; ")],
    ["Why", why],
    ["The metric", evidence]
  ].filter(([, text]) => text);
  return html`<section id=${`query-${id}`}><h3>${label} <small>${unit}</small></h3>${copyable(query.query, label)}
    <dl>${facts.flatMap(([name, text]) => [html`<dt>${name}</dt>`, html`<dd>${text}</dd>`])}<dt>Source</dt><dd>${link}, ${section}</dd></dl></section>`;
}

function comparedWith({figure, label, limit, target, check, input}: Query, {limits, rolloutChecks}: Catalog): string[] {
  const modelled =
    figure in demandFigures ? demandFigures[figure as keyof typeof demandFigures].label : figure && label;
  return [
    modelled && `the demand, ${modelled}`,
    limit && `the limit ${limits.find(({id}) => id === limit)?.label ?? limit}`,
    target && `the target ${metricLabels[target]}`,
    check && `the bound ${rolloutChecks.find(({id}) => id === check)?.label ?? check}`,
    input && `the input ${fields[input as FieldKey].label}`
  ].filter(Boolean);
}
