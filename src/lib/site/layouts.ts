/** What the layouts page imports. */
export {explainPanel} from "../components/explain-panel.js";
export {headlineView} from "../components/headline-view.js";
export {noticesView} from "../components/notices-view.js";
export {openWorkbook} from "../components/open-workbook.js";
export {priceBooks} from "../components/price-books.js";
