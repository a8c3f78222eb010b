import type {Catalog} from "../catalog/tables.js";
import {staticTable} from "./static-table.js";

/** Limits of the host to be raised before a lab of many containers starts. */
export function hostLimits({rolloutConstants}: Catalog, sourcesPage: string): HTMLElement {
  const rows = rolloutConstants
    .filter(({id}) => id.startsWith("inotify-"))
    .map(({label, likely, why, source, section, kind}) => [
      label,
      likely,
      why,
      {text: `${source}, ${kind}`, href: `${sourcesPage}#${source}`, title: section}
    ]);
  return staticTable("Limits of the host", ["Setting", "Value", "Why", "Source"], rows);
}
