/** What the targets page imports. */
export {disksTable} from "../components/disks-table.js";
export {explainPanel} from "../components/explain-panel.js";
export {noticesView} from "../components/notices-view.js";
export {openWorkbook} from "../components/open-workbook.js";
export {controlPlaneSettings, etcdHardware, karmadaTable, paypalTable} from "../components/reference-tables.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {targetsLine} from "../components/targets-line.js";
export {targetsTable} from "../components/targets-table.js";
