/** What the home page imports; a page loads one bundle of its own and one that all pages share. */
export {besideTable} from "../components/beside-table.js";
export {billSummary} from "../components/bill-summary.js";
export {explainPanel} from "../components/explain-panel.js";
export {figuresView} from "../components/figures-view.js";
export {headlineView} from "../components/headline-view.js";
export {notIncluded} from "../components/not-included.js";
export {noticesLine, noticesView} from "../components/notices-view.js";
export {openWorkbook} from "../components/open-workbook.js";
export {priceBooks} from "../components/price-books.js";
export {riskBoard} from "../components/risk-board.js";
export {openRisk} from "../components/risk-client.js";
export {riskLineView} from "../components/risk-line.js";
export {stepsView} from "../components/steps-view.js";
