import {loadCatalog} from "../lib/catalog/load-catalog.js";
import {operationsPage} from "../lib/catalog/operations-page.js";
import {readData} from "./read-data.js";

process.stdout.write(JSON.stringify(operationsPage(await loadCatalog(readData))));
