import {plainText} from "../operations/fill-text.js";
import type {TickList} from "../operations/tick-items.js";
import type {Plan} from "../sizing/plan.js";
import {type Cell, formatCsv} from "./csv.js";

export const operationsColumns = [
  "list",
  "group",
  "when",
  "id",
  "item",
  "details",
  "command",
  "query",
  "done",
  "source",
  "section",
  "corrections",
  "scenario",
  "permalink",
  "data_version"
] as const;

/** Everything to tick off as CSV, one row for each step and check, with what is done. */
export function operationsCsv(
  lists: readonly TickList[],
  ticks: ReadonlySet<string>,
  {scenario, dataVersion}: Plan,
  permalink: string
): string {
  const rows = lists.flatMap((list) =>
    list.groups.flatMap(({title, when, items}) =>
      items.map(
        (item): Record<string, Cell> => ({
          list: list.title,
          group: title,
          when,
          id: item.id,
          item: item.title,
          details: plainText(item.text),
          command: item.command,
          query: item.query,
          done: ticks.has(item.id) ? "yes" : "no",
          source: item.source,
          section: item.section,
          corrections: item.correction.join(" "),
          scenario: scenario.name,
          permalink,
          data_version: dataVersion
        })
      )
    )
  );
  return formatCsv(operationsColumns, rows);
}
