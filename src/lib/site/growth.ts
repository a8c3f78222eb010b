/** What the growth page imports. */
export {explainPanel} from "../components/explain-panel.js";
export {growthBoard} from "../components/growth-board.js";
export {costOverTime, fleetOverTime, limitsOverTime, stepsOverTime} from "../components/growth-figures.js";
export {purchasesTable} from "../components/growth-purchases.js";
export {growthNoticesList, growthSentence, limitsAheadTable, stepsAheadTable} from "../components/growth-tables.js";
export {openGrowth} from "../components/open-growth.js";
export {openWorkbook} from "../components/open-workbook.js";
export {priceBooks} from "../components/price-books.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {explainGrowth} from "../growth/explain-growth.js";
