import {jsonSchemas} from "../lib/export/json-schemas.js";

process.stdout.write(jsonSchemas()["headroom.plan.1.json"] ?? "");
