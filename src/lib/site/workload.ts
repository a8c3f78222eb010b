/** What the page of the workload cluster imports. */
export {explainPanel} from "../components/explain-panel.js";
export {openWorkbook} from "../components/open-workbook.js";
export {openWorkload} from "../components/open-workload.js";
export {practicesTable} from "../components/practices-table.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {workloadAssumptions} from "../components/workload-assumptions.js";
export {workloadLimitsTable} from "../components/workload-limits-table.js";
export {workloadSource} from "../components/workload-source.js";
export {workloadFigures, workloadLine} from "../components/workload-views.js";
export {explainWorkload} from "../workload/explain-workload.js";
