/** What the compare page imports. */
export {comparedNotices} from "../components/compared-notices.js";
export {comparisonActions} from "../components/comparison-actions.js";
export {comparisonAnswer} from "../components/comparison-answer.js";
export {comparisonCards} from "../components/comparison-cards.js";
export {comparisonOpening, comparisonSaid} from "../components/comparison-said.js";
export {differencesTable} from "../components/differences-table.js";
export {explainPanel} from "../components/explain-panel.js";
export {openComparison} from "../components/open-comparison.js";
export {partsCompared} from "../components/parts-compared.js";
export {priceBooks} from "../components/price-books.js";
export {savedList} from "../components/saved-list.js";
export {scenarioAdder} from "../components/scenario-adder.js";
export {totalsCompared} from "../components/totals-compared.js";
