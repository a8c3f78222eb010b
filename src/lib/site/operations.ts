/** What the operations page imports. */
export {alertsList} from "../components/alerts-list.js";
export {explainPanel} from "../components/explain-panel.js";
export {keptTicks} from "../components/kept-ticks.js";
export {knownFixesList} from "../components/known-fixes-list.js";
export {openWorkbook} from "../components/open-workbook.js";
export {operationsLine} from "../components/operations-line.js";
export {operationsSource} from "../components/operations-source.js";
export {
  diagramsTable,
  nkpFeaturesTable,
  providerLimitsTable,
  readingTable,
  toolsTable
} from "../components/operations-tables.js";
export {providerChecksTable} from "../components/provider-checks-table.js";
export {queriesList} from "../components/queries-list.js";
export {karmadaTable, paypalTable, prismOperationsTable, prismSizesTable} from "../components/reference-tables.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {searchBox} from "../components/search-box.js";
export {tickActions} from "../components/tick-actions.js";
export {tickViews} from "../components/tick-views.js";
export {troubleshootingList} from "../components/troubleshooting-list.js";
