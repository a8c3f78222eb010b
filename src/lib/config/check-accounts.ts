import type {ConfigTables} from "../catalog/tables.js";
import type {FlagFinding} from "./check-flags.js";
import {type AccountUse, findAccounts} from "./find-accounts.js";

/** The service accounts of a text that no manager has, each with the one that its manager runs as. */
export function checkAccounts(text: string, tables: ConfigTables): FlagFinding[] {
  return findAccounts(text).flatMap((use) => {
    const finding = findingOf(use, tables);
    return finding ? [finding] : [];
  });
}

function findingOf({namespace, name, line}: AccountUse, tables: ConfigTables): FlagFinding | undefined {
  const written = `${namespace}/${name}`;
  const guides = tables.wrongFlags.find((row) => row.what === "service-account" && row.name === written);
  const manager = tables.managers.find(
    (row) => row.namespace === namespace && row.deployment === name && row.serviceAccount !== name
  );
  const replacement = guides?.replacement ?? (manager && `${manager.namespace}/${manager.serviceAccount}`);
  if (!replacement) return undefined;
  const why = guides?.why ?? "No such service account: that is the name of the Deployment";
  return {
    component: "flowcontrol",
    name: written,
    value: "",
    line,
    isGuess: false,
    problem: "wrong",
    replacement,
    message: `Service account ${written}: use ${replacement}. ${why}`,
    source: guides?.source ?? manager?.source ?? ""
  };
}
