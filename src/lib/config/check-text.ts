import type {ConfigTables} from "../catalog/tables.js";
import {formatCount, formatList} from "../format.js";
import {checkAccounts} from "./check-accounts.js";
import {checkFlags, type FlagFinding} from "./check-flags.js";
import type {ConfigVersions} from "./config-file.js";
import {findAccounts} from "./find-accounts.js";
import {findFlags} from "./find-flags.js";

/** What is found in somebody's manifest or list of flags. */
export interface CheckedText {
  readonly findings: readonly FlagFinding[];
  /** How many of them keep the component from starting as meant; the others are worth a look. */
  readonly wrong: number;
  /** The result in a sentence. */
  readonly sentence: string;
}

/** Checks every flag and service account of a text against the catalogue; findings in the order of their lines. */
export function checkText(text: string, versions: ConfigVersions, tables: ConfigTables): CheckedText {
  const [uses, accounts] = [findFlags(text), findAccounts(text)];
  const findings = [...checkFlags(uses, versions, tables), ...checkAccounts(text, tables)].sort(
    (a, b) => a.line - b.line
  );
  const wrong = findings.filter(isWrong).length;
  return {findings, wrong, sentence: sentenceOf(foundOf(uses.length, accounts.length), wrong, findings.length - wrong)};
}

/** "3 flags and 2 service accounts", or "" for none. */
function foundOf(flags: number, accounts: number): string {
  return formatList([
    ...(flags ? [formatCount(flags, "flags")] : []),
    ...(accounts ? [formatCount(accounts, "service accounts")] : [])
  ]);
}

/** A deprecated flag still works, and one that is not listed may. */
function isWrong({problem}: FlagFinding): boolean {
  return problem !== "deprecated" && problem !== "not-listed";
}

function sentenceOf(what: string, wrong: number, others: number): string {
  if (!what) return "No flag found: a manifest has them below args, a list has one in each line, with its dashes.";
  const found = `${what} found`;
  const look = others ? `${others} to look at` : "";
  if (!wrong) return look ? `${found}: none is wrong, ${look}.` : `${found}: none is wrong.`;
  return `${found}: ${wrong} ${wrong === 1 ? "is" : "are"} wrong${look && `, ${look}`}.`;
}
