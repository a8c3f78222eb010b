/** What the limits page imports. */
export {controllersTables} from "../components/controllers-tables.js";
export {demandTable} from "../components/demand-table.js";
export {explainPanel} from "../components/explain-panel.js";
export {inverseView} from "../components/inverse-view.js";
export {limitsLine, roomView} from "../components/limits-line.js";
export {limitsSweep} from "../components/limits-sweep.js";
export {limitsTable} from "../components/limits-table.js";
export {noticesView} from "../components/notices-view.js";
export {openWorkbook} from "../components/open-workbook.js";
export {riskBoard} from "../components/risk-board.js";
export {openRisk} from "../components/risk-client.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {stepsView} from "../components/steps-view.js";
