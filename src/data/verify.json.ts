import {loadCatalog} from "../lib/catalog/load-catalog.js";
import {loadVerify} from "../lib/catalog/verify-tables.js";
import {readData} from "./read-data.js";

process.stdout.write(JSON.stringify(loadVerify(readData, (await loadCatalog(readData)).catalog)));
