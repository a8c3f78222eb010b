/** The price books: hosts of one's own, and three clouds. */
export const priceBooks = ["onprem", "aws", "gcp", "azure"] as const;
export const cloudProviders = ["aws", "gcp", "azure"] as const;
/** How long machines are committed to. */
export const commitments = ["on-demand", "1yr", "3yr"] as const;
export const architectures = ["x86", "arm"] as const;
export const confidences = ["high", "medium", "low"] as const;
export const continents = ["north-america", "south-america", "europe", "asia", "oceania", "africa"] as const;
/** What a price is for; a month has 730 hours, and capacity is in GiB (2^30 B). */
export const priceUnits = [
  "USD/h",
  "USD/GiB-month",
  "USD/IOPS-month",
  "USD/MiBps-month",
  "USD/disk-month",
  "USD/1k requests",
  "USD/GiB",
  "USD/GiB at each end"
] as const;

export type PriceBookId = (typeof priceBooks)[number];
export type CloudProvider = (typeof cloudProviders)[number];
export type Commitment = (typeof commitments)[number];
export type Architecture = (typeof architectures)[number];
export type Confidence = (typeof confidences)[number];
