/** What the layouts page imports. */
export {etcdPlaces} from "../components/etcd-places.js";
export {explainPanel} from "../components/explain-panel.js";
export {failureTable} from "../components/failure-table.js";
export {layoutsBoard} from "../components/layouts-board.js";
export {layoutsDiagram} from "../components/layouts-diagram.js";
export {layoutsHeadline} from "../components/layouts-headline.js";
export {layoutsScatter} from "../components/layouts-scatter.js";
export {layoutsTable} from "../components/layouts-table.js";
export {noticesView} from "../components/notices-view.js";
export {openWorkbook} from "../components/open-workbook.js";
export {priceBooks} from "../components/price-books.js";
export {residencyEditor} from "../components/residency-editor.js";
export {rttEditor} from "../components/rtt-editor.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {stepView} from "../components/step-view.js";
export {explainOption} from "../layout/explain-option.js";
