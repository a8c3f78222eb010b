import {group} from "d3";
import type {Comparison} from "./comparison.js";

/** Figures that stand under one heading, each with what tells it apart there. */
export interface Group {
  readonly heading: string;
  /** The note that all of its figures have. */
  readonly note: string;
  readonly figures: readonly {readonly label: string; readonly row: Comparison}[];
}

/** Figures by system where they were measured at one place, else by what was measured. */
export function groupsOf(rows: readonly Comparison[]): Group[] {
  return [...group(rows, ({system}) => system)].flatMap(([system, all]) => {
    const [first] = all;
    if (all.every(({at}) => at === first?.at)) return groupOf(`${system}, ${first?.at}`, all, ({what}) => what);
    return [...group(all, ({what}) => what)].flatMap(([what, some]) =>
      groupOf(
        `${system}: ${/^[A-Z][a-z]/.test(what) ? what[0]?.toLowerCase() + what.slice(1) : what}`,
        some,
        ({at}) => at
      )
    );
  });
}

function groupOf(heading: string, rows: readonly Comparison[], label: (row: Comparison) => string): Group {
  const [first] = rows;
  const note = rows.length > 1 && rows.every((row) => row.note === first?.note) ? (first?.note ?? "") : "";
  return {heading, note, figures: rows.map((row) => ({label: label(row), row}))};
}
