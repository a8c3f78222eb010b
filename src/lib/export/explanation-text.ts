import {formatQuantity} from "../format.js";
import type {Explanation} from "../sizing/explanation.js";

/** An explanation as indented text: each number with its formula, then what goes into it. */
export function explanationText(explanation: Explanation, depth = 0): string {
  const {label, place, value, unit, substituted, terms = []} = explanation;
  const indent = "  ".repeat(depth);
  const name = place ? `${place}, ${label}` : label;
  const lines = [`${indent}${name} = ${formatQuantity(value, unit)}${origin(explanation)}`];
  if (substituted !== undefined) lines.push(`${indent}  = ${substituted}`);
  return [...lines, ...terms.map((term) => explanationText(term, depth + 1))].join("\n");
}

function origin({cell, field, source, section, kind, measuredRange}: Explanation): string {
  if (cell) {
    const measured = measuredRange ? `, measured over ${measuredRange}` : "";
    return `   [${source}, ${section}; ${kind}${measured}; data/${cell.file} ${cell.row} ${cell.column}]`;
  }
  return field ? `   [input: ${field}]` : "";
}
