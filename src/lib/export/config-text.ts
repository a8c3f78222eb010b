import type {CheckedText} from "../config/check-text.js";
import type {ConfigFile} from "../config/config-file.js";
import type {ConfigNotice} from "../config/config-notices.js";
import {textTable} from "./text-table.js";

/** The files that were written, a line each, below a sentence and above what to know about them. */
export function configText(
  headline: string,
  files: readonly ConfigFile[],
  notices: readonly ConfigNotice[],
  out: string
): string {
  const rows = files.map(({path, values, about}) => {
    const set = values.filter(({isDefault}) => !isDefault).length;
    return [path, String(set), String(values.length - set), firstSentence(about)];
  });
  const lines = notices.map(({level, message, code}) => `${level}: ${message} [${code}]`);
  const table = textTable([["file", "set", "default", "what it is"], ...rows]);
  return [headline, `Written to ${out}:`, "", table, ...(lines.length ? ["", ...lines] : [])].join("\n");
}

/** What is wrong with the flags and service accounts of a text, a line each. */
export function checkedText({findings, sentence}: CheckedText): string {
  if (!findings.length) return sentence;
  const rows = findings.map(({line, name, problem, replacement, message}) => [
    String(line),
    name,
    problem,
    replacement,
    message
  ]);
  return [sentence, "", textTable([["line", "name", "problem", "use instead", "why"], ...rows])].join("\n");
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s+[A-Z]|$)/.exec(text)?.[0] ?? text;
}
