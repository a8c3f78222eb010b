import {loadCatalog} from "../lib/catalog/load-catalog.js";
import {loadConfigTables} from "../lib/catalog/load-config-tables.js";
import {readData} from "./read-data.js";

process.stdout.write(JSON.stringify(loadConfigTables(readData, await loadCatalog(readData))));
