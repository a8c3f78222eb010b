import {auditTotals} from "../lib/catalog/audit-totals.js";
import {loadCatalog} from "../lib/catalog/load-catalog.js";
import {readData} from "./read-data.js";

process.stdout.write(JSON.stringify(auditTotals((await loadCatalog(readData)).catalog)));
