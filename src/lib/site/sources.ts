/** What the sources page imports. */
export {correctionsList} from "../components/corrections-list.js";
export {openWorkbook} from "../components/open-workbook.js";
export {
  editionsTable,
  ladderBeyondTable,
  prismOperationsTable,
  prismSizesTable,
  rulesTable,
  tiersTable
} from "../components/reference-tables.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {searchBox} from "../components/search-box.js";
export {sourcesList} from "../components/sources-list.js";
