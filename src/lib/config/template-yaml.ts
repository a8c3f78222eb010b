import {toYaml} from "./to-yaml.js";

/** A value that begins with a variable; what is filled in may look like a number. */
const OPEN = /^(\s*(?:- )?[\w./-]+: |\s*- )(\$\{[^"\n]*)$/gm;

/** Documents with variables of clusterctl, which stand in quotes so that what is filled in stays text. */
export const templateYaml = (...documents: readonly object[]) => toYaml(...documents).replace(OPEN, '$1"$2"');
