import {readData} from "../src/data/read-data.js";
import {loadPriceBook} from "../src/lib/catalog/load-prices.js";

/** The price books below data/, read once for all tests of a file. */
export const onprem = await loadPriceBook("onprem", readData);
export const aws = await loadPriceBook("aws", readData);
export const gcp = await loadPriceBook("gcp", readData);
export const azure = await loadPriceBook("azure", readData);
export const clouds = [aws, gcp, azure] as const;
