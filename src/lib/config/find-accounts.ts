/** A service account as it stands in somebody's text. */
export interface AccountUse {
  readonly namespace: string;
  readonly name: string;
  /** The line of the text, from 1 on, where it begins. */
  readonly line: number;
}

/** How many lines below its kind a subject may name account and namespace. */
const REACH = 4;
const BEGINS = /^\s*-?\s*(?:kind:\s*["']?ServiceAccount["']?|serviceAccount:)\s*$/;
/** A subject on one line: {kind: ServiceAccount, name: a, namespace: b}. */
const INLINE = /\{[^}]*ServiceAccount[^}]*\}/;
const FIELD = /^\s*(?:-\s*)?(name|namespace):\s*["']?([a-z0-9][a-z0-9.-]*)["']?\s*(?:#.*)?$/;
const USER = /system:serviceaccount:([a-z0-9-]+):([a-z0-9.-]+)/g;

/** The service accounts in a text: subjects of schemas and role bindings, and names of users. */
export function findAccounts(text: string): AccountUse[] {
  const lines = text.split("\n");
  const subjects = lines.flatMap((line, index) => {
    if (INLINE.test(line)) return inlineAt(line, index);
    return BEGINS.test(line) ? subjectAt(lines, index) : [];
  });
  const users = lines.flatMap((line, index) =>
    [...line.matchAll(USER)].map(([, namespace = "", name = ""]) => ({namespace, name, line: index + 1}))
  );
  const seen = new Set<string>();
  return [...subjects, ...users]
    .sort((a, b) => a.line - b.line)
    .filter(({namespace, name, line}) => {
      const key = `${namespace}/${name}/${line}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** The account that begins at a line; a FlowSchema names the kind first and the account in an object below. */
function subjectAt(lines: readonly string[], index: number): AccountUse[] {
  const found: Record<string, {value: string; line: number}> = {};
  for (let at = index + 1; at < lines.length && at <= index + REACH; at++) {
    const [, key, value] = FIELD.exec(lines[at] ?? "") ?? [];
    if (key && value) found[key] ??= {value, line: at + 1};
    if (found.name && found.namespace) break;
    if (/kind:/.test(lines[at] ?? "")) break;
  }
  const {name, namespace} = found;
  return name && namespace ? [{namespace: namespace.value, name: name.value, line: name.line}] : [];
}

function inlineAt(line: string, index: number): AccountUse[] {
  const read = (key: string) => new RegExp(`\\b${key}:\\s*["']?([a-z0-9.-]+)`).exec(line)?.[1];
  const [name, namespace] = [read("name"), read("namespace")];
  return name && namespace ? [{name, namespace, line: index + 1}] : [];
}
