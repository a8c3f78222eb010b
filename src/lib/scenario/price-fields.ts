import {architectures, commitments, priceBooks} from "../catalog/price-vocabulary.js";
import type {Field} from "./fields.js";

/** Whose costs no price book has; data/not-included.csv says why, and a test holds both lists together. */
export const ownCostItems = [
  "licences",
  "support",
  "prism-central",
  "backups",
  "logs",
  "load-balancers",
  "staff"
] as const;

/** What a plan is paid by, and where its regions are: the part of the field table that cost and layouts need. */
export const priceFields = {
  priceBook: {
    type: "choice",
    label: "Price book",
    unit: "",
    group: "How",
    options: priceBooks,
    words: {onprem: "hosts of one's own", aws: "AWS", gcp: "Google Cloud", azure: "Azure"},
    default: "onprem",
    help: "Whose prices the cost is computed with."
  },
  commitment: {
    type: "choice",
    label: "Commitment",
    unit: "",
    group: "Prices",
    options: commitments,
    words: {"on-demand": "none, on demand", "1yr": "1 year", "3yr": "3 years"},
    default: "on-demand",
    help: "How long virtual machines of a cloud are committed to; hosts of one's own have none."
  },
  architecture: {
    type: "choice",
    label: "Architecture",
    unit: "",
    group: "Prices",
    options: [...architectures, "any"],
    words: {arm: "Arm", any: "whichever is cheaper"},
    default: "x86",
    help: "The processors of the virtual machines of a cloud."
  },
  managedControlPlane: {
    type: "switch",
    label: "Managed control planes",
    unit: "",
    group: "Prices",
    default: false,
    help: "Whether a cloud runs the control planes of the management clusters, etcd included, for a fee."
  },
  prices: {
    type: "amounts",
    label: "Changed prices",
    unit: "",
    group: "Prices",
    most: 60,
    min: 0,
    max: 1_000_000_000,
    default: {},
    help: "Prices and inputs of the price book that are other than it says, as id:value with commas between; the cost page lists the ids."
  },
  ownBook: {
    type: "text",
    label: "Own price book",
    unit: "",
    group: "Prices",
    most: 60,
    default: "",
    help: "The price book of one's own that the prices are from; it stays in this browser, and the link only names it."
  },
  ownCosts: {
    type: "amounts",
    label: "Costs of one's own",
    unit: "USD/month",
    group: "Prices",
    most: ownCostItems.length,
    min: 0,
    max: 1_000_000_000,
    names: ownCostItems,
    default: {},
    help: "What no price book has, in USD a month, as item:amount with commas between."
  },
  regionRtt: {
    type: "amounts",
    label: "RTT between regions",
    unit: "ms",
    group: "Places",
    most: 45,
    min: 0,
    max: 1_000,
    default: {},
    help: "Round-trip times between regions as region/region:ms with commas between; the others are estimated from where the regions are."
  },
  residency: {
    type: "names",
    label: "Regions that keep their clusters",
    unit: "",
    group: "Places",
    most: 10,
    default: [],
    help: "Regions whose workload clusters must be managed from inside them, with commas between."
  }
} as const satisfies Record<string, Field>;
