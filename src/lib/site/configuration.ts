/** What the configuration page imports. */
export {checkManifest} from "../components/check-manifest.js";
export {configActions} from "../components/config-actions.js";
export {configDifferences} from "../components/config-differences.js";
export {configFilesView} from "../components/config-files-view.js";
export {configLine} from "../components/config-line.js";
export {configNoticesView} from "../components/config-notices-view.js";
export {configSource, loadGenerators} from "../components/config-source.js";
export {explainPanel} from "../components/explain-panel.js";
export {openWorkbook} from "../components/open-workbook.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {versionChoices} from "../components/version-choices.js";
