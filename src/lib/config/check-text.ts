import type {ConfigTables} from "../catalog/tables.js";
import {formatCount} from "../format.js";
import {checkFlags, type FlagFinding} from "./check-flags.js";
import type {ConfigVersions} from "./config-file.js";
import {findFlags} from "./find-flags.js";

/** What is found in somebody's manifest or list of flags. */
export interface CheckedText {
  readonly findings: readonly FlagFinding[];
  /** How many of them keep the component from starting as meant; the others are worth a look. */
  readonly wrong: number;
  /** The result in a sentence. */
  readonly sentence: string;
}

/** Checks every flag of a text against the catalogue. */
export function checkText(text: string, versions: ConfigVersions, tables: ConfigTables): CheckedText {
  const uses = findFlags(text);
  const findings = checkFlags(uses, versions, tables);
  const wrong = findings.filter(isWrong).length;
  return {findings, wrong, sentence: sentenceOf(uses.length, wrong, findings.length - wrong)};
}

/** A deprecated flag still works, and one that is not listed may. */
function isWrong({problem}: FlagFinding): boolean {
  return problem !== "deprecated" && problem !== "not-listed";
}

function sentenceOf(flags: number, wrong: number, others: number): string {
  if (!flags) return "No flag found: a manifest has them below args, a list has one in each line, with its dashes.";
  const found = `${formatCount(flags, "flags")} found`;
  const look = others ? `${others} to look at` : "";
  if (!wrong) return look ? `${found}: none is wrong, ${look}.` : `${found}: none is wrong.`;
  return `${found}: ${wrong} ${wrong === 1 ? "is" : "are"} wrong${look && `, ${look}`}.`;
}
