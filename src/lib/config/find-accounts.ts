import type {FlagUse} from "./find-flags.js";

/** A subject of a FlowSchema, with name and namespace in either order. */
const SUBJECT =
  /serviceAccount:[^\S\n]*\n\s+(?:name:\s*(?<name>[\w.-]+)\s*\n\s+namespace:\s*(?<namespace>[\w.-]+)|namespace:\s*(?<first>[\w.-]+)\s*\n\s+name:\s*(?<second>[\w.-]+))/g;

/** The service accounts that a FlowSchema in a text is for, as namespace/name. */
export function findAccounts(text: string): FlagUse[] {
  const bare = text.replaceAll(/["']/g, "");
  return [...bare.matchAll(SUBJECT)].map(({index, 0: found, groups = {}}) => {
    const {name = groups.second, namespace = groups.first} = groups;
    const line = bare.slice(0, index).split("\n").length + found.split("\n").findIndex((part) => /\bname:/.test(part));
    return {component: "flowcontrol", name: `${namespace}/${name}`, value: "", line, isGuess: true};
  });
}
