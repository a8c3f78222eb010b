import {loadCatalog} from "../lib/catalog/load-catalog.js";
import {staleRows} from "../lib/catalog/stale.js";
import {readData} from "./read-data.js";

const {catalog, reference} = await loadCatalog(readData);
for (const row of staleRows(catalog, reference, new Date().toISOString().slice(0, 10))) console.warn(`data/${row}`);
process.stdout.write(JSON.stringify(catalog));
