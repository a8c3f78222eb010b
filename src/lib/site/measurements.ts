/** What the measurements page imports. */
export {comparisonTable} from "../components/comparison-table.js";
export {explainPanel} from "../components/explain-panel.js";
export {
  acmHubTable,
  etcdBenchmarksTable,
  etcdLoadTable,
  hostedControlPlanesTable,
  hubDatabaseTable,
  metal3IdleTable,
  notPredictedTable,
  openshiftNodesTable,
  otherSystemsTable,
  prometheusHostsTable,
  prometheusLoadTable
} from "../components/measured-tables.js";
export {measurementsLine} from "../components/measurements-line.js";
export {openWorkbook} from "../components/open-workbook.js";
export {rangesTable} from "../components/ranges-table.js";
export {ratioView} from "../components/ratio-view.js";
export {scrollToHash} from "../components/scroll-to-hash.js";
export {upstreamTables} from "../components/upstream-tables.js";
export {compare} from "../measurements/compare.js";
