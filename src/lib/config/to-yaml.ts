import {stringify} from "yaml";

/** Documents as YAML, separated by three dashes; pages load this lazily, as the serialiser is heavy. */
export function toYaml(...documents: readonly object[]): string {
  return documents.map((document) => stringify(document, {lineWidth: 0, aliasDuplicateObjects: false})).join("---\n");
}
