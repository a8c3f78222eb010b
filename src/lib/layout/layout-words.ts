import type {Layout} from "../sizing/management.js";

/** What a layout is called at the start of a sentence, and what it is. */
export const layoutWords: Readonly<Record<Layout, {readonly name: string; readonly what: string}>> = {
  single: {name: "Single", what: "one management cluster"},
  sharded: {name: "Sharded", what: "one, its controllers split by namespace"},
  multi: {name: "Multi", what: "several in one region"},
  regional: {name: "Regional", what: "one or more in each region"},
  hierarchical: {name: "Hierarchical", what: "regional, under a global layer"}
};
