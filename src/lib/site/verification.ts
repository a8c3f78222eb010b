/** What the verification page imports. */
export {answersDrop, measuredChoice, scriptButton} from "../components/answers-view.js";
export {explainPanel} from "../components/explain-panel.js";
export {fioCommandView, fioDrop, fioTable} from "../components/fio-view.js";
export {measuredView} from "../components/measured-view.js";
export {openWorkbook} from "../components/open-workbook.js";
export {promqlList} from "../components/promql-list.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {useAsInputs} from "../components/use-as-inputs.js";
export {verifyLine} from "../components/verify-line.js";
export {verifyResults} from "../components/verify-results.js";
export {explainVerified} from "../verify/explain-verified.js";
