/** What the uncertainty page imports. */
export {chancesTables} from "../components/chances-tables.js";
export {explainPanel} from "../components/explain-panel.js";
export {openUncertainty} from "../components/open-uncertainty.js";
export {openWorkbook} from "../components/open-workbook.js";
export {outcomeView} from "../components/outcome-view.js";
export {parametersView} from "../components/parameters-view.js";
export {priceBooks} from "../components/price-books.js";
export {riskBoard} from "../components/risk-board.js";
export {openRisk} from "../components/risk-client.js";
export {riskDownloads} from "../components/risk-downloads.js";
export {riskHeadlineView} from "../components/risk-headline-view.js";
export {riskLimitsTable} from "../components/risk-limits-table.js";
export {riskResultsTable} from "../components/risk-results-table.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {turningView} from "../components/turning-view.js";
export {formatUncertainty} from "../risk/marks.js";
