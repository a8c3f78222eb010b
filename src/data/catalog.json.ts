import {loadCatalog} from "../lib/catalog/load-catalog.js";
import {staleRows} from "../lib/catalog/stale.js";
import {readData} from "./read-data.js";

const library = await loadCatalog(readData);
for (const row of staleRows(library, new Date().toISOString().slice(0, 10))) console.warn(`data/${row}`);
process.stdout.write(JSON.stringify(library.catalog));
