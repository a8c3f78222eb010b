import {readData} from "../src/data/read-data.js";
import {loadCatalog} from "../src/lib/catalog/load-catalog.js";

/** The tables of data/, read once for all tests of a file. */
export const {catalog, reference} = await loadCatalog(readData);
