/** What the memo page imports. */
export {layoutChoices} from "../compare/layout-choices.js";
export {comparisonOpening} from "../components/comparison-said.js";
export {memoActions} from "../components/memo-actions.js";
export {memoView} from "../components/memo-view.js";
export {openComparison} from "../components/open-comparison.js";
export {priceBooks} from "../components/price-books.js";
