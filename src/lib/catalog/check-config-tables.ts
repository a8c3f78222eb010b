import {compareVersions} from "./compare-versions.js";
import type {Flag} from "./flag-schemas.js";
import type {Library} from "./load-catalog.js";
import {type ConfigTables, configTables} from "./tables.js";

/**
 * Checks what one row cannot tell: sources and corrections exist, spans of a flag do not overlap, and a default
 * stands in one place only.
 *
 * @throws Error that names file, row id and column.
 */
export function checkConfigTables(
  tables: ConfigTables,
  {catalog, reference}: Pick<Library, "catalog" | "reference">
): void {
  const sources = new Set(catalog.sources.map(({id}) => id));
  const corrections = new Set(["", ...reference.corrections.map(({id}) => id)]);
  const rows = Object.entries(configTables).flatMap(([name, {file}]) =>
    tables[name as keyof ConfigTables].map((row) => ({file, row}))
  );
  const problems = [
    ...rows
      .filter(({row}) => !sources.has(row.source))
      .map(({file, row}) => `${file} row ${row.id}, column source: ${row.source} is not in the list`),
    ...tables.wrongFlags
      .filter(({correction}) => !corrections.has(correction))
      .map(
        ({id, correction}) => `flags/wrong-flags.csv row ${id}, column correction: ${correction} is not in the list`
      ),
    ...tables.flags.flatMap((flag) => flagProblems(flag, tables, catalog.capiDefaults))
  ];
  if (problems.length) throw new Error(problems.join("\n"));
}

function flagProblems(flag: Flag, {flags}: ConfigTables, defaults: readonly {component: string; flag: string}[]) {
  const at = `flags/flags.csv row ${flag.id}`;
  const {component, name, since, removed} = flag;
  const twice = defaults.some((row) => row.component === component && row.flag === name) && flag.default !== "";
  const backwards = removed !== null && compareVersions(since, removed) >= 0;
  const overlaps = flags.some(
    (other) =>
      other.id !== flag.id &&
      other.component === component &&
      other.name === name &&
      compareVersions(since, other.since) <= 0 &&
      (removed === null || compareVersions(other.since, removed) < 0)
  );
  return [
    ...(twice ? [`${at}, column default: stands in capi/flag-defaults.csv already`] : []),
    ...(backwards ? [`${at}, column removed: ${removed} does not lie after ${since}`] : []),
    ...(overlaps ? [`${at}, column since: overlaps another row of ${name}`] : [])
  ];
}
