/** What the rollout page imports. */
export {batchTable, checksTable} from "../components/batch-table.js";
export {creationTable} from "../components/creation-table.js";
export {explainPanel} from "../components/explain-panel.js";
export {hostLimits} from "../components/host-limits.js";
export {labTable} from "../components/lab-table.js";
export {openWorkbook} from "../components/open-workbook.js";
export {provisioningTable} from "../components/provisioning-table.js";
export {rolloutAssumptions} from "../components/rollout-assumptions.js";
export {rolloutLine} from "../components/rollout-line.js";
export {rolloutSource} from "../components/rollout-source.js";
export {scaleOutView} from "../components/scale-out-view.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {setupsTable} from "../components/setups-table.js";
export {upgradeTable} from "../components/upgrade-table.js";
