import {loadCatalog} from "../lib/catalog/load-catalog.js";
import {readData} from "./read-data.js";

process.stdout.write(JSON.stringify((await loadCatalog(readData)).operations));
