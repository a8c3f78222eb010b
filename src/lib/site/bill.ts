/** What the bill page imports. */
export {besideTable} from "../components/beside-table.js";
export {billDownloads} from "../components/bill-downloads.js";
export {billTable} from "../components/bill-table.js";
export {explainPanel} from "../components/explain-panel.js";
export {headlineView} from "../components/headline-view.js";
export {ladderTable} from "../components/ladder-table.js";
export {noticesView} from "../components/notices-view.js";
export {openWorkbook} from "../components/open-workbook.js";
export {priceBooks} from "../components/price-books.js";
export {regionsTable} from "../components/regions-table.js";
export {rollUpTable} from "../components/roll-up-table.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {statedTable} from "../components/stated-table.js";
export {rollUpByRegion, rollUpByRole} from "../sizing/roll-up.js";
